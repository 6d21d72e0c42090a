package dev.lintel.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text in UTF-16, as YAML and JSON may have it: with a byte order mark, or without one where the
 * first character is of ASCII (YAML 1.2.2, section 5.2).
 */
public final class Utf16Text {
  private Utf16Text() {}

  /** The text of bytes that are UTF-16, without a byte order mark; null of any others. */
  public static @Nullable String decode(byte[] bytes) {
    Charset charset = charset(bytes);
    if (charset == null) {
      return null;
    }
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable Charset charset(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if ((first == 0xFE && second == 0xFF) || (first == 0 && isAscii(second))) {
      return StandardCharsets.UTF_16BE;
    }
    boolean little = (first == 0xFF && second == 0xFE) || (isAscii(first) && second == 0);
    return little ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean isAscii(int octet) {
    return octet > 0 && octet < 0x80;
  }
}
