package dev.lintel.syntax.hcl;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Lets a recursion go on where the stack of its thread would not suffice: on another thread, for
 * whose end it waits.
 */
public final class FreshStack {
  /** How many levels of nesting one stack of the usual size has to bear. */
  static final int LEVELS = 100;

  private static final long USUAL = 0;

  private FreshStack() {}

  /** Goes on with a stack of the usual size: deep nesting is rare, and this costs nothing. */
  static <T> T call(Supplier<T> recursion) {
    return call(USUAL, recursion);
  }

  /**
   * Goes on with a stack of some size; whatever fails there fails here in the same way.
   *
   * @param bytes the size of the stack; only what is used of it takes memory
   */
  public static <T> T call(long bytes, Supplier<T> recursion) {
    FutureTask<T> task = new FutureTask<>(recursion::get);
    Thread thread = new Thread(null, task, "lintel-stack", bytes);
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

  private static RuntimeException rethrown(Throwable cause) {
    return switch (cause) {
      case Error error -> throw error;
      case RuntimeException exception -> exception;
      case Throwable other -> new IllegalStateException("the recursion failed", other);
    };
  }
}
