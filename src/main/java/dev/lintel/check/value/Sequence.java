package dev.lintel.check.value;

import java.util.ArrayList;
import java.util.List;

/**
 * All that an operand gives.
 *
 * @param items the values in order
 * @param gaps where values would stand that are not set
 */
public record Sequence(List<Found> items, List<Spot> gaps) {
  /** Nothing at all. */
  public static final Sequence EMPTY = new Sequence(List.of(), List.of());

  /** One value. */
  public static Sequence of(Found item) {
    return new Sequence(List.of(item), List.of());
  }

  /** Only values. */
  public static Sequence of(List<Found> items) {
    return new Sequence(items, List.of());
  }

  /** These and then those. */
  public Sequence and(Sequence other) {
    if (items.isEmpty() && gaps.isEmpty()) {
      return other;
    }
    List<Found> all = new ArrayList<>(items);
    all.addAll(other.items);
    List<Spot> holes = new ArrayList<>(gaps);
    holes.addAll(other.gaps);
    return new Sequence(all, holes);
  }

  /** Whether it gives nothing. */
  public boolean isEmpty() {
    return items.isEmpty();
  }
}
