package dev.lintel.syntax.yaml.token;

import java.util.Arrays;

/** Turns counts of code points, as the scanner has them, into offsets of UTF-16 units. */
final class CodePoints {
  /** The offsets of all characters that take two units. */
  private final int[] pairs;

  private CodePoints(int[] pairs) {
    this.pairs = pairs;
  }

  static CodePoints of(String text) {
    int[] pairs = new int[0];
    if (text.codePointCount(0, text.length()) == text.length()) {
      return new CodePoints(pairs);
    }
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        if (count == pairs.length) {
          pairs = Arrays.copyOf(pairs, Math.max(16, count * 2));
        }
        pairs[count++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(pairs, count));
  }

  /** The offset that lies {@code count} code points behind {@code offset}. */
  int advance(int offset, int count) {
    if (pairs.length == 0) {
      return offset + count;
    }
    int first = firstAtOrBehind(offset);
    int low = 0;
    int high = pairs.length - first;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int codePointsBefore = pairs[first + middle] - middle - offset;
      if (codePointsBefore < count) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return offset + count + low;
  }

  private int firstAtOrBehind(int offset) {
    int found = Arrays.binarySearch(pairs, offset);
    return found >= 0 ? found : -found - 1;
  }
}
