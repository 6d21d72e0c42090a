package dev.lintel.syntax.hcl.scan;

import java.util.Arrays;

/** The tokens of a text in order, without the blanks between them. */
public final class TokenList {
  private TokenKind[] kinds = new TokenKind[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;

  void add(TokenKind kind, int start, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** What the token at an index is. */
  public TokenKind kind(int index) {
    return kinds[index];
  }

  /** The offset of its first unit. */
  public int start(int index) {
    return starts[index];
  }

  /** The offset behind its last unit. */
  public int end(int index) {
    return ends[index];
  }

  /** Forgets what begins at an offset or behind it. */
  void truncate(int offset) {
    while (size > 0 && starts[size - 1] >= offset) {
      size--;
    }
    if (size > 0) {
      ends[size - 1] = Math.min(ends[size - 1], offset);
    }
  }

  /** The index of the last token that begins at or before an offset; 0 where there is none. */
  public int indexAt(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    if (found < 0) {
      return Math.max(0, -found - 2);
    }
    while (found + 1 < size && starts[found + 1] == offset) {
      found++;
    }
    return found;
  }
}
