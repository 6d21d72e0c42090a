package dev.lintel.check.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.function.Predicate;

/**
 * Private keys between lines of PEM.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>
 */
final class PrivateKeys {
  private static final String HINT = "PRIVATE KEY";
  private static final int FEWEST = 16;

  private static final Pattern BEGIN =
      Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----");

  private PrivateKeys() {}

  /** Adds those of a text that have a body: a heading alone is none. */
  static void find(String text, Predicate<String> allowed, List<Secret> found) {
    if (!text.contains(HINT)) {
      return;
    }
    Matcher matcher = BEGIN.matcher(text);
    int at = 0;
    while (matcher.find(at)) {
      at = matcher.end();
      int end = text.indexOf("-----", at);
      int stop = end < 0 ? text.length() : end;
      if (hasBody(text, at, stop)) {
        String key = text.substring(matcher.start(), stop);
        if (!allowed.test(key)) {
          found.add(new Secret("private key", matcher.start(), stop));
        }
      }
      if (end < 0) {
        return;
      }
    }
  }

  /** Whether some run of Base64 stands there that is no example. */
  private static boolean hasBody(String text, int from, int to) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i < to && Base64Text.isDigit(text.charAt(i))) {
        continue;
      }
      if (i - start >= FEWEST && !Placeholders.isExample(text.substring(start, i))) {
        return true;
      }
      start = i + 1;
    }
    return false;
  }
}
