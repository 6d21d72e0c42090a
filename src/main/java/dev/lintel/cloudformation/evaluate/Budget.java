package dev.lintel.cloudformation.evaluate;

/** How much one template may cost, with its nested stacks. */
public final class Budget {
  private static final int MAX_STEPS = 5_000_000;

  private int steps;

  /** Counts a node; false once there were too many. */
  boolean allows() {
    return ++steps <= MAX_STEPS;
  }

  /** Whether this is the first step too many. */
  boolean justReached() {
    return steps == MAX_STEPS + 1;
  }
}
