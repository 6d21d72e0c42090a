package dev.lintel.syntax.yaml;

import dev.lintel.source.Source;
import java.util.List;

/**
 * A quick look at a text that is not parsed yet, so that files of no interest are passed over. It
 * may say yes too often; it says no only where the parser would not find the key, unless the key is
 * written in a way of its own ({@code ? key}, escapes).
 */
public final class YamlPeek {
  private YamlPeek() {}

  /**
   * Whether one of these keys may stand at the top of the first document.
   *
   * @param keys names that need no quotes
   */
  public static boolean mayHaveKey(Source source, List<String> keys) {
    String text = source.text();
    for (String key : keys) {
      for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
        int end = at + key.length();
        boolean quoted = at > 0 && isQuote(text, at - 1);
        boolean closed = !quoted || isQuote(text, end);
        if (closed
            && isColon(text, quoted ? end + 1 : end)
            && mayBeTop(text, quoted ? at - 1 : at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a key that begins there may be one of the outermost mapping. */
  private static boolean mayBeTop(String text, int start) {
    int first = firstContent(text);
    boolean block = "{[!&-".indexOf(text.charAt(first)) < 0;
    int indentation = start - beforeSpaces(text, start);
    int top = first - beforeSpaces(text, first);
    return !block || (isFirstOfLine(text, start) && (indentation == 0 || indentation == top));
  }

  private static boolean isFirstOfLine(String text, int offset) {
    int before = beforeSpaces(text, offset);
    return before == 0 || isLineEnd(text, before - 1);
  }

  /** The first character that is not of a comment, directive or document mark. */
  private static int firstContent(String text) {
    int at = 0;
    while (at < text.length() - 1) {
      char c = text.charAt(at);
      boolean lineStart = at == 0 || isLineEnd(text, at - 1);
      if (c == '#' || (lineStart && c == '%')) {
        while (at < text.length() - 1 && !isLineEnd(text, at)) {
          at++;
        }
      } else if (lineStart && text.startsWith("---", at) && isSpace(text, at + 3)) {
        at += 3;
      } else if (isSpace(text, at)) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private static int beforeSpaces(String text, int offset) {
    int at = offset;
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at;
  }

  private static boolean isColon(String text, int offset) {
    int at = offset;
    while (at < text.length() && isSpace(text, at)) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private static boolean isQuote(String text, int offset) {
    return offset < text.length() && (text.charAt(offset) == '"' || text.charAt(offset) == '\'');
  }

  private static boolean isSpace(String text, int offset) {
    return offset >= text.length()
        || text.charAt(offset) == ' '
        || text.charAt(offset) == '\t'
        || isLineEnd(text, offset);
  }

  private static boolean isLineEnd(String text, int offset) {
    return text.charAt(offset) == '\n' || text.charAt(offset) == '\r';
  }
}
