package dev.lintel.terraform.value;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.graph.Value;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.SequencedMap;

/** A value of the Terraform language, known or not. Immutable. */
public sealed interface Val {
  /** The start of the reason of what is not evaluated yet. */
  String NOT_SUPPORTED = Value.Unknown.NOT_SUPPORTED;

  /** Its type; {@link Type.Primitive#DYNAMIC} where even that is not known. */
  Type type();

  /** What is true of it beside what it is. */
  Notes notes();

  /** The same value with other notes. */
  Val with(Notes notes);

  /** Text, in Unicode's normal form C. */
  record Text(String text, Notes notes) implements Val {
    private static final char FIRST_COMBINING = '\u0300';

    /** Normalises the text. */
    public Text {
      if (text.chars().anyMatch(c -> c >= FIRST_COMBINING)) {
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }

    @Override
    public Type type() {
      return STRING;
    }

    @Override
    public Text with(Notes other) {
      return new Text(text, other);
    }
  }

  /** A number as Terraform holds it: see {@link Numbers}. */
  record Num(BigDecimal number, Notes notes) implements Val {
    @Override
    public Type type() {
      return NUMBER;
    }

    @Override
    public Num with(Notes other) {
      return new Num(number, other);
    }
  }

  /** A boolean. */
  record Bool(boolean bool, Notes notes) implements Val {
    @Override
    public Type type() {
      return BOOL;
    }

    @Override
    public Bool with(Notes other) {
      return new Bool(bool, other);
    }
  }

  /** Null of some type. */
  record Null(Type type, Notes notes) implements Val {
    @Override
    public Null with(Notes other) {
      return new Null(type, other);
    }
  }

  /**
   * A list, set or tuple.
   *
   * @param items in order; those of a set in Terraform's order and without duplicates
   * @param extent how large it is
   */
  record Items(Type type, List<Val> items, Extent extent, Notes notes) implements Val {
    /** Measures it. */
    public Items(Type type, List<Val> items, Notes notes) {
      this(type, items, Extent.around(items), notes);
    }

    @Override
    public Items with(Notes other) {
      return new Items(type, items, extent, other);
    }
  }

  /**
   * A map or object.
   *
   * @param entries sorted by key
   * @param extent how large it is
   */
  record Entries(Type type, SequencedMap<String, Val> entries, Extent extent, Notes notes)
      implements Val {
    /** Measures it. */
    public Entries(Type type, SequencedMap<String, Val> entries, Notes notes) {
      this(type, entries, Extent.around(entries.values()), notes);
    }

    @Override
    public Entries with(Notes other) {
      return new Entries(type, entries, extent, other);
    }
  }

  /**
   * A value that is not known before deployment, or not to Lintel.
   *
   * @param why the reason
   * @param notNull whether it is certain not to be null
   */
  record Unknown(Type type, Why why, boolean notNull, Notes notes) implements Val {
    @Override
    public Unknown with(Notes other) {
      return new Unknown(type, why, notNull, other);
    }

    /** The same of another type. */
    public Unknown as(Type other) {
      return new Unknown(other, why, notNull, notes);
    }
  }

  /** How large it is. */
  default Extent extent() {
    return Extent.SINGLE;
  }

  /** Whether it is known; its items need not be. */
  default boolean isKnown() {
    return !(this instanceof Unknown);
  }

  /** Whether it is null. */
  default boolean isNull() {
    return this instanceof Null;
  }

  /** Whether it may be shown and stored. */
  default Marks marks() {
    return notes().marks();
  }

  /** Whether it is sensitive. */
  default boolean isSensitive() {
    return notes().marks().sensitive();
  }
}
