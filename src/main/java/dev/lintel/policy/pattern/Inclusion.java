package dev.lintel.policy.pattern;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides whether one glob matches all that another matches, by walking through the narrow glob
 * together with all places of the wide one that the same text can lead to.
 */
final class Inclusion {
  /** Beyond this many states the answer is no, which callers treat as "not proven". */
  private static final int LIMIT = 20_000;

  /** Stands for all characters that neither glob names. */
  private static final int OTHER = 0;

  private final int[] wide;
  private final int[] narrow;
  private final int[] alphabet;
  private final Set<State> seen = new HashSet<>();
  private final Deque<State> open = new ArrayDeque<>();

  private record State(int narrowAt, BitSet wideAt) {}

  Inclusion(int[] wide, int[] narrow) {
    this.wide = wide;
    this.narrow = narrow;
    this.alphabet =
        IntStream.concat(
                IntStream.of(OTHER),
                IntStream.concat(IntStream.of(wide), IntStream.of(narrow)).filter(c -> c >= 0))
            .distinct()
            .toArray();
  }

  boolean holds() {
    BitSet start = new BitSet();
    start.set(0);
    visit(0, closed(start));
    while (!open.isEmpty()) {
      State state = open.remove();
      boolean atEnd = state.narrowAt == narrow.length;
      if ((atEnd && !state.wideAt.get(wide.length)) || seen.size() > LIMIT) {
        return false;
      }
      if (!atEnd) {
        advance(state);
      }
    }
    return true;
  }

  private void advance(State state) {
    int symbol = narrow[state.narrowAt];
    if (symbol == Glob.RUN) {
      visit(state.narrowAt + 1, state.wideAt);
    }
    for (int c : alphabet) {
      if (symbol == c || symbol == Glob.ONE) {
        visit(state.narrowAt + 1, after(state.wideAt, c));
      } else if (symbol == Glob.RUN) {
        visit(state.narrowAt, after(state.wideAt, c));
      }
    }
  }

  private void visit(int narrowAt, BitSet wideAt) {
    State state = new State(narrowAt, wideAt);
    if (seen.add(state)) {
      open.add(state);
    }
  }

  /** Where a character leads the wide glob from any of its places. */
  private BitSet after(BitSet places, int c) {
    BitSet next = new BitSet();
    for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
      if (at < wide.length) {
        if (wide[at] == Glob.RUN) {
          next.set(at);
        } else if (wide[at] == Glob.ONE || wide[at] == c) {
          next.set(at + 1);
        }
      }
    }
    return closed(next);
  }

  /** A run may be empty: its place is also the one behind it. */
  private BitSet closed(BitSet places) {
    for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
      if (at < wide.length && wide[at] == Glob.RUN) {
        places.set(at + 1);
      }
    }
    return places;
  }
}
