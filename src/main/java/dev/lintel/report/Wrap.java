package dev.lintel.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a terminal's width. */
public final class Wrap {
  private Wrap() {}

  /**
   * The lines of a text, broken at spaces. A word that is longer than a line stays whole, so that
   * it can be copied.
   *
   * @param text one line, printable
   * @param width columns of a line, at least 1
   * @return at least one line
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int wide = DisplayWidth.of(word);
      if (used > 0 && used + 1 + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += wide;
    }
    lines.add(line.toString());
    return lines;
  }
}
