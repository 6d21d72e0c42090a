package dev.lintel.vocabulary.index;

/** How many values a name can hold. */
public enum Cardinality {
  /** At most one: a scalar, an object, or a block that may stand once. */
  ONE,
  /** A list, a set, or a block that may stand several times. */
  MANY,
  /** Values under keys that the user chooses. */
  MAP;

  /** Of a path that goes through a name of this cardinality and then one of {@code next}. */
  public Cardinality then(Cardinality next) {
    return this == ONE ? next : MANY;
  }
}
