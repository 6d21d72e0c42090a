package dev.lintel.source;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One text of a run: a file, standard input, or a text inside the program such as a policy's
 * example. Immutable; two sources are equal only when they are the same object.
 *
 * <p>Lines end at LF, CR LF or a lone CR. Lines and columns count from 1.
 */
public final class Source {
  private final String name;
  private final String text;
  private final BitSet undecodable;
  private volatile int[] lineStarts = {};
  private volatile @Nullable Integer plainLength;

  private Source(String name, String text, BitSet undecodable) {
    this.name = name;
    this.text = text;
    this.undecodable = undecodable;
  }

  /**
   * A source with a name for reports and its decoded text.
   *
   * @param name the path relative to the working directory, with {@code /}
   * @param text the text without a byte order mark
   */
  public static Source of(String name, String text) {
    return new Source(name, text, new BitSet(0));
  }

  /** A source with a name for reports and the text of its bytes. */
  public static Source of(String name, Utf8Text decoded) {
    return new Source(name, decoded.text(), decoded.undecodable());
  }

  /** Whether the U+FFFD at an offset stands for a byte that belongs to no UTF-8 sequence. */
  public boolean isUndecodable(int offset) {
    return undecodable.get(offset);
  }

  /** The path that reports print: relative to the working directory, with {@code /}. */
  public String name() {
    return name;
  }

  /** The whole text, without a byte order mark. */
  public String text() {
    return text;
  }

  /** The text of a span of this source. */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** The line of an offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The number of lines; a text that ends with a line end has an empty last line. */
  public int lineCount() {
    return lineStarts().length;
  }

  /**
   * The span of a line without its line end.
   *
   * @param line from 1 to {@link #lineCount()}
   */
  public Span lineSpan(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** The column of an offset in grapheme clusters (UAX 29), from 1. */
  public int column(int offset) {
    int lineStart = lineStarts()[line(offset) - 1];
    int clusters =
        offset <= plainLength() ? offset - lineStart : Graphemes.count(text, lineStart, offset);
    return clusters + 1;
  }

  /** The column of an offset in Unicode code points, from 1. */
  public int codePointColumn(int offset) {
    int lineStart = lineStarts()[line(offset) - 1];
    return text.codePointCount(lineStart, offset) + 1;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Remembered, so that a long single line is not counted anew for every place in it. */
  private int plainLength() {
    Integer known = plainLength;
    if (known == null) {
      known = Graphemes.plainLength(text);
      plainLength = known;
    }
    return known;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private int[] lineStarts() {
    if (lineStarts.length == 0) {
      lineStarts = findLineStarts();
    }
    return lineStarts;
  }

  private int[] findLineStarts() {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean carriageReturnOfPair =
          c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isLineEnd(c) && !carriageReturnOfPair) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
