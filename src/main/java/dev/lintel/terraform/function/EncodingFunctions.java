package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that encode and decode text. */
final class EncodingFunctions {
  /** In Base64: the magic number, deflate, no flags, no time, an unknown system (RFC 1952). */
  private static final String GZIP_HEADER = "H4sIAAAAAAAA/";

  private EncodingFunctions() {}

  static @Nullable Function find(String name) {
    Parameter text = Parameter.of("str", STRING);
    return switch (name) {
      case "jsonencode" ->
          Function.of(STRING, EncodingFunctions::jsonEncode, Parameter.anything("val"));
      case "jsondecode" -> Function.of(arguments -> DYNAMIC, EncodingFunctions::jsonDecode, text);
      case "base64gzip" -> Function.of(STRING, EncodingFunctions::gzip, text);
      case "base64encode" -> Function.of(STRING, EncodingFunctions::base64Encode, text);
      case "base64decode" -> Function.of(STRING, EncodingFunctions::base64Decode, text);
      case "textencodebase64" ->
          Function.of(
              STRING, EncodingFunctions::textEncode, text, Parameter.of("encoding", STRING));
      case "textdecodebase64" ->
          Function.of(
              STRING,
              EncodingFunctions::textDecode,
              Parameter.of("source", STRING),
              Parameter.of("encoding", STRING));
      case "urlencode" -> Function.of(STRING, EncodingFunctions::urlEncode, text);
      case "urldecode" -> Function.of(STRING, EncodingFunctions::urlDecode, text);
      case "csvdecode" -> Function.of(arguments -> DYNAMIC, Csv::decode, text).never();
      default -> null;
    };
  }

  /** Text that stands for its content, so that one can look into it though some is not known. */
  private static Val jsonEncode(Call call) {
    Val content = call.argument(0);
    Notes notes =
        Notes.NONE.alsoMarked(Vals.marksWithin(content)).shaped(new Shape.Encoded(content));
    if (!Vals.isWhollyKnown(content)) {
      return call.unknown().with(notes);
    }
    String text = JsonText.of(content);
    return call.affords(text.length()) ? new Val.Text(text, notes) : call.tooLarge();
  }

  private static Val jsonDecode(Call call) throws CallException {
    return call.affords(call.text(0).length()) ? JsonValues.read(call.text(0)) : call.tooLarge();
  }

  private static Val base64Encode(Call call) {
    byte[] bytes = call.text(0).getBytes(StandardCharsets.UTF_8);
    return Vals.text(Base64.getEncoder().encodeToString(bytes));
  }

  /** The header is the same for all texts; how the rest is compressed is Terraform's own. */
  private static Val gzip(Call call) {
    Val rest = Vals.unknown(STRING, Val.NOT_SUPPORTED + "the compressed text of base64gzip");
    Shape parts = new Shape.Parts(List.of(Vals.text(GZIP_HEADER), rest));
    return rest.with(Notes.NONE.shaped(parts));
  }

  private static byte[] bytes(String text, int argument) throws CallException {
    try {
      String oneLine = text.replace("\n", "").replace("\r", "");
      if (oneLine.length() % 4 != 0) {
        throw CallException.of(argument, "the given value is not Base64");
      }
      return Base64.getDecoder().decode(oneLine);
    } catch (IllegalArgumentException e) {
      throw CallException.of(argument, "the given value is not Base64");
    }
  }

  private static Val base64Decode(Call call) throws CallException {
    try {
      return Vals.text(decode(bytes(call.text(0), 0), StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new CallException("the result of decoding the provided string is not valid UTF-8");
    }
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static Charset charset(Call call) throws CallException {
    String name = call.text(1);
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw CallException.of(1, "\"" + name + "\" is not a supported encoding");
    }
  }

  private static Val textEncode(Call call) throws CallException {
    try {
      ByteBuffer encoded = charset(call).newEncoder().encode(CharBuffer.wrap(call.text(0)));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return Vals.text(Base64.getEncoder().encodeToString(bytes));
    } catch (CharacterCodingException e) {
      throw CallException.of(
          0, "the given string contains characters that cannot be represented in " + call.text(1));
    }
  }

  private static Val textDecode(Call call) throws CallException {
    try {
      return Vals.text(decode(bytes(call.text(0), 0), charset(call)));
    } catch (CharacterCodingException e) {
      throw CallException.of(
          0, "the given string contains symbols that are not defined for " + call.text(1));
    }
  }

  private static Val urlEncode(Call call) {
    String encoded = URLEncoder.encode(call.text(0), StandardCharsets.UTF_8);
    return Vals.text(encoded.replace("*", "%2A").replace("%7E", "~"));
  }

  private static Val urlDecode(Call call) throws CallException {
    try {
      return Vals.text(URLDecoder.decode(call.text(0), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new CallException("failed to decode URL \"" + call.text(0) + "\"");
    }
  }
}
