package dev.lintel.syntax.yaml.read;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.MappingBuilder;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.Node.Mapping;
import dev.lintel.syntax.yaml.node.Node.Scalar;
import dev.lintel.syntax.yaml.node.Node.Sequence;
import dev.lintel.syntax.yaml.node.Node.Unreadable;
import dev.lintel.syntax.yaml.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/** A mapping that is being read, entry by entry. */
abstract sealed class MappingReader extends CollectionReader
    permits BlockMappingReader, FlowMappingReader, PairReader {
  private enum Part {
    NONE,
    KEY,
    COLON,
    VALUE,
    /** What belongs to the value of the last entry and stands behind a fault. */
    REST
  }

  protected final MappingBuilder entries = new MappingBuilder();
  private Part part = Part.NONE;
  private Node key;

  /** Whether the last fault lies in the last entry, which knows it. */
  private boolean cut;

  MappingReader(Cursor cursor, @Nullable String tag, Span start) {
    super(cursor, tag, start);
    this.key = cursor.nothing(null);
  }

  @Override
  final Node build() {
    return entries.build(tag, span());
  }

  @Override
  final void accept(Node node) {
    switch (part) {
      case KEY -> {
        key = node;
        part = Part.COLON;
      }
      case VALUE -> finish(node);
      case REST -> {
        entries.continueLast(node);
        part = Part.NONE;
        extend();
      }
      case NONE, COLON -> throw new IllegalStateException("no node is needed");
    }
  }

  /** Whether an entry is begun and not yet finished. */
  protected final boolean isWithinEntry() {
    return part != Part.NONE;
  }

  /** Goes on in this mapping or ends it, as the cursor says. */
  protected final Step afterFault(Level level) {
    boolean resumes = cursor.resumes(level);
    if (!cut && cursor.touches(level, entries.lastSpan())) {
      entries.doubtLast();
    }
    if (cursor.hides(level)) {
      entries.miss();
    }
    if (resumes) {
      return Step.AGAIN;
    }
    cursor.leave();
    return Step.END;
  }

  /** Begins the entry of the key, or of the value without a key, at the cursor. */
  protected final Step beginEntry() {
    key = cursor.nothing(null);
    part = Part.COLON;
    if (cursor.peek() == Kind.KEY) {
      cursor.take();
      if (!cursor.isLeftOut()) {
        part = Part.KEY;
        return Step.NODE;
      }
    }
    return Step.AGAIN;
  }

  /** Begins the entry of a key that no value can follow. */
  protected final Step beginBareKey() {
    part = Part.KEY;
    return Step.NODE;
  }

  /** Goes on with the value of the last entry. */
  protected final Step beginRest() {
    part = Part.REST;
    return Step.NODE;
  }

  /** Goes on behind the key of an entry. */
  protected final Step goOn() {
    switch (cursor.peek()) {
      case VALUE -> {
        cursor.take();
        if (!cursor.isLeftOut()) {
          part = Part.VALUE;
          return Step.NODE;
        }
        finish(cursor.nothing(null));
      }
      case FAULT -> finish(cursor.unreadable(null));
      default -> finish(cursor.nothing(null));
    }
    return Step.AGAIN;
  }

  private void finish(Node value) {
    part = Part.NONE;
    cut = cursor.isBroken();
    extend();
    if (!(key instanceof Scalar name)) {
      if (!(key instanceof Unreadable)) {
        String message = "a list or map cannot be a key: put the text in quotes";
        cursor.report("yaml-key", message, key.span());
      }
      entries.miss();
    } else if (isMerge(name)) {
      merge(name, value);
    } else {
      put(name, value);
    }
  }

  private void put(Scalar name, Node value) {
    Scalar earlier = entries.add(name, value);
    if (earlier != null) {
      String message = MappingBuilder.duplicate(name.text(), cursor.line(earlier.span().start()));
      cursor.report("yaml-duplicate-key", message, name.span());
    }
  }

  private static boolean isMerge(Scalar name) {
    return name.isPlain() && name.tag() == null && name.text().equals("<<");
  }

  private void merge(Scalar name, Node value) {
    switch (value) {
      case Mapping mapping -> entries.merge(mapping);
      case Sequence sequence -> sequence.items().forEach(item -> mergeItem(name, item));
      case Unreadable unreadable -> entries.miss();
      case Scalar scalar -> refuseMerge(name);
    }
  }

  private void mergeItem(Scalar name, Node item) {
    switch (item) {
      case Mapping mapping -> entries.merge(mapping);
      case Unreadable unreadable -> entries.miss();
      case Sequence sequence -> refuseMerge(name);
      case Scalar scalar -> refuseMerge(name);
    }
  }

  private void refuseMerge(Scalar name) {
    entries.miss();
    cursor.report("yaml-merge", "<< takes a map or a list of maps", name.span());
  }
}
