package dev.lintel.syntax.hcl;

/** Writes strings as JSON. */
final class JsonText {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private JsonText() {}

  /** Appends a string with its quotes. */
  static void quote(String text, StringBuilder out) {
    out.append('"');
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (needsEscape(c)) {
        out.append(text, copied, i);
        copied = i + 1;
        escape(c, out);
      }
    }
    out.append(text, copied, text.length()).append('"');
  }

  /** Besides what JSON demands: what scripts take for the end of a line. */
  private static boolean needsEscape(char c) {
    return c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029';
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX[c >> shift & 0xF]);
        }
      }
    }
  }
}
