package dev.lintel.terraform;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs a recursion where the stack suffices for it: values may need each other in long chains.
 * Waits for its end.
 */
final class DeepStack {
  private static final long BYTES = 512L << 20;

  private DeepStack() {}

  static <T> T call(Supplier<T> recursion) {
    FutureTask<T> task = new FutureTask<>(recursion::get);
    Thread thread = new Thread(null, task, "lintel-terraform", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(Objects.requireNonNull(e.getCause()));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whatever failed there fails here in the same way. */
  private static RuntimeException rethrown(Throwable cause) {
    return switch (cause) {
      case Error error -> throw error;
      case RuntimeException exception -> exception;
      case Throwable other -> new IllegalStateException("evaluation failed", other);
    };
  }
}
