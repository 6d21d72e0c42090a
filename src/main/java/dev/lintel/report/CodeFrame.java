package dev.lintel.report;

import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The source text at a place with a line of carets under it:
 *
 * <pre>
 *    |
 * 12 |   multi_az = false
 *    |              ^^^^^
 * </pre>
 */
final class CodeFrame {
  /** Lines of a longer place that are shown. */
  private static final int MOST_LINES = 3;

  /** What is looked at before and behind the begin of a place: one line may hold a whole file. */
  private static final int REACH = 1000;

  private static final String CUT = "...";
  private static final String MASK = "***";

  private final int width;
  private final Palette palette;

  /**
   * @param width columns of the terminal
   */
  CodeFrame(int width, Palette palette) {
    this.width = width;
    this.palette = palette;
  }

  /** The columns of the line numbers of a place. */
  static int gutter(Place place) {
    int last = Math.min(place.endLine(), place.line() + MOST_LINES - 1);
    return Integer.toString(last).length();
  }

  /** As {@link #lines}, but instead of what stands at the place and behind it: {@code ***}. */
  List<String> masked(Place place, UnaryOperator<String> marked) {
    Span line = place.source().lineSpan(place.line());
    int start = Math.clamp(place.span().start(), line.start(), line.end());
    String before = place.source().text().substring(Math.max(line.start(), start - REACH), start);
    Source shown = Source.of(place.source().name(), before + MASK);
    Place masked = new Place(shown, new Span(before.length(), before.length() + MASK.length()));
    String number = Integer.toString(place.line());
    String bar = palette.quiet(" ".repeat(number.length()) + " |");
    Excerpt excerpt = excerpt(shown.lineSpan(1), masked, width - number.length() - 3);
    return List.of(
        bar,
        palette.quiet(number + " |") + " " + excerpt.text,
        bar + " " + " ".repeat(excerpt.from) + marked.apply("^".repeat(excerpt.carets)));
  }

  /**
   * The lines of the frame, without line ends.
   *
   * @param marked paints the carets
   */
  List<String> lines(Place place, UnaryOperator<String> marked) {
    Source source = place.source();
    int gutter = gutter(place);
    int first = place.line();
    int last = lastLine(place);
    String bar = palette.quiet(" ".repeat(gutter) + " |");
    List<String> lines = new ArrayList<>();
    lines.add(bar);
    for (int line = first; line <= Math.min(last, first + MOST_LINES - 1); line++) {
      Excerpt excerpt = excerpt(source.lineSpan(line), place, width - gutter - 3);
      String number = " ".repeat(gutter - Integer.toString(line).length()) + line;
      lines.add((palette.quiet(number + " |") + " " + excerpt.text).stripTrailing());
      if (line == first) {
        lines.add(bar + " " + " ".repeat(excerpt.from) + marked.apply("^".repeat(excerpt.carets)));
      }
    }
    int hidden = last - first + 1 - MOST_LINES;
    if (hidden > 0) {
      lines.add(bar + " " + palette.quiet(CUT + " " + Plural.of(hidden, "more line")));
    }
    return lines;
  }

  /**
   * The line of the last character: a place that ends behind a line end does not reach the next.
   */
  private static int lastLine(Place place) {
    Span span = place.span();
    return span.length() == 0 ? place.line() : place.source().line(span.end() - 1);
  }

  /**
   * A line as it is shown.
   *
   * @param from columns before the carets
   * @param carets how many, at least 1
   */
  private record Excerpt(String text, int from, int carets) {}

  private static Excerpt excerpt(Span line, Place place, int room) {
    String text = place.source().text();
    int anchor = Math.clamp(place.span().start(), line.start(), line.end());
    int begin = codePointStart(text, Math.max(line.start(), anchor - REACH));
    int end = codePointStart(text, Math.min(line.end(), anchor + REACH));
    List<Cell> cells = Cell.split(text.substring(begin, end));
    int markEnd = Math.min(place.span().end(), line.end());
    int first = cellAt(cells, anchor - begin);
    int behind = Math.max(first, cellAt(cells, markEnd - begin));
    boolean more = begin > line.start();
    Window window = Window.of(cells, first, Math.max(room, 20), more, end < line.end());
    return window.show(cells, first, behind);
  }

  private static int codePointStart(String text, int offset) {
    boolean within =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return within ? offset - 1 : offset;
  }

  /** The first cell that begins at an offset or behind it. */
  private static int cellAt(List<Cell> cells, int offset) {
    int index = 0;
    while (index < cells.size() && cells.get(index).offset() < offset) {
      index++;
    }
    return index;
  }

  /** The cells of a line that fit: from (inclusive) to (exclusive), and whether they are cut. */
  private record Window(int from, int to, boolean cutBefore, boolean cutBehind) {
    /** As many cells as fit into {@code room}, a third of it before the cell {@code focus}. */
    static Window of(List<Cell> cells, int focus, int room, boolean cutBefore, boolean cutBehind) {
      int total = cells.stream().mapToInt(Cell::width).sum();
      if (!cutBefore && !cutBehind && total <= room) {
        return new Window(0, cells.size(), false, false);
      }
      int free = room - 2 * CUT.length();
      int from = Math.min(focus, cells.size());
      int before = 0;
      while (from > 0 && before + cells.get(from - 1).width() <= free / 3) {
        before += cells.get(--from).width();
      }
      int used = 0;
      int to = from;
      while (to < cells.size() && used + cells.get(to).width() <= free) {
        used += cells.get(to++).width();
      }
      return new Window(from, to, cutBefore || from > 0, cutBehind || to < cells.size());
    }

    Excerpt show(List<Cell> cells, int markFrom, int markTo) {
      StringBuilder text = new StringBuilder(cutBefore ? CUT : "");
      int before = text.length();
      int carets = 0;
      for (int i = from; i < to; i++) {
        Cell cell = cells.get(i);
        text.append(cell.shown());
        if (i < markFrom) {
          before += cell.width();
        } else if (i < markTo) {
          carets += cell.width();
        }
      }
      if (cutBehind) {
        text.append(CUT);
      }
      return new Excerpt(text.toString(), before, Math.max(1, carets));
    }
  }
}
