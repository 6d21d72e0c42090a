package dev.lintel.check.secret;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that a script or configuration gives to a name: {@code export DB_PASSWORD=..}, {@code
 * "token": ".."}, {@code --password ..}, {@code <secret>..</secret>}.
 */
final class Assignments {
  private static final int LONGEST = 500;
  private static final int SHORTEST = 4;
  private static final int SHORTEST_NUMBER = 6;

  private static final List<String> HINTS =
      List.of("pass", "pwd", "secret", "token", "key", "credential", "psk");

  /** A name, and what stands between it and its value. */
  private static final Pattern NAME =
      Pattern.compile(
          "(<|--?)?([A-Za-z][\\w.\\-]*)[\"'\\]\\\\]{0,4}"
              + "([ \\t]*(?::=|=>|=|:|>)[ \\t]*|[ \\t]+)");

  private final String text;
  private final Predicate<String> allowed;
  private final List<Secret> found;

  private Assignments(String text, Predicate<String> allowed, List<Secret> found) {
    this.text = text;
    this.allowed = allowed;
    this.found = found;
  }

  /**
   * A value.
   *
   * @param quote what it stands in; a space where it stands bare
   */
  private record Written(String value, int start, char quote) {
    int end() {
      return start + value.length();
    }

    boolean isBare() {
      return quote == ' ';
    }
  }

  /** Adds the literal values of names that hold secrets, as far as they are no placeholders. */
  static void find(String text, Predicate<String> allowed, List<Secret> found) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (HINTS.stream().anyMatch(lower::contains)) {
      new Assignments(text, allowed, found).find();
    }
  }

  private void find() {
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(2);
      if (!SecretNames.isSecret(name)) {
        continue;
      }
      String start = matcher.group(1) == null ? "" : matcher.group(1);
      String between = matcher.group(3);
      String sign = between.strip();
      boolean option = start.startsWith("-");
      boolean assigns = sign.isEmpty() ? option : !sign.equals(">") || start.equals("<");
      Written written = assigns ? value(matcher.end(), sign.equals(">")) : null;
      boolean apart = !option && !between.equals(sign);
      if (written != null && isLiteral(written, name) && !(apart && isWord(written))) {
        found.add(new Secret(kind(written.value), written.start, written.end()));
      }
    }
  }

  private static String kind(String value) {
    boolean aws = value.length() == 40 && value.chars().allMatch(c -> Base64Text.isDigit((char) c));
    return aws ? "AWS secret key" : "password or token";
  }

  /** The value that begins at an offset; null where there is none. */
  private @Nullable Written value(int from, boolean element) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    char quote = at < text.length() ? text.charAt(at) : ' ';
    if (quote == '"' || quote == '\'') {
      int end = closing(at + 1, quote);
      return end > at + 1 ? new Written(text.substring(at + 1, end), at + 1, quote) : null;
    }
    int end = from;
    int most = Math.min(text.length(), from + LONGEST);
    while (end < most && !endsBareWord(text.charAt(end), element)) {
      end++;
    }
    return end > from ? new Written(text.substring(from, end), from, ' ') : null;
  }

  /** Where the quote closes; the start where it does not within the line. */
  private int closing(int start, char quote) {
    int most = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < most; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return start;
      }
      if (c == quote) {
        return text.charAt(i - 1) == '\\' && i > start ? i - 1 : i;
      }
    }
    return start;
  }

  private static boolean endsBareWord(char c, boolean element) {
    return element
        ? c == '<' || c == '\n'
        : Character.isWhitespace(c) || ",;&|\"'<>".indexOf(c) >= 0;
  }

  /** A bare word after a space is as well prose or the name of a variable. */
  private static boolean isWord(Written written) {
    return written.isBare()
        && written.value.chars().allMatch(c -> Character.isLetter(c) || c == '_');
  }

  private boolean isLiteral(Written written, String name) {
    String value = written.value;
    boolean number = value.chars().allMatch(Character::isDigit);
    return value.length() >= (number ? SHORTEST_NUMBER : SHORTEST)
        && value.chars().noneMatch(Character::isWhitespace)
        && !References.isReference(value)
        && !(written.quote != '\'' && References.isExpanded(value))
        && !(written.quote == '\'' && value.startsWith("$"))
        && !(written.isBare() && References.isExpression(value, name))
        && !Placeholders.isPlaceholder(value)
        && !allowed.test(value);
  }
}
