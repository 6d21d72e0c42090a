package dev.lintel.syntax.yaml.json;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.json.JsonToken.Kind;
import dev.lintel.syntax.yaml.node.MappingBuilder;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.SequenceBuilder;
import org.jspecify.annotations.Nullable;

/** An object or array that is being read. */
final class JsonBrackets {
  private final JsonToken open;
  private final MappingBuilder entries = new MappingBuilder();
  private final SequenceBuilder items = new SequenceBuilder();
  private Span span;
  private Node.@Nullable Scalar key;
  private @Nullable Span comma;
  private boolean separated = true;

  JsonBrackets(JsonToken open) {
    this.open = open;
    this.span = open.span();
  }

  boolean isObject() {
    return open.kind() == Kind.OBJECT;
  }

  /** The opening bracket. */
  JsonToken open() {
    return open;
  }

  /** The kind of bracket that closes it. */
  Kind close() {
    return isObject() ? Kind.OBJECT_END : Kind.ARRAY_END;
  }

  /** Whether a comma or the opening bracket was read last. */
  boolean isSeparated() {
    return separated;
  }

  /** The comma that was read last, if nothing stands behind it. */
  @Nullable Span danglingComma() {
    return separated ? comma : null;
  }

  void separate(Span at) {
    separated = true;
    comma = at;
  }

  /** An entry or item begins. */
  void begin() {
    separated = false;
  }

  /**
   * The key of the entry that begins.
   *
   * @param name null where it could not be read
   */
  void key(Node.@Nullable Scalar name) {
    key = name;
  }

  /**
   * Adds a value.
   *
   * @return the earlier key that is the same, or null
   */
  Node.@Nullable Scalar add(Node value) {
    if (!isObject()) {
      items.add(value);
      return null;
    } else if (key == null) {
      entries.miss();
      return null;
    }
    return entries.add(key, value);
  }

  /** The key of the entry that was added last, or null. */
  Node.@Nullable Scalar key() {
    return key;
  }

  /** Some of it could not be read. */
  void miss() {
    entries.miss();
    items.miss();
  }

  void endsAt(int offset) {
    span = span.to(Span.at(offset));
  }

  Node build() {
    return isObject() ? entries.build(null, span) : items.build(null, span);
  }
}
