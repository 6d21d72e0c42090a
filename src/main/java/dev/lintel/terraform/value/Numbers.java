package dev.lintel.terraform.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Terraform holds them: binary floating point with 512 bits of mantissa, rounded half to
 * even. A number is kept as the exact decimal value of that binary number.
 */
public final class Numbers {
  private static final int PRECISION = 512;
  private static final int FEWEST_DIGITS = 153;
  private static final int MOST_DIGITS = 156;
  private static final int DOUBLE_DIGITS = 17;
  private static final int LARGEST_EXPONENT = 10_000;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");

  private Numbers() {}

  /** The nearest number that Terraform can hold. */
  public static BigDecimal round(BigDecimal exact) {
    if (exact.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (exact.scale() <= 0 && exact.precision() - exact.scale() <= FEWEST_DIGITS) {
      return exact;
    }
    BigInteger numerator = exact.unscaledValue().abs();
    BigInteger denominator = BigInteger.ONE;
    if (exact.scale() > 0) {
      denominator = BigInteger.TEN.pow(exact.scale());
    } else {
      numerator = numerator.multiply(BigInteger.TEN.pow(-exact.scale()));
    }
    BigDecimal rounded = roundRatio(numerator, denominator);
    return exact.signum() < 0 ? rounded.negate() : rounded;
  }

  /** The nearest number to a quotient; {@code divisor} is not zero. */
  public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    if (dividend.signum() == 0) {
      return BigDecimal.ZERO;
    }
    int scale = Math.max(Math.max(dividend.scale(), divisor.scale()), 0);
    BigInteger numerator = dividend.setScale(scale).unscaledValue();
    BigInteger denominator = divisor.setScale(scale).unscaledValue();
    BigDecimal rounded = roundRatio(numerator.abs(), denominator.abs());
    return numerator.signum() * denominator.signum() < 0 ? rounded.negate() : rounded;
  }

  /** Both are greater than zero. */
  private static BigDecimal roundRatio(BigInteger numerator, BigInteger denominator) {
    int shift = PRECISION - (numerator.bitLength() - denominator.bitLength());
    BigInteger[] parts = quotient(numerator, denominator, shift);
    if (parts[0].bitLength() > PRECISION) {
      shift--;
      parts = quotient(numerator, denominator, shift);
    }
    BigInteger mantissa = parts[0];
    BigInteger scaledDenominator = shift < 0 ? denominator.shiftLeft(-shift) : denominator;
    int half = parts[1].shiftLeft(1).compareTo(scaledDenominator);
    if (half > 0 || (half == 0 && mantissa.testBit(0))) {
      mantissa = mantissa.add(BigInteger.ONE);
    }
    return timesPowerOfTwo(mantissa, -shift);
  }

  private static BigInteger[] quotient(BigInteger numerator, BigInteger denominator, int shift) {
    return shift >= 0
        ? numerator.shiftLeft(shift).divideAndRemainder(denominator)
        : numerator.divideAndRemainder(denominator.shiftLeft(-shift));
  }

  private static BigDecimal timesPowerOfTwo(BigInteger mantissa, int exponent) {
    int zeros = mantissa.getLowestSetBit();
    BigInteger odd = mantissa.shiftRight(zeros);
    int power = exponent + zeros;
    return power >= 0
        ? new BigDecimal(odd.shiftLeft(power))
        : new BigDecimal(odd.multiply(BigInteger.valueOf(5).pow(-power)), -power);
  }

  /** The shortest decimal that stands for a number and for no other. */
  public static BigDecimal shortest(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
      BigDecimal candidate = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (round(candidate).compareTo(number) == 0) {
        return candidate.stripTrailingZeros();
      }
    }
    return number.stripTrailingZeros();
  }

  /**
   * The shortest decimal that Go writes for a number with 53 bits of mantissa: within half a unit
   * of the last place, also below a power of two, where the numbers are closer.
   *
   * @param number finite
   */
  public static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    BigDecimal half = new BigDecimal(Math.ulp(number)).divide(BigDecimal.TWO);
    for (int digits = 1; digits <= DOUBLE_DIGITS; digits++) {
      BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean isDown = exact.subtract(down).abs().compareTo(half) < 0;
      boolean isUp = up.subtract(exact).abs().compareTo(half) < 0;
      if (isDown && isUp) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      }
      if (isDown || isUp) {
        return isDown ? down : up;
      }
    }
    return exact;
  }

  /** How Terraform converts a number to text. */
  public static String text(BigDecimal number) {
    return shortest(number).toPlainString();
  }

  /** Whether a number is whole. */
  public static boolean isWhole(BigDecimal number) {
    return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** The number that a text stands for; null where it stands for none, or for one out of bounds. */
  public static @Nullable BigDecimal parse(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return null;
    }
    BigDecimal exact = new BigDecimal(text.startsWith("+") ? text.substring(1) : text);
    return isBounded(exact) ? round(exact) : null;
  }

  /** Whether computing with a number stays within reasonable cost. */
  public static boolean isBounded(BigDecimal number) {
    return Math.abs((long) number.scale()) <= LARGEST_EXPONENT
        && number.precision() <= LARGEST_EXPONENT;
  }

  /** A number as a whole one within the range of {@code int}; null where it is not. */
  public static @Nullable Integer asInt(BigDecimal number) {
    if (!isWhole(number) || number.precision() - number.scale() > 10) {
      return null;
    }
    long whole = number.longValue();
    return whole == (int) whole ? (int) whole : null;
  }
}
