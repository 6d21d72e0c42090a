package dev.lintel.syntax.yaml.scalar;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads numbers of YAML 1.1, YAML 1.2 and JSON. What is too long to be written out is none. */
final class Numbers {
  /** Longest number, written out in decimal digits: no double is longer. */
  static final int DIGITS = 400;

  private static final BigInteger SIXTY = BigInteger.valueOf(60);

  private Numbers() {}

  /** Whether a text is a number of JSON (RFC 8259, section 6), however large. */
  static boolean isJson(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int whole = digitsEnd(text, start);
    boolean leadingZero = whole > start + 1 && text.charAt(start) == '0';
    boolean hasPart = whole < text.length() && text.charAt(whole) == '.';
    int end = hasPart ? digitsEnd(text, whole + 1) : whole;
    boolean digits = whole > start && (!hasPart || end > whole + 1);
    return digits && !leadingZero && isExponent(text, end, false);
  }

  /** A number of JSON, or null. */
  static @Nullable BigDecimal json(String text) {
    return isJson(text) ? decimal(text) : null;
  }

  /**
   * A number that is written as it would be printed: no sign but {@code -}, no leading or trailing
   * zero, no exponent. Null for others.
   */
  static @Nullable BigDecimal canonical(String text) {
    BigDecimal number = json(text);
    boolean canonical =
        number != null
            && text.indexOf('e') < 0
            && text.indexOf('E') < 0
            && !text.equals("-0")
            && !(text.indexOf('.') >= 0 && text.endsWith("0"));
    return canonical ? number : null;
  }

  /**
   * A number of YAML 1.1 (yaml.org/type/int.html and float.html, as PyYAML reads them), or null.
   */
  static @Nullable BigDecimal yaml11(String text) {
    if (text.isEmpty() || text.length() > DIGITS) {
      return null;
    }
    boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
    String digits = signed ? text.substring(1) : text;
    BigDecimal number =
        digits.indexOf('.') < 0 || digits.startsWith("0x")
            ? integer(digits)
            : fraction(digits, signed);
    return number != null && text.charAt(0) == '-' ? number.negate() : number;
  }

  private static @Nullable BigDecimal integer(String digits) {
    BigInteger value;
    if (digits.startsWith("0b")) {
      value = ofRadix(digits.substring(2), 2);
    } else if (digits.startsWith("0x")) {
      value = ofRadix(digits.substring(2), 16);
    } else if (digits.startsWith("0") && digits.length() > 1) {
      value = ofRadix(digits.substring(1), 8);
    } else if (digits.startsWith("_")) {
      value = null;
    } else if (digits.indexOf(':') > 0) {
      value = sexagesimal(digits);
    } else {
      value = ofRadix(digits, 10);
    }
    return value == null ? null : new BigDecimal(value);
  }

  /** Digits of a radix with underscores between them. */
  private static @Nullable BigInteger ofRadix(String digits, int radix) {
    StringBuilder clean = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c != '_') {
        if (c > 'f' || Character.digit(c, radix) < 0) {
          return null;
        }
        clean.append(c);
      }
    }
    return clean.isEmpty() ? null : new BigInteger(clean.toString(), radix);
  }

  /** Base 60, such as {@code 22:30} for 1350. */
  private static @Nullable BigInteger sexagesimal(String text) {
    String[] places = text.split(":", -1);
    BigInteger value = ofRadix(places[0], 10);
    for (int i = 1; i < places.length && value != null; i++) {
      String place = places[i];
      boolean fits =
          !place.isEmpty()
              && digitsEnd(place, 0) == place.length()
              && (place.length() == 1 || (place.length() == 2 && place.charAt(0) < '6'));
      value = fits ? value.multiply(SIXTY).add(new BigInteger(place)) : null;
    }
    return value;
  }

  private static @Nullable BigDecimal fraction(String digits, boolean signed) {
    int dot = digits.indexOf('.');
    String whole = digits.substring(0, dot);
    int end = dot + 1;
    while (end < digits.length() && (isDigit(digits.charAt(end)) || digits.charAt(end) == '_')) {
      end++;
    }
    String part = digits.substring(dot + 1, end).replace("_", "");
    if (whole.isEmpty()) {
      boolean begins = dot + 1 < digits.length() && isDigit(digits.charAt(dot + 1));
      return begins && !signed && isExponent(digits, end, true)
          ? decimal("0." + part + digits.substring(end))
          : null;
    } else if (!isDigit(whole.charAt(0))) {
      return null;
    } else if (whole.indexOf(':') > 0) {
      BigInteger value = end == digits.length() ? sexagesimal(whole) : null;
      return value == null ? null : decimal(value + "." + part);
    }
    BigInteger value = isExponent(digits, end, true) ? ofRadix(whole, 10) : null;
    return value == null ? null : decimal(value + "." + part + digits.substring(end));
  }

  /** Whether nothing stands there, or an exponent up to the end. */
  private static boolean isExponent(String text, int start, boolean signNeeded) {
    if (start == text.length()) {
      return true;
    }
    if (text.charAt(start) != 'e' && text.charAt(start) != 'E') {
      return false;
    }
    int at = start + 1;
    boolean signed = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
    at += signed ? 1 : 0;
    return (signed || !signNeeded) && at < text.length() && digitsEnd(text, at) == text.length();
  }

  private static @Nullable BigDecimal decimal(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (text.length() > DIGITS || (exponent >= 0 && text.length() - exponent > 6)) {
      return null;
    }
    BigDecimal number = new BigDecimal(text);
    return Math.abs((long) number.precision() - number.scale()) + number.precision() > DIGITS
        ? null
        : number;
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
