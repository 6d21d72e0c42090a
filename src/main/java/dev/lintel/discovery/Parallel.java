package dev.lintel.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Does the same work on many items at once, with results in the order of the items. */
final class Parallel {
  private static final int MOST_THREADS = 8;

  /** Parsers allow a nesting of 1,000, and every later stage may recurse that deep. */
  private static final long STACK_BYTES = 64L << 20;

  private static final long MILLISECONDS_BETWEEN_REPORTS = 100;

  private Parallel() {}

  /**
   * The results of {@code work} on every item.
   *
   * @param work throws nothing: whoever calls decides what a fault in one item means for the others
   * @param progress is told now and then how many items are done, on the calling thread
   */
  static <T, R> List<R> map(List<T> items, Function<T, R> work, IntConsumer progress) {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
            results.set(i, work.apply(items.get(i)));
            done.incrementAndGet();
          }
        };
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < threadCount(items.size()); i++) {
      Thread thread = new Thread(null, worker, "lintel-" + i, STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    threads.forEach(thread -> await(thread, () -> progress.accept(done.get())));
    List<R> list = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      list.add(Objects.requireNonNull(results.get(i), "a worker ended early"));
    }
    return list;
  }

  private static int threadCount(int items) {
    return Math.min(items, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
  }

  private static void await(Thread thread, Runnable meanwhile) {
    try {
      while (thread.isAlive()) {
        thread.join(MILLISECONDS_BETWEEN_REPORTS);
        meanwhile.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while roots were read", e);
    }
  }
}
