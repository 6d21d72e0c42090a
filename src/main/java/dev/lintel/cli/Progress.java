package dev.lintel.cli;

import java.util.function.IntConsumer;

/** Says on a terminal how far work has come that takes more than a second. */
final class Progress implements IntConsumer, AutoCloseable {
  private static final long QUIET_NANOSECONDS = 1_000_000_000L;
  private static final int NOTHING = -1;
  private static final String CLEAR = "\r\u001b[K";

  private final Surroundings surroundings;
  private final int total;
  private final long start = System.nanoTime();
  private int shown = NOTHING;

  /**
   * @param total how many roots there are
   */
  Progress(Surroundings surroundings, int total) {
    this.surroundings = surroundings;
    this.total = total;
  }

  @Override
  public void accept(int done) {
    boolean due = done != shown && System.nanoTime() - start > QUIET_NANOSECONDS;
    if (surroundings.errIsTerminal() && due) {
      surroundings.err().print(CLEAR + "lintel: " + done + " of " + total + " roots");
      surroundings.err().flush();
      shown = done;
    }
  }

  /** Removes what was said. */
  @Override
  public void close() {
    if (shown != NOTHING) {
      surroundings.err().print(CLEAR);
      surroundings.err().flush();
    }
  }
}
