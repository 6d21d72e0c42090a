package dev.lintel.syntax.hcl.scan;

import java.text.Normalizer;

/** What the syntax knows of characters. */
public final class Characters {
  private Characters() {}

  /** Whether a name may begin with it. */
  public static boolean startsName(int codePoint) {
    if (codePoint < 0x80) {
      return isLetter(codePoint) || codePoint == '_';
    }
    return Character.isUnicodeIdentifierStart(codePoint);
  }

  /** Whether a name may go on with it. */
  public static boolean continuesName(int codePoint) {
    if (codePoint < 0x80) {
      return isLetter(codePoint) || isDigit(codePoint) || codePoint == '_' || codePoint == '-';
    }
    return Character.isUnicodeIdentifierPart(codePoint)
        && !Character.isIdentifierIgnorable(codePoint);
  }

  /** Whether it is one of 0 to 9. */
  public static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  /** Whether it is a hexadecimal digit, in either case. */
  public static boolean isHexDigit(int codePoint) {
    return isDigit(codePoint)
        || (codePoint >= 'a' && codePoint <= 'f')
        || (codePoint >= 'A' && codePoint <= 'F');
  }

  /** White space as strip markers and indented heredocs understand it. */
  public static boolean isSpace(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u00A0' -> true;
      default -> c >= 0x1680 && Character.isSpaceChar(c);
    };
  }

  /** A text as strings hold it: in Unicode's form NFC. */
  public static String normalized(String text) {
    for (int i = 0; i < text.length(); i++) {
      // Below U+0300 nothing combines.
      if (text.charAt(i) >= 0x300) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static boolean isLetter(int codePoint) {
    return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
  }
}
