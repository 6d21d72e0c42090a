package dev.lintel.syntax.yaml.read;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A collection that is being read. It says what it needs and is given it, so that the collections
 * around it wait in a list and not on the thread's stack, however deep they are.
 */
abstract sealed class CollectionReader
    permits MappingReader, BlockSequenceReader, FlowSequenceReader {
  /** What comes next. */
  enum Step {
    /** A node, to be given by {@link #accept}. */
    NODE,
    /** Another step. */
    AGAIN,
    /** Nothing: the collection ends here. */
    END
  }

  /** The place in the tokens. */
  protected final Cursor cursor;

  /** The collection's own tag, or null. */
  protected final @Nullable String tag;

  private Span span;

  CollectionReader(Cursor cursor, @Nullable String tag, Span start) {
    this.cursor = cursor;
    this.tag = tag;
    this.span = start;
  }

  /** Reads on until something is needed. */
  abstract Step step();

  /** Takes the node that was asked for. */
  abstract void accept(Node node);

  /** The collection, after its end. */
  abstract Node build();

  /** From the first token to the end of the last one. */
  protected final Span span() {
    return span;
  }

  /** What was just read belongs to the collection. */
  protected final void extend() {
    span = span.to(cursor.end());
  }
}
