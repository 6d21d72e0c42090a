package dev.lintel.syntax.yaml.token;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The characters that YAML 1.2 allows in a text (yaml.org/spec/1.2.2, section 5.1). */
public final class Printable {
  private static final char REPLACEMENT = '\ufffd';

  private Printable() {}

  /** Whether a character, or half of a pair, may not stand in a YAML text. */
  private static boolean isForbidden(String text, int offset) {
    char c = text.charAt(offset);
    if (c >= ' ' && c <= '~') {
      return false;
    } else if (Character.isHighSurrogate(c)) {
      return offset + 1 == text.length() || !Character.isLowSurrogate(text.charAt(offset + 1));
    } else if (Character.isLowSurrogate(c)) {
      return offset == 0 || !Character.isHighSurrogate(text.charAt(offset - 1));
    }
    return !StreamReader.isPrintable(c);
  }

  /**
   * The first offset from a start on of what may not stand in a YAML text, or the text's length.
   */
  public static int firstForbidden(String text, int start) {
    int offset = start;
    while (offset < text.length() && !isForbidden(text, offset)) {
      offset++;
    }
    return offset;
  }

  /** The text with every forbidden unit replaced by U+FFFD. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isForbidden(text, i)) {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }
}
