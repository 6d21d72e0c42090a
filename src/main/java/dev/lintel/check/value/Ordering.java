package dev.lintel.check.value;

import dev.lintel.graph.Value;
import dev.lintel.policy.expr.Expr.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of numbers, counts and versions. */
public final class Ordering {
  private Ordering() {}

  /** From one number to another; {@code high} is null where there is no limit. */
  private record Range(BigDecimal low, @Nullable BigDecimal high) {
    boolean isBelow(Range other) {
      return high != null && high.compareTo(other.low) < 0;
    }

    boolean isAtMost(Range other) {
      return high != null && high.compareTo(other.low) <= 0;
    }

    boolean isOne() {
      return high != null && low.compareTo(high) == 0;
    }
  }

  /** Whether two things stand in an order, or are equal counts or versions. */
  public static Truth compare(Operator operator, Found left, Found right, World world) {
    if (left.thing() instanceof Thing.Release one && right.thing() instanceof Thing.Release other) {
      return Truth.of(holds(operator, compareReleases(one.numbers(), other.numbers())));
    }
    Range a = range(left, world);
    Range b = range(right, world);
    if (a == null || b == null) {
      return Truth.UNKNOWN;
    }
    return switch (operator) {
      case LESS -> decided(a.isBelow(b), b.isAtMost(a));
      case AT_MOST -> decided(a.isAtMost(b), b.isBelow(a));
      case GREATER -> decided(b.isBelow(a), a.isAtMost(b));
      case AT_LEAST -> decided(b.isAtMost(a), a.isBelow(b));
      case EQUAL ->
          decided(
              a.isOne() && b.isOne() && a.low().compareTo(b.low()) == 0,
              a.isBelow(b) || b.isBelow(a));
      case IN, MATCHES -> Truth.UNKNOWN;
    };
  }

  /** Whether something has an order of its own, and {@code ==} goes by it. */
  public static boolean orders(Found found) {
    return found.thing() instanceof Thing.Count || found.thing() instanceof Thing.Release;
  }

  /** The version that a text is written as, or null. */
  public static Thing.@Nullable Release release(String text) {
    String numbers = text.startsWith("v") ? text.substring(1) : text;
    if (!numbers.matches("[0-9]+([._][0-9]+)*") || numbers.length() > 100) {
      return null;
    }
    List<BigInteger> parts = new ArrayList<>();
    for (String part : numbers.split("[._]", -1)) {
      parts.add(new BigInteger(part));
    }
    return new Thing.Release(List.copyOf(parts));
  }

  private static Truth decided(boolean surely, boolean surelyNot) {
    if (surely) {
      return Truth.TRUE;
    }
    return surelyNot ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static @Nullable Range range(Found found, World world) {
    if (found.thing() instanceof Thing.Count count) {
      BigDecimal high = count.high() == Integer.MAX_VALUE ? null : BigDecimal.valueOf(count.high());
      return new Range(BigDecimal.valueOf(count.low()), high);
    }
    Value value = found.value();
    String text = Texts.of(value, world);
    BigDecimal number = text == null ? null : Texts.decimal(text);
    return number == null ? null : new Range(number, number);
  }

  private static boolean holds(Operator operator, int order) {
    return switch (operator) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
      case EQUAL -> order == 0;
      case IN, MATCHES -> false;
    };
  }

  /** Missing numbers are zeros: 1.2 is 1.2.0. */
  private static int compareReleases(List<BigInteger> left, List<BigInteger> right) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      BigInteger a = i < left.size() ? left.get(i) : BigInteger.ZERO;
      BigInteger b = i < right.size() ? right.get(i) : BigInteger.ZERO;
      int order = a.compareTo(b);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
