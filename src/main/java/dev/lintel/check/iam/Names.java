package dev.lintel.check.iam;

import dev.lintel.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of names.
 *
 * @param globs what its names match, each at least one of them
 * @param others whether it is instead all names that match none of them
 */
record Names(List<Glob> globs, boolean others) {
  static final Names ALL = new Names(List.of(), true);

  static Names of(Glob glob) {
    return new Names(List.of(glob), false);
  }

  Names complement() {
    return new Names(globs, !others);
  }

  /** The same set and what a glob matches. */
  Names and(Glob glob) {
    return new Names(Stream.concat(globs.stream(), Stream.of(glob)).toList(), others);
  }

  /** Whether some name is in all of the sets. */
  static boolean meet(List<Names> sets) {
    List<Glob> none = new ArrayList<>();
    List<Names> lists = new ArrayList<>();
    for (Names set : sets) {
      if (set.others) {
        none.addAll(set.globs);
      } else {
        lists.add(set);
      }
    }
    return meet(lists, List.of(), none);
  }

  /** Tries each way to take one glob of every list. */
  private static boolean meet(List<Names> lists, List<Glob> taken, List<Glob> none) {
    if (lists.isEmpty()) {
      return Glob.someText(taken, none);
    }
    List<Names> rest = lists.subList(1, lists.size());
    for (Glob glob : lists.getFirst().globs) {
      if (taken.stream().allMatch(glob::meets)
          && meet(rest, Stream.concat(taken.stream(), Stream.of(glob)).toList(), none)) {
        return true;
      }
    }
    return false;
  }
}
