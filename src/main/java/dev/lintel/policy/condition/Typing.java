package dev.lintel.policy.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the loader knows of the values that an operand gives.
 *
 * @param spots where they stand in the types of the vocabulary; empty where that is not known
 * @param count how many they can be; of a map, how many maps
 * @param isMap whether they are maps, whose entries are the values
 * @param mayBeAbsent whether there may be none, and nothing says what that means
 */
record Typing(List<Spot> spots, Count count, boolean isMap, boolean mayBeAbsent) {
  /** Of which nothing is known. */
  static final Typing ANY = new Typing(List.of(), Count.UNSURE, false, true);

  /** Of one value that is always there. */
  static final Typing VALUE = new Typing(List.of(), Count.ONE, false, false);

  /** Of a sequence of values. */
  static final Typing VALUES = new Typing(List.of(), Count.SEVERAL, false, false);

  Typing {
    spots = List.copyOf(spots);
  }

  /**
   * A name of a type.
   *
   * @param type the canonical type
   * @param path names between dots; empty for the resource itself
   */
  record Spot(String type, String path) {
    Spot step(String name) {
      return new Spot(type, path.isEmpty() ? name : path + "." + name);
    }
  }

  /** How many values there can be. */
  enum Count {
    ONE,
    SEVERAL,
    UNSURE;

    Count then(Count next) {
      if (this == SEVERAL || next == SEVERAL) {
        return SEVERAL;
      }
      return this == ONE ? next : UNSURE;
    }
  }

  /** The resource itself, or all resources of types. */
  static Typing of(List<String> types, Count count) {
    List<Spot> spots = types.stream().map(type -> new Spot(type, "")).toList();
    return new Typing(spots, count, false, false);
  }

  /** Whether a comparison would be given more than one value. */
  boolean isSeveral() {
    return isMap || count == Count.SEVERAL;
  }

  /** One of these values. */
  Typing item() {
    return isMap ? ANY.present() : new Typing(spots, Count.ONE, false, false);
  }

  /** The same, where it is known to be there. */
  Typing present() {
    return new Typing(spots, count, isMap, false);
  }

  /** These values or those. */
  Typing or(Typing other) {
    return new Typing(
        union(other),
        count == other.count ? count : Count.UNSURE,
        isMap && other.isMap,
        mayBeAbsent && other.mayBeAbsent);
  }

  /** These values and then those. */
  Typing and(Typing other) {
    return new Typing(union(other), Count.SEVERAL, isMap && other.isMap, false);
  }

  private List<Spot> union(Typing other) {
    if (spots.isEmpty() || other.spots.isEmpty()) {
      return List.of();
    }
    Set<Spot> all = new LinkedHashSet<>(spots);
    all.addAll(other.spots);
    return new ArrayList<>(all);
  }
}
