package dev.lintel.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A grapheme cluster of a line as a terminal shows it.
 *
 * @param offset where it begins in the line, in UTF-16 code units from 0
 * @param shown what is printed for it: itself, spaces for a tab, an escape
 * @param width the columns that {@code shown} takes
 */
record Cell(int offset, String shown, int width) {
  private static final int TAB_STOP = 4;

  /** The cells of a line. */
  static List<Cell> split(String line) {
    List<Cell> cells = new ArrayList<>(line.length());
    int column = 0;
    int start = 0;
    while (start < line.length()) {
      int end = clusterEnd(line, start);
      Cell cell =
          SafeText.beginsLogCommand(line, start)
              ? new Cell(start, SafeText.escape('#'), SafeText.escape('#').length())
              : of(start, line.substring(start, end), column);
      cells.add(cell);
      column += cell.width;
      start = end;
    }
    return cells;
  }

  private static Cell of(int offset, String cluster, int column) {
    if (cluster.equals("\t")) {
      int width = TAB_STOP - column % TAB_STOP;
      return new Cell(offset, " ".repeat(width), width);
    }
    String shown = SafeText.printable(cluster);
    int width = shown.equals(cluster) ? DisplayWidth.ofCluster(cluster) : DisplayWidth.of(shown);
    return new Cell(offset, shown, width);
  }

  /** Most text is plain: nothing joins a character below U+0300 but a mark behind it. */
  private static int clusterEnd(String line, int start) {
    int next = start + 1;
    boolean plain = line.charAt(start) < 0x300;
    if (plain && (next == line.length() || line.charAt(next) < 0x300)) {
      return next;
    }
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    int limit = Math.min(line.length(), start + 64);
    clusters.setText(line.substring(start, limit));
    int length = clusters.next();
    return length == BreakIterator.DONE ? limit : start + length;
  }
}
