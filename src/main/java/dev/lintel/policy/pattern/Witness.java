package dev.lintel.policy.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for a text that matches all of some globs and none of others, by walking through all of
 * them together with all places that the same text can lead to.
 */
final class Witness {
  /** Beyond this many states the answer is yes, which callers treat as "not excluded". */
  private static final int LIMIT = 20_000;

  /** Stands for all characters that no glob names. */
  private static final int OTHER = 0;

  private final List<int[]> globs;
  private final int wanted;
  private final int[] alphabet;
  private final Set<List<BitSet>> seen = new HashSet<>();
  private final Deque<List<BitSet>> open = new ArrayDeque<>();

  private Witness(List<int[]> all, List<int[]> none) {
    this.globs = Stream.concat(all.stream(), none.stream()).toList();
    this.wanted = all.size();
    this.alphabet =
        IntStream.concat(
                globs.stream().flatMapToInt(IntStream::of).filter(c -> c >= 0), IntStream.of(OTHER))
            .distinct()
            .toArray();
  }

  static boolean exists(List<int[]> all, List<int[]> none) {
    return new Witness(all, none).isFound();
  }

  private boolean isFound() {
    List<BitSet> start = new ArrayList<>();
    for (int[] glob : globs) {
      BitSet places = new BitSet();
      places.set(0);
      start.add(closed(glob, places));
    }
    visit(start);
    while (!open.isEmpty()) {
      List<BitSet> state = open.removeLast();
      if (isWitness(state) || seen.size() > LIMIT) {
        return true;
      }
      for (int c : alphabet) {
        visit(after(state, c));
      }
    }
    return false;
  }

  private void visit(List<BitSet> state) {
    if (state.subList(0, wanted).stream().noneMatch(BitSet::isEmpty) && seen.add(state)) {
      open.add(state);
    }
  }

  private boolean isWitness(List<BitSet> state) {
    for (int i = 0; i < globs.size(); i++) {
      if (state.get(i).get(globs.get(i).length) != (i < wanted)) {
        return false;
      }
    }
    return true;
  }

  private List<BitSet> after(List<BitSet> state, int c) {
    List<BitSet> next = new ArrayList<>(state.size());
    for (int i = 0; i < globs.size(); i++) {
      next.add(after(globs.get(i), state.get(i), c));
    }
    return next;
  }

  /** Where a character leads a glob from any of its places. */
  private static BitSet after(int[] glob, BitSet places, int c) {
    BitSet next = new BitSet();
    for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
      if (at < glob.length) {
        if (glob[at] == Glob.RUN) {
          next.set(at);
        } else if (glob[at] == Glob.ONE || glob[at] == c) {
          next.set(at + 1);
        }
      }
    }
    return closed(glob, next);
  }

  /** A run may be empty: its place is also the one behind it. */
  private static BitSet closed(int[] glob, BitSet places) {
    for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
      if (at < glob.length && glob[at] == Glob.RUN) {
        places.set(at + 1);
      }
    }
    return places;
  }
}
