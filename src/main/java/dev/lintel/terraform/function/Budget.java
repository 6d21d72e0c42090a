package dev.lintel.terraform.function;

/** Bounds the work and the size of what one root computes. Not safe for several threads. */
public final class Budget {
  private static final long STEPS = 50_000_000;

  private long left;

  private Budget(long left) {
    this.left = left;
  }

  /** Enough for any real module tree. */
  public static Budget standard() {
    return new Budget(STEPS);
  }

  /** A budget of so many steps, items or characters. */
  public static Budget of(long steps) {
    return new Budget(steps);
  }

  /**
   * Takes from the budget.
   *
   * @param cost steps, items or characters; at least 0
   * @return whether it was left
   */
  public boolean spend(long cost) {
    if (cost > left) {
      return false;
    }
    left -= cost;
    return true;
  }

  /** Whether nothing is left to speak of. */
  public boolean isSpent() {
    return left <= 0;
  }
}
