package dev.lintel.cli;

/** The exit codes of every command. */
final class ExitCode {
  /** Everything was done and nothing at or above the threshold was found. */
  static final int CLEAN = 0;

  /** There are findings at or above the threshold. */
  static final int FINDINGS = 1;

  /**
   * Some of the work could not be done: wrong usage, an unreadable or malformed file, a bad policy.
   * Stands above {@link #FINDINGS} where both apply.
   */
  static final int NOT_DONE = 2;

  private ExitCode() {}
}
