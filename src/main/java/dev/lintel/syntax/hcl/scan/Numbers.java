package dev.lintel.syntax.hcl.scan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers. */
public final class Numbers {
  /** More digits than any number needs; parsing takes more than linear time. */
  private static final int MAX_LENGTH = 5000;

  private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

  /** Beyond this binary exponent numbers are written with an exponent. */
  private static final int MAX_PLAIN_BITS = 4096;

  private Numbers() {}

  /** The exact value of decimal digits with point and exponent, or null where it is no number. */
  public static @Nullable BigDecimal parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * The digits of a number without trailing zeros; very large and very small ones with an exponent.
   */
  public static String write(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    double magnitude = ((double) shortest.precision() - shortest.scale()) * BITS_PER_DIGIT;
    if (Math.abs(magnitude) <= MAX_PLAIN_BITS) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().toString();
    long exponent = (long) shortest.precision() - shortest.scale() - 1;
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
  }
}
