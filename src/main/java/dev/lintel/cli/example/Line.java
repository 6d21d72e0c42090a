package dev.lintel.cli.example;

import dev.lintel.policy.Example;
import dev.lintel.source.Place;
import java.util.Comparator;

/**
 * A line of an example.
 *
 * @param file its name within the example
 * @param number from 1
 */
public record Line(String file, int number) implements Comparable<Line> {
  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::file).thenComparingInt(Line::number);

  static Line of(Place place) {
    return new Line(place.source().name(), place.line());
  }

  /** The text of this line, without blanks around it; empty where there is no such line. */
  String text(Example example) {
    String text = example.files().getOrDefault(file, "");
    return text.lines().skip(number - 1L).findFirst().orElse("").strip();
  }

  @Override
  public int compareTo(Line other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + number;
  }
}
