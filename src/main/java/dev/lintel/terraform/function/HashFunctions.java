package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Functions that hash text. */
final class HashFunctions {
  private HashFunctions() {}

  static @Nullable Function find(String name) {
    return switch (name) {
      case "md5" -> of("MD5", false);
      case "sha1" -> of("SHA-1", false);
      case "sha256" -> of("SHA-256", false);
      case "sha512" -> of("SHA-512", false);
      case "base64sha256" -> of("SHA-256", true);
      case "base64sha512" -> of("SHA-512", true);
      case "uuid" ->
          Function.of(STRING, call -> Vals.unknown(STRING, "uuid() is made at deployment"));
      case "bcrypt" ->
          Function.of(
                  STRING,
                  call -> Vals.unknown(STRING, "bcrypt() is salted at deployment"),
                  Parameter.of("str", STRING))
              .andAny(Parameter.of("cost", NUMBER));
      case "uuidv5" ->
          Function.of(
              STRING,
              HashFunctions::uuid,
              Parameter.of("namespace", STRING),
              Parameter.of("name", STRING));
      default -> null;
    };
  }

  private static Function of(String algorithm, boolean base64) {
    return Function.of(
        STRING,
        call -> {
          byte[] bytes = call.text(0).getBytes(StandardCharsets.UTF_8);
          return Vals.text(hash(algorithm, bytes, base64));
        },
        Parameter.of("str", STRING));
  }

  /** A hash as hexadecimal digits or Base64. */
  static String hash(String algorithm, byte[] bytes, boolean base64) {
    byte[] hash = digest(algorithm, bytes);
    return base64 ? Base64.getEncoder().encodeToString(hash) : HexFormat.of().formatHex(hash);
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  /** RFC 9562, version 5. */
  private static Val uuid(Call call) throws CallException {
    UUID namespace =
        switch (call.text(0)) {
          case "dns" -> UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
          case "url" -> UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
          case "oid" -> UUID.fromString("6ba7b812-9dad-11d1-80b4-00c04fd430c8");
          case "x500" -> UUID.fromString("6ba7b814-9dad-11d1-80b4-00c04fd430c8");
          default -> namespace(call.text(0));
        };
    byte[] name = call.text(1).getBytes(StandardCharsets.UTF_8);
    ByteBuffer hashed = ByteBuffer.allocate(16 + name.length);
    hashed.putLong(namespace.getMostSignificantBits());
    hashed.putLong(namespace.getLeastSignificantBits());
    ByteBuffer hash = ByteBuffer.wrap(digest("SHA-1", hashed.put(name).array()));
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return Vals.text(new UUID(high, low).toString());
  }

  private static UUID namespace(String text) throws CallException {
    if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw new CallException("uuidv5() doesn't support namespace " + text);
    }
    return UUID.fromString(text);
  }
}
