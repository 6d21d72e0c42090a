package dev.lintel.vocabulary;

import dev.lintel.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of the ARNs of a type, such as {@code arn:*:s3:::{bucket}}: {@code *} for what varies
 * between colons, and one attribute in braces at the end.
 */
final class ArnPattern {
  private static final char HOLE = '\uE000';

  private static final int BEFORE_ACCOUNT = 4;

  /** What AWS itself owns has {@code aws} for an account, and is nothing of the code. */
  private static final String NOT_OF_AWS = "(?!aws:)";

  private final String attribute;
  private final Pattern pattern;

  private ArnPattern(String attribute, Pattern pattern) {
    this.attribute = attribute;
    this.pattern = pattern;
  }

  /** Of the text in the vocabulary. */
  static ArnPattern of(String text) {
    int brace = text.indexOf('{');
    StringBuilder regex = new StringBuilder();
    int colons = 0;
    for (String piece : text.substring(0, brace).split("((?<=\\*)|(?=\\*))", -1)) {
      String account = colons == BEFORE_ACCOUNT ? NOT_OF_AWS : "";
      regex.append(piece.equals("*") ? account + "[^:/]*" : Pattern.quote(piece));
      colons += (int) piece.chars().filter(c -> c == ':').count();
    }
    return new ArnPattern(
        text.substring(brace + 1, text.length() - 1), Pattern.compile(regex + "(.+)"));
  }

  /** The attribute that ends the ARN. */
  String attribute() {
    return attribute;
  }

  /** What stands for the attribute in an ARN; null where a value is no ARN of this form. */
  @Nullable Value find(Value value) {
    List<Value> parts = value instanceof Value.Template t ? t.parts() : List.of(value);
    List<Value> holes = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Value part : parts) {
      if (part instanceof Value.Text known) {
        text.append(known.text().replace(HOLE, '?'));
      } else {
        text.append(HOLE);
        holes.add(part);
      }
    }
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String found = matcher.group(1);
    if (found.indexOf(HOLE) < 0) {
      return new Value.Text(found, value.meta());
    }
    return found.length() == 1 ? holes.getLast() : null;
  }
}
