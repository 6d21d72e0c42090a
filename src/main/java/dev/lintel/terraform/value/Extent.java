package dev.lintel.terraform.value;

import java.util.Collection;

/**
 * How large a value is. A value that is used twice counts twice, for whoever walks it meets it
 * twice.
 *
 * @param weight the number of values in it, itself included
 * @param depth the number of levels, from 1
 */
public record Extent(long weight, int depth) {
  static final Extent SINGLE = new Extent(1, 1);
  private static final long MOST_VALUES = 1_000_000;
  private static final int MOST_LEVELS = 1_000;

  /** Of a value around others. */
  static Extent around(Collection<Val> children) {
    long weight = 1;
    int depth = 0;
    for (Val child : children) {
      weight += child.extent().weight();
      depth = Math.max(depth, child.extent().depth());
    }
    return new Extent(weight, depth + 1);
  }

  /** Whether it is larger than what is computed with. */
  public boolean isTooLarge() {
    return weight > MOST_VALUES || depth > MOST_LEVELS;
  }
}
