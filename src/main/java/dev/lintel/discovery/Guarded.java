package dev.lintel.discovery;

import dev.lintel.finding.Diagnostic;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The boundary that keeps a fault of ours in one root from the rest of the run: the result of some
 * work, or the diagnostic that stands for it.
 *
 * @param value the result; null exactly where there is a fault
 * @param fault what is reported in place of the result
 */
record Guarded<T>(@Nullable T value, @Nullable Diagnostic fault) {
  /**
   * Does the work.
   *
   * @param subject the file or directory that it is about, for the report
   */
  static <T> Guarded<T> run(String subject, Supplier<T> work) {
    try {
      return new Guarded<>(work.get(), null);
    } catch (RuntimeException | StackOverflowError thrown) {
      return new Guarded<>(null, internalError(subject, thrown));
    }
  }

  private static Diagnostic internalError(String subject, Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    String where = trace.length == 0 ? "" : " in " + trace[0];
    String message =
        "internal error, please report it with this file or module: "
            + subject
            + " ("
            + thrown.getClass().getSimpleName()
            + where
            + ")";
    return new Diagnostic("internal-error", Diagnostic.Level.ERROR, message, null);
  }
}
