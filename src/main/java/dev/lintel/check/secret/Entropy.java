package dev.lintel.check.secret;

import java.util.HashMap;
import java.util.Map;

/** How random a text looks. Alone it proves nothing: it is asked only under a name of secrets. */
final class Entropy {
  private static final int SHORTEST = 8;
  private static final int LONG = 20;
  private static final double MIXED = 2.75;
  private static final double OF_LETTERS = 3.9;

  private Entropy() {}

  /**
   * Whether a text is more than words: letters with digits or signs among them, or a long jumble.
   */
  static boolean isHigh(String text) {
    if (text.length() < SHORTEST || text.chars().anyMatch(Character::isWhitespace)) {
      return false;
    }
    boolean letters = text.chars().anyMatch(Character::isLetter);
    boolean digits = text.chars().anyMatch(Character::isDigit);
    boolean signs =
        text.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && "-_.".indexOf(c) < 0);
    double bits = bitsPerCharacter(text);
    boolean mixed = letters && (digits || signs);
    return mixed ? bits >= MIXED : text.length() >= LONG && bits >= OF_LETTERS;
  }

  /** Shannon's entropy of the characters, in bits. */
  static double bitsPerCharacter(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    text.codePoints().forEach(c -> counts.merge(c, 1, Integer::sum));
    double length = text.codePointCount(0, text.length());
    double bits = 0;
    for (int count : counts.values()) {
      double share = count / length;
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
