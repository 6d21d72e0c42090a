package dev.lintel.report;

import java.nio.charset.StandardCharsets;

/** How SARIF wants texts and names to be written, beside what JSON wants. */
final class SarifText {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@";

  private SarifText() {}

  /**
   * A message. Braces would begin a placeholder (SARIF 3.11.5), and brackets before a parenthesis a
   * link (3.11.6).
   */
  static String message(String text) {
    String plain = text.replace("{", "{{").replace("}", "}}");
    return plain.contains("](") ? plain.replace("[", "\\[").replace("]", "\\]") : plain;
  }

  /** A relative URI reference (RFC 3986) of a file's name. */
  static String uri(String name) {
    StringBuilder uri = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%');
        uri.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        uri.append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
      }
    }
    return uri.toString();
  }
}
