package dev.lintel.syntax.hcl;

import dev.lintel.syntax.hcl.scan.Input;
import java.util.function.Supplier;

/**
 * Counts how deep the tree becomes, so that neither reading it nor walking it needs more stack than
 * there is. Brackets nest as they are read; operators and steps nest to the left, which only shows
 * behind them: then everything before lies deeper.
 */
final class Nesting {
  private final Cursor cursor;
  private int depth;
  private int deepest;
  private int stackBase;

  Nesting(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Goes one level down; stops the cursor, and returns false, where that is too deep. */
  boolean enter() {
    depth++;
    deepest = Math.max(deepest, depth);
    if (depth > Input.MAX_NESTING) {
      cursor.failTooDeep();
    }
    return depth <= Input.MAX_NESTING;
  }

  /** Comes back from {@link #enter()}. */
  void leave() {
    depth--;
  }

  /** Begins an expression that may grow to the left; the result is for {@link #endChain(int)}. */
  int beginChain() {
    int outer = deepest;
    deepest = depth;
    return outer;
  }

  /** The deepest level of the chain so far. */
  int chainDepth() {
    return deepest;
  }

  /** What was read of the chain becomes the left part of something, and so lies one deeper. */
  void wrapChain(int depthBefore) {
    deepest = Math.max(deepest, depthBefore + 1);
    if (deepest > Input.MAX_NESTING) {
      cursor.failTooDeep();
    }
  }

  /** Goes back to the expression around. */
  void endChain(int outer) {
    deepest = Math.max(deepest, outer);
  }

  /** Reads the level entered last, on a stack of its own where many levels share one already. */
  <T> T read(Supplier<T> level) {
    if (depth - stackBase < FreshStack.LEVELS || cursor.isStopped()) {
      return level.get();
    }
    int before = stackBase;
    stackBase = depth;
    T read = FreshStack.call(level);
    stackBase = before;
    return read;
  }
}
