package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;

import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions on numbers. */
final class NumberFunctions {
  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private NumberFunctions() {}

  static @Nullable Function find(String name) {
    Parameter number = Parameter.of("num", NUMBER);
    return switch (name) {
      case "abs" -> Function.of(NUMBER, call -> Vals.number(call.number(0).abs()), number);
      case "ceil" -> Function.of(NUMBER, call -> whole(call, RoundingMode.CEILING), number);
      case "floor" -> Function.of(NUMBER, call -> whole(call, RoundingMode.FLOOR), number);
      case "signum" -> Function.of(NUMBER, NumberFunctions::signum, number);
      case "max" -> Function.of(NUMBER, call -> extreme(call, 1)).andAny(numbers());
      case "min" -> Function.of(NUMBER, call -> extreme(call, -1)).andAny(numbers());
      case "log" -> Function.of(NUMBER, NumberFunctions::log, number, Parameter.of("base", NUMBER));
      case "pow" ->
          Function.of(NUMBER, NumberFunctions::pow, number, Parameter.of("power", NUMBER));
      case "parseint" ->
          Function.of(
              NUMBER,
              NumberFunctions::parseInt,
              Parameter.of("number", DYNAMIC),
              Parameter.of("base", NUMBER));
      case "sum" -> Function.of(NUMBER, NumberFunctions::sum, Parameter.of("list", DYNAMIC));
      default -> null;
    };
  }

  private static Parameter numbers() {
    return Parameter.of("numbers", NUMBER).orDynamic();
  }

  private static Val whole(Call call, RoundingMode mode) {
    return Vals.number(call.number(0).setScale(0, mode));
  }

  private static Val signum(Call call) throws CallException {
    return Vals.number(call.whole(0) < 0 ? -1 : call.whole(0) > 0 ? 1 : 0);
  }

  private static Val extreme(Call call, int sign) throws CallException {
    if (call.size() == 0) {
      throw new CallException("must pass at least one number");
    }
    BigDecimal found = call.number(0);
    for (int i = 1; i < call.size(); i++) {
      BigDecimal other = call.number(i);
      found = Integer.signum(other.compareTo(found)) == sign ? other : found;
    }
    return Vals.number(found);
  }

  /** Terraform computes these in double precision too. */
  private static Val log(Call call) throws CallException {
    double result = Math.log(call.number(0).doubleValue()) / Math.log(call.number(1).doubleValue());
    return ofDouble(result);
  }

  private static Val pow(Call call) throws CallException {
    return ofDouble(Math.pow(call.number(0).doubleValue(), call.number(1).doubleValue()));
  }

  private static Val ofDouble(double result) throws CallException {
    if (Double.isNaN(result)) {
      throw new CallException("the result is not a number");
    }
    if (Double.isInfinite(result)) {
      return Vals.unknown(NUMBER, Why.INFINITE);
    }
    // Terraform keeps these results with 53 bits, and writes the shortest number that stands for
    // one; whole numbers of 64 bits it writes out.
    boolean whole = result == Math.rint(result) && Math.abs(result) < 0x1p63;
    return Vals.number(whole ? new BigDecimal(result) : Numbers.shortest(result));
  }

  private static Val parseInt(Call call) throws CallException {
    if (!(call.argument(0) instanceof Val.Text text)) {
      throw CallException.of(
          0, "first argument must be a string, not " + call.argument(0).type().friendly());
    }
    int base = call.whole(1);
    if (base < 2 || base > 62) {
      throw CallException.of(1, "base must be a whole number between 2 and 62 inclusive");
    }
    BigInteger parsed = digits(text.text(), base);
    if (parsed == null) {
      throw CallException.of(
          0, "cannot parse \"" + text.text() + "\" as a base " + base + " integer");
    }
    return Vals.number(new BigDecimal(parsed));
  }

  private static @Nullable BigInteger digits(String text, int base) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    String comparable = base <= 36 ? digits.toLowerCase(Locale.ROOT) : digits;
    if (comparable.isEmpty() || comparable.length() > 10_000) {
      return null;
    }
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < comparable.length(); i++) {
      int digit = DIGITS.indexOf(comparable.charAt(i));
      if (digit < 0 || digit >= base) {
        return null;
      }
      value = value.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(digit));
    }
    return negative ? value.negate() : value;
  }

  private static Val sum(Call call) throws CallException {
    Val list = call.argument(0);
    if (!(list instanceof Val.Items)) {
      throw CallException.of(0, "argument must be list, set, or tuple");
    }
    List<Val> items = call.items(0);
    if (items.isEmpty()) {
      throw CallException.of(0, "cannot sum an empty list");
    }
    if (!Vals.isWhollyKnown(list)) {
      return call.unknown();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Val item : items) {
      sum = Numbers.round(sum.add(addend(item)));
    }
    return Vals.number(sum);
  }

  private static BigDecimal addend(Val item) throws CallException {
    try {
      if (Conversion.convert(item, NUMBER) instanceof Val.Num number) {
        return number.number();
      }
    } catch (ConversionException e) {
      throw CallException.of(0, "argument must be list, set, or tuple of number values");
    }
    throw CallException.of(0, "argument must be list, set, or tuple of number values");
  }
}
