package dev.lintel.terraform.function;

import dev.lintel.terraform.value.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes numbers in the forms {@code %e}, {@code %f} and {@code %g}. */
final class FloatText {
  private static final int DEFAULT_PRECISION = 6;
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  private FloatText() {}

  /**
   * A number as text.
   *
   * @param verb one of {@code eEfgG}
   * @param precision digits behind the point, or significant ones for {@code g}; null for the
   *     default: six, or as many as the number has
   */
  static String of(char verb, @Nullable Integer precision, BigDecimal number) {
    String text =
        switch (verb) {
          case 'f' ->
              number
                  .setScale(
                      precision == null ? DEFAULT_PRECISION : precision, RoundingMode.HALF_EVEN)
                  .toPlainString();
          case 'e', 'E' -> exponential(number, precision == null ? DEFAULT_PRECISION : precision);
          default -> general(number, precision);
        };
    return verb == 'E' || verb == 'G' ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static String exponential(BigDecimal number, int precision) {
    if (number.signum() == 0) {
      return (precision > 0 ? "0." + "0".repeat(precision) : "0") + "e+00";
    }
    BigDecimal rounded = number.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String digits = rounded.unscaledValue().abs().toString();
    String padded = digits + "0".repeat(Math.max(0, precision + 1 - digits.length()));
    String fraction = precision > 0 ? "." + padded.substring(1, precision + 1) : "";
    return String.format(
        Locale.ROOT,
        "%s%s%se%s%02d",
        number.signum() < 0 ? "-" : "",
        padded.charAt(0),
        fraction,
        exponent < 0 ? "-" : "+",
        Math.abs(exponent));
  }

  private static String general(BigDecimal number, @Nullable Integer precision) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = Numbers.shortest(number);
    int limit = precision == null ? DEFAULT_PRECISION : Math.max(precision, 1);
    if (precision != null) {
      shortest = number.round(new MathContext(limit, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
    int digits = shortest.stripTrailingZeros().precision();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (precision != null && limit > digits && digits >= exponent + 1) {
      limit = digits;
    }
    return exponent < SMALLEST_PLAIN_EXPONENT || exponent >= limit
        ? exponential(shortest, digits - 1)
        : shortest.toPlainString();
  }
}
