package dev.lintel.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what Terraform made of values with what Lintel made of them. */
final class Comparison {
  private static final MathContext DIGITS = new MathContext(30);
  private static final MathContext FEW_DIGITS = new MathContext(15);
  private static final int FEW = 17;

  private Comparison() {}

  /** The first difference; null where there is none. */
  static @Nullable String difference(@Nullable Object wanted, @Nullable Object got) {
    return difference(wanted, got, "");
  }

  private static @Nullable String difference(
      @Nullable Object wanted, @Nullable Object got, String path) {
    if (Objects.equals(wanted, Possible.UNKNOWN) && Possible.isOpen(got)) {
      return null;
    }
    if (wanted instanceof Map<?, ?> object && got instanceof Map<?, ?> other) {
      return members(object, other, path);
    }
    if (wanted instanceof List<?> list
        && got instanceof List<?> other
        && list.size() == other.size()) {
      return items(list, other, path, Comparison::difference);
    }
    boolean same =
        (wanted instanceof BigDecimal number && got instanceof BigDecimal other)
            ? isSame(number, other)
            : Objects.equals(wanted, got);
    return same ? null : path + ": " + got + " instead of " + wanted;
  }

  /** How two trees at a path differ; null where they do not. */
  interface Difference {
    @Nullable String of(@Nullable Object wanted, @Nullable Object got, String path);
  }

  /** The first difference between lists of the same length; null where there is none. */
  static @Nullable String items(List<?> wanted, List<?> got, String path, Difference difference) {
    for (int i = 0; i < wanted.size(); i++) {
      String found = difference.of(wanted.get(i), got.get(i), path + "[" + i + "]");
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String members(Map<?, ?> wanted, Map<?, ?> got, String path) {
    Map<Object, Object> all = new LinkedHashMap<>();
    wanted.keySet().forEach(key -> all.put(key, key));
    got.keySet().forEach(key -> all.put(key, key));
    for (Object key : all.keySet()) {
      String inner = path + "." + key;
      boolean missing = !wanted.containsKey(key) || !got.containsKey(key);
      boolean bothNull = wanted.get(key) == null && got.get(key) == null;
      // On the top level null is as good as not there.
      if (missing && !(path.isEmpty() && bothNull)) {
        return inner + (wanted.containsKey(key) ? " is missing" : " is too much");
      }
      String difference = difference(wanted.get(key), got.get(key), inner);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  /** The reference rounds what JSON's readers cannot hold. */
  private static boolean isSame(BigDecimal wanted, BigDecimal got) {
    int digits = wanted.stripTrailingZeros().precision();
    MathContext precision =
        digits <= FEW && digits >= FEW_DIGITS.getPrecision() ? FEW_DIGITS : DIGITS;
    return wanted.compareTo(got) == 0
        || (digits >= FEW_DIGITS.getPrecision()
            && wanted.round(precision).compareTo(got.round(precision)) == 0);
  }
}
