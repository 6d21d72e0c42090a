package dev.lintel.vocabulary.index;

import java.util.Collections;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says about one name, or about a whole type.
 *
 * @param content what stands in it
 * @param cardinality how many of that
 * @param presence who sets it
 * @param children the names below an {@link Content#OBJECT}, in alphabetical order; else empty
 */
public record Shape(
    Content content,
    Cardinality cardinality,
    Presence presence,
    SequencedMap<String, Shape> children) {
  /** A name of which nothing is known but that it exists. */
  public static final Shape OPAQUE = leaf(Content.OPAQUE, Cardinality.ONE);

  /** A text, number or boolean that may be set. */
  public static final Shape SCALAR = leaf(Content.SCALAR, Cardinality.ONE);

  /** Keeps the children from change. */
  public Shape {
    children = Collections.unmodifiableSequencedMap(children);
  }

  /** What stands in a name. */
  public enum Content {
    /** Text, number or boolean. */
    SCALAR,
    /** Names that the schema lists. */
    OBJECT,
    /** Anything, such as the text of a user's own JSON. */
    OPAQUE
  }

  /** Who sets a name. */
  public enum Presence {
    /** The author has to. */
    REQUIRED,
    /** The author may. */
    OPTIONAL,
    /** Only the deployment does. */
    COMPUTED
  }

  /** An optional name without names below it. */
  public static Shape leaf(Content content, Cardinality cardinality) {
    return new Shape(content, cardinality, Presence.OPTIONAL, Collections.emptyNavigableMap());
  }

  /** The shape of a name below this one, or null where the schema has no such name. */
  public @Nullable Shape child(String name) {
    return children.get(name);
  }

  /** Whether the schema lists the names below this one. */
  public boolean isObject() {
    return content == Content.OBJECT;
  }

  /** The same with other names below it. */
  public Shape withChildren(SequencedMap<String, Shape> other) {
    return new Shape(content, cardinality, presence, other);
  }

  /** The same as one of its values stands alone. */
  public Shape single() {
    return cardinality == Cardinality.ONE
        ? this
        : new Shape(content, Cardinality.ONE, presence, children);
  }
}
