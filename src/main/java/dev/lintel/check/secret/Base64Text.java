package dev.lintel.check.secret;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Texts that are hidden in Base64, perhaps compressed (RFC 4648, RFC 1952). */
final class Base64Text {
  /** How many bytes a text may unfold to. */
  static final int LARGEST = 1 << 20;

  private static final int SHORTEST = 12;

  private Base64Text() {}

  /** Whether a character is a digit of Base64 in its usual alphabet. */
  static boolean isDigit(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }

  /**
   * The text that some digits stand for, or null where they stand for no text.
   *
   * @param encoded digits and padding, between them perhaps white space
   */
  static @Nullable String decode(String encoded) {
    StringBuilder digits = new StringBuilder(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (isDigit(c)) {
        digits.append(c);
      } else if (c != '=' && !Character.isWhitespace(c)) {
        return null;
      }
    }
    if (digits.length() < SHORTEST || digits.length() % 4 == 1) {
      return null;
    }
    try {
      return text(unzipped(Base64.getDecoder().decode(digits.toString())));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] unzipped(byte[] bytes) {
    boolean zipped = bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    if (!zipped) {
      return bytes;
    }
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return stream.readNBytes(LARGEST);
    } catch (IOException e) {
      return bytes;
    }
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean printable =
          text.chars()
              .allMatch(c -> (c >= ' ' && c != 0x7f) || c == '\n' || c == '\r' || c == '\t');
      return printable ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
