package dev.lintel.cli.example;

import dev.lintel.policy.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an example expects a finding: a line that ends in {@code # expect: id}.
 *
 * @param line the line
 * @param policy the id
 */
record Mark(Line line, String policy) {
  private static final Pattern WRITTEN = Pattern.compile("(?:#|//)\\s*expect:\\s*(.*?)\\s*$");

  /** All marks of an example, in the order of its files. */
  static List<Mark> of(Example example) {
    List<Mark> marks = new ArrayList<>();
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      int number = 0;
      for (String text : file.getValue().lines().toList()) {
        number++;
        Matcher written = WRITTEN.matcher(text);
        if (written.find()) {
          marks.add(new Mark(new Line(file.getKey(), number), written.group(1)));
        }
      }
    }
    return marks;
  }
}
