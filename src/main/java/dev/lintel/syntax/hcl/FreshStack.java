package dev.lintel.syntax.hcl;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Lets a recursion go on where the stack of its thread would not suffice: on another thread, for
 * whose end it waits. Deep nesting is rare, so that this costs nothing in practice, and parsing
 * needs no particular stack size.
 */
final class FreshStack {
  /** How many levels of nesting one stack has to bear. */
  static final int LEVELS = 100;

  private FreshStack() {}

  static <T> T call(Supplier<T> recursion) {
    FutureTask<T> task = new FutureTask<>(recursion::get);
    Thread thread = new Thread(task, "lintel-deep-nesting");
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
          throw new IllegalStateException("reading deep nesting failed", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
