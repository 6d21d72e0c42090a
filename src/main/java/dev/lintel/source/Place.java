package dev.lintel.source;

/**
 * Where something is written.
 *
 * @param source the text
 * @param span the stretch of it
 */
public record Place(Source source, Span span) implements Comparable<Place> {
  /** The line of its start, from 1. */
  public int line() {
    return source.line(span.start());
  }

  /** The column of its start in grapheme clusters, from 1. */
  public int column() {
    return source.column(span.start());
  }

  /** The line of its (exclusive) end, from 1. */
  public int endLine() {
    return source.line(span.end());
  }

  /** The column of its (exclusive) end in grapheme clusters, from 1. */
  public int endColumn() {
    return source.column(span.end());
  }

  /** The text at this place. */
  public String text() {
    return source.slice(span);
  }

  /** Another span of the same source. */
  public Place at(Span other) {
    return new Place(source, other);
  }

  /** Whether another place lies in this one. */
  public boolean contains(Place other) {
    return source == other.source && span.contains(other.span);
  }

  /** By name of the source, then by span. */
  @Override
  public int compareTo(Place other) {
    int byName = source.name().compareTo(other.source.name());
    return byName != 0 ? byName : span.compareTo(other.span);
  }

  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }
}
