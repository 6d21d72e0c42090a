package dev.lintel.check.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What requests have in common: each of them is of a principal, for an action, on a resource that
 * are in all of the sets.
 */
record Region(List<Names> actions, List<Names> resources, List<Names> principals) {
  static Region of(Names actions, Names resources, Names principals) {
    return new Region(List.of(actions), List.of(resources), List.of(principals));
  }

  /** The requests that are in both. */
  Region and(Region other) {
    return new Region(
        join(actions, other.actions),
        join(resources, other.resources),
        join(principals, other.principals));
  }

  /** Whether there is no such request. */
  boolean isEmpty() {
    return !Names.meet(actions) || !Names.meet(resources) || !Names.meet(principals);
  }

  /** What is left without the requests of another region that has one set of each. */
  List<Region> without(Region other) {
    List<Region> left = new ArrayList<>();
    left.add(new Region(less(actions, other.actions), resources, principals));
    left.add(new Region(actions, less(resources, other.resources), principals));
    left.add(new Region(actions, resources, less(principals, other.principals)));
    left.removeIf(Region::isEmpty);
    return left;
  }

  private static List<Names> less(List<Names> sets, List<Names> one) {
    return join(sets, List.of(one.getFirst().complement()));
  }

  private static List<Names> join(List<Names> sets, List<Names> further) {
    return Stream.concat(sets.stream(), further.stream()).toList();
  }
}
