package dev.lintel.finding;

import dev.lintel.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Work that could not be done as asked: a syntax error, a missing module, a bad policy.
 *
 * @param code a stable name of the kind of problem, such as {@code hcl-syntax}
 * @param level whether some of the work was not done
 * @param message what is wrong and what to do about it; never blank
 * @param place where; null only where nothing written is at fault
 */
public record Diagnostic(String code, Level level, String message, @Nullable Place place) {
  /** Refuses a blank message. */
  public Diagnostic {
    if (message.isBlank()) {
      throw new IllegalArgumentException("a diagnostic needs a message: " + code);
    }
  }

  /** What a diagnostic does to the exit code. */
  public enum Level {
    /** Some of the work could not be done: exit code 2. */
    ERROR,
    /** Counted and shown; leaves the exit code alone. */
    WARNING;

    /** The word in reports. */
    public String word() {
      return this == ERROR ? "error" : "warning";
    }
  }

  /** An error with a place. */
  public static Diagnostic error(String code, String message, Place place) {
    return new Diagnostic(code, Level.ERROR, message, place);
  }

  /** A warning with a place. */
  public static Diagnostic warning(String code, String message, Place place) {
    return new Diagnostic(code, Level.WARNING, message, place);
  }

  /** Whether it makes the exit code 2. */
  public boolean isError() {
    return level == Level.ERROR;
  }
}
