package dev.lintel.terraform.tree;

import dev.lintel.source.Place;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is computed once, when it is first needed. */
final class Node<T> {
  private final Session session;
  private final String name;
  private final Place place;
  private final Supplier<T> computation;
  private final T inCycle;
  private @Nullable T result;
  private boolean running;

  /**
   * A node that is not computed yet.
   *
   * @param name as Terraform calls it, such as {@code local.a}
   * @param place where it is declared
   * @param inCycle the result where it needs itself
   */
  Node(Session session, String name, Place place, Supplier<T> computation, T inCycle) {
    this.session = session;
    this.name = name;
    this.place = place;
    this.computation = computation;
    this.inCycle = inCycle;
  }

  String name() {
    return name;
  }

  Place place() {
    return place;
  }

  /** The result; computes it where it is not known yet. */
  T get() {
    if (result != null) {
      return result;
    }
    if (running) {
      session.reportCycle(this);
      return inCycle;
    }
    if (session.isTooDeep()) {
      return inCycle;
    }
    running = true;
    session.enter(this);
    T computed = computation.get();
    session.leave();
    running = false;
    result = computed;
    return computed;
  }
}
