package dev.lintel.check.trail;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lintel.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A filter pattern of CloudWatch Logs, asked of an event while it is read. After <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">the
 * syntax of filter patterns</a>.
 */
final class FilterPattern {
  private static final int DEEPEST = 100;

  private final String text;
  private final TrailEvent event;
  private int at;
  private int depth;

  /** That a pattern is not understood. */
  static final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private FilterPattern(String text, TrailEvent event) {
    this.text = text;
    this.event = event;
  }

  /** Whether all records of an event match. */
  static boolean covers(String pattern, TrailEvent event) throws NotUnderstood {
    String text = pattern.strip();
    if (text.startsWith("{")) {
      return new FilterPattern(text, event).json();
    }
    return !text.startsWith("[") && words(text, event);
  }

  /**
   * Words that a record contains: all of them, one of those with {@code ?}, none with {@code -}.
   */
  private static boolean words(String text, TrailEvent event) {
    List<String> optional = new ArrayList<>();
    for (String word : text.isEmpty() ? new String[0] : text.split("\\s+")) {
      if (word.startsWith("?")) {
        optional.add(plain(word.substring(1)));
      } else if (word.startsWith("-") || !plain(word).equals(event.word())) {
        return false;
      }
    }
    return optional.isEmpty() || optional.contains(event.word());
  }

  private static String plain(String word) {
    boolean quoted = word.length() > 1 && word.startsWith("\"") && word.endsWith("\"");
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  private boolean json() throws NotUnderstood {
    expect("{");
    boolean covers = or();
    expect("}");
    blanks();
    if (at < text.length()) {
      throw new NotUnderstood();
    }
    return covers;
  }

  private boolean or() throws NotUnderstood {
    if (++depth > DEEPEST) {
      throw new NotUnderstood();
    }
    boolean covers = and();
    while (take("||")) {
      covers |= and();
    }
    depth--;
    return covers;
  }

  private boolean and() throws NotUnderstood {
    boolean covers = term();
    while (take("&&")) {
      covers &= term();
    }
    return covers;
  }

  private boolean term() throws NotUnderstood {
    if (take("(")) {
      boolean covers = or();
      expect(")");
      return covers;
    }
    String field = selector();
    if (takeWord("NOT")) {
      if (!takeWord("EXISTS")) {
        throw new NotUnderstood();
      }
      return event.lacks(field);
    }
    if (takeWord("IS")) {
      String kind = word();
      return kind.equalsIgnoreCase(String.valueOf(event.value(field)))
          && !kind.equalsIgnoreCase("null");
    }
    return compare(field, operator());
  }

  private String operator() throws NotUnderstood {
    for (String operator : List.of("!=", ">=", "<=", "=", ">", "<")) {
      if (take(operator)) {
        return operator;
      }
    }
    throw new NotUnderstood();
  }

  private boolean compare(String field, String operator) throws NotUnderstood {
    blanks();
    boolean regular = text.startsWith("%", at);
    String wanted = regular ? regularExpression() : value();
    String known = event.value(field);
    if (known == null) {
      return operator.equals("=") && !regular && event.isGiven(field, wanted);
    }
    boolean equal = regular ? contains(wanted, known) : Glob.of(escaped(wanted)).matches(known);
    return switch (operator) {
      case "=" -> equal;
      case "!=" -> !equal;
      default -> false;
    };
  }

  /** Only the star is a wildcard here. */
  private static String escaped(String wanted) {
    return wanted.replace("\\", "\\\\").replace("?", "\\?");
  }

  private static boolean contains(String regex, String known) throws NotUnderstood {
    try {
      return Pattern.compile(regex).matcher(known).find();
    } catch (PatternSyntaxException e) {
      throw new NotUnderstood();
    }
  }

  /** The field of a selector such as {@code $.userIdentity.type} or {@code $.["a"]}. */
  private String selector() throws NotUnderstood {
    expect("$");
    int start = at;
    while (at < text.length() && " \t\r\n=!<>()&|}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String path = text.substring(start, at).replace("[\"", ".").replace("\"]", "");
    String field = path.replaceAll("^\\.+", "").replace("..", ".");
    if (field.isEmpty()) {
      throw new NotUnderstood();
    }
    return field;
  }

  private String value() throws NotUnderstood {
    if (!text.startsWith("\"", at)) {
      return word();
    }
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      throw new NotUnderstood();
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  private String regularExpression() throws NotUnderstood {
    int end = text.indexOf('%', at + 1);
    if (end < 0) {
      throw new NotUnderstood();
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  private String word() throws NotUnderstood {
    blanks();
    int start = at;
    while (at < text.length() && " \t\r\n()&|}\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw new NotUnderstood();
    }
    return text.substring(start, at);
  }

  private boolean takeWord(String word) {
    blanks();
    int end = at + word.length();
    boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    return whole
        && text.regionMatches(true, at, word.toUpperCase(Locale.ROOT), 0, word.length())
        && take(text.substring(at, end));
  }

  private boolean take(String token) {
    blanks();
    if (!text.startsWith(token, at)) {
      return false;
    }
    at += token.length();
    return true;
  }

  private void expect(String token) throws NotUnderstood {
    if (!take(token)) {
      throw new NotUnderstood();
    }
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
