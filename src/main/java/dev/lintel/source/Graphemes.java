package dev.lintel.source;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Counts extended grapheme clusters as UAX 29 defines them in Unicode 15.0. Later versions, which
 * newer JDKs follow, join the consonants of Indic conjuncts; HCL does not.
 */
public final class Graphemes {
  private Graphemes() {}

  /** The number of grapheme clusters that begin in {@code [start, end)}, taken by itself. */
  public static int count(String text, int start, int end) {
    if (isPlain(text, start, end)) {
      return end - start;
    }
    String part = text.substring(start, end);
    BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
    boundaries.setText(part);
    int count = 0;
    int clusterStart = boundaries.first();
    for (int clusterEnd = boundaries.next();
        clusterEnd != BreakIterator.DONE;
        clusterEnd = boundaries.next()) {
      count += 1 + conjuncts(part, clusterStart, clusterEnd);
      clusterStart = clusterEnd;
    }
    return count;
  }

  /** The number of letters that a cluster has joined to a mark before them. */
  private static int conjuncts(String text, int start, int end) {
    int count = 0;
    int before = text.codePointAt(start);
    for (int i = start + Character.charCount(before); i < end; i += Character.charCount(before)) {
      int codePoint = text.codePointAt(i);
      if (Character.getType(codePoint) == Character.OTHER_LETTER && joins(before)) {
        count++;
      }
      before = codePoint;
    }
    return count;
  }

  private static boolean joins(int codePoint) {
    int zeroWidthJoiner = 0x200D;
    return codePoint == zeroWidthJoiner
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /** How many units the text begins with of which each is a cluster, CR LF aside. */
  static int plainLength(String text) {
    int length = 0;
    while (length < text.length() && text.charAt(length) < '\u0300') {
      length++;
    }
    return length;
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
