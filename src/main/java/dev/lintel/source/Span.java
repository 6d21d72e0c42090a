package dev.lintel.source;

/**
 * A stretch of a source's text.
 *
 * @param start offset of the first UTF-16 code unit, from 0
 * @param end offset behind the last one; equal to {@code start} for an empty span
 */
public record Span(int start, int end) implements Comparable<Span> {
  /** Refuses negative and inverted spans. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The empty span at an offset. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** The number of UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** The smallest span that holds this one and the other. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Whether every unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
