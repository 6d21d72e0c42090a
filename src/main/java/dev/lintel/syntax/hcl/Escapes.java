package dev.lintel.syntax.hcl;

import dev.lintel.syntax.hcl.scan.Characters;
import dev.lintel.syntax.hcl.scan.TokenKind;

/** Resolves the escapes in the literal text of templates. */
final class Escapes {
  private final Cursor cursor;
  private final String text;
  private final StringBuilder out;
  private boolean valid = true;

  private Escapes(Cursor cursor, StringBuilder out) {
    this.cursor = cursor;
    this.text = cursor.input().text();
    this.out = out;
  }

  /**
   * Appends what a token of text stands for.
   *
   * @return false where an escape has no meaning, which is then reported
   */
  static boolean resolve(Cursor cursor, int token, StringBuilder out) {
    Escapes escapes = new Escapes(cursor, out);
    boolean quoted = cursor.tokens().kind(token) == TokenKind.QUOTED_TEXT;
    escapes.resolve(cursor.tokens().start(token), cursor.tokens().end(token), quoted);
    return escapes.valid;
  }

  private void resolve(int start, int end, boolean quoted) {
    int at = start;
    int copied = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\\' && quoted) {
        out.append(text, copied, at);
        at = copied = backslash(at, end);
      } else if ((c == '$' || c == '%')
          && at + 2 < end
          && text.charAt(at + 1) == c
          && text.charAt(at + 2) == '{') {
        out.append(text, copied, at);
        copied = at + 1;
        at += 3;
      } else {
        at++;
      }
    }
    out.append(text, copied, end);
  }

  /** Resolves one escape; returns its end. */
  private int backslash(int at, int end) {
    char selector = text.charAt(at + 1);
    switch (selector) {
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case '"', '\\' -> out.append(selector);
      case 'u' -> {
        return unicode(at, end, 4);
      }
      case 'U' -> {
        return unicode(at, end, 8);
      }
      default -> {
        int behind = at + 1 + Character.charCount(text.codePointAt(at + 1));
        reject(at, behind, "This escape has no meaning; for a backslash, write two.");
        return behind;
      }
    }
    return at + 2;
  }

  private int unicode(int at, int end, int digits) {
    int behind = at + 2;
    long codePoint = 0;
    while (behind < end && behind < at + 2 + digits && Characters.isHexDigit(text.charAt(behind))) {
      codePoint = codePoint * 16 + Character.digit(text.charAt(behind), 16);
      behind++;
    }
    if (behind < at + 2 + digits) {
      reject(at, behind, "This escape needs " + digits + " hexadecimal digits.");
    } else if (codePoint > Character.MAX_CODE_POINT
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
      reject(at, behind, "There is no character with this number.");
    } else {
      out.appendCodePoint((int) codePoint);
    }
    return behind;
  }

  private void reject(int start, int end, String message) {
    valid = false;
    cursor.report("hcl-syntax", message, cursor.input().span(start, end));
  }
}
