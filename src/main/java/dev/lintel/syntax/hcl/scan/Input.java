package dev.lintel.syntax.hcl.scan;

import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;

/** The stretch of text that is read, and how its offsets become spans of the source. */
public final class Input {
  /** How deep blocks, expressions and JSON values may be nested. */
  public static final int MAX_NESTING = 1000;

  private static final int[] SAME = {};

  private final Source source;
  private final String text;
  private final int from;
  private final int to;

  /** For each offset of the text its offset in the source; empty where they are equal. */
  private final int[] offsets;

  private Input(Source source, String text, int from, int to, int[] offsets) {
    this.source = source;
    this.text = text;
    this.from = from;
    this.to = to;
    this.offsets = offsets;
  }

  /** A span of a source. */
  public static Input of(Source source, Span span) {
    return new Input(source, source.text(), span.start(), span.end(), SAME);
  }

  /** A whole source. */
  public static Input of(Source source) {
    return of(source, new Span(0, source.text().length()));
  }

  /**
   * A text that is written in a source with escapes of its own.
   *
   * @param offsets for each offset of the text, and for its end, the offset in the source
   */
  public static Input of(Source source, String text, int[] offsets) {
    return new Input(source, text, 0, text.length(), offsets);
  }

  /** What spans are of. */
  public Source source() {
    return source;
  }

  /** The text that {@link #from()} and {@link #to()} are offsets of. */
  public String text() {
    return text;
  }

  /** Where reading begins. */
  public int from() {
    return from;
  }

  /** Where reading ends, exclusive. */
  public int to() {
    return to;
  }

  /** Whether the U+FFFD at an offset stands for a byte that belongs to no UTF-8 sequence. */
  public boolean isUndecodable(int offset) {
    return offsets.length == 0 && source.isUndecodable(offset);
  }

  /** The span of the source that two offsets of the text enclose. */
  public Span span(int start, int end) {
    return offsets.length == 0 ? new Span(start, end) : new Span(offsets[start], offsets[end]);
  }

  /** The place of the source that two offsets of the text enclose. */
  public Place place(int start, int end) {
    return new Place(source, span(start, end));
  }
}
