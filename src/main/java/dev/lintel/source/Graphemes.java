package dev.lintel.source;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts grapheme clusters as UAX 29 defines them. */
final class Graphemes {
  private Graphemes() {}

  /** The number of grapheme clusters that begin in {@code [start, end)}. */
  static int count(String text, int start, int end) {
    if (isPlain(text, start, end)) {
      return end - start;
    }
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text.substring(start, end));
    int count = 0;
    while (clusters.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /** Below U+0300 nothing combines but CR LF, which no column counts across. */
  private static boolean isPlain(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= '\u0300') {
        return false;
      }
    }
    return true;
  }
}
