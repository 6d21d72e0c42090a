package dev.lintel.oracle;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a reference knows of a template with what Lintel understood: scalars as text, since
 * the service makes them what a property needs.
 */
final class PossibleComparison {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
  private static final Pattern TRAILING_ZEROS = Pattern.compile("\\.[0-9]*[1-9]0+$");

  /** Further right values by path. */
  private final Map<String, List<Object>> accepted;

  PossibleComparison(Map<String, List<Object>> accepted) {
    this.accepted = accepted;
  }

  /** The first difference; null where there is none. */
  @Nullable String difference(@Nullable Object wanted, @Nullable Object got, String path) {
    List<Object> right = accepted.getOrDefault(path, List.of());
    if (right.stream().anyMatch(value -> value.equals(got) || isSameScalar(value, got))) {
      return null;
    }
    if (Objects.equals(wanted, Possible.UNKNOWN)) {
      return !Objects.equals(got, Possible.ABSENT) && Possible.isOpen(got)
          ? null
          : message(path, got, wanted);
    }
    if (wanted instanceof Possible.OneOf oneOf) {
      boolean all = oneOf.values().stream().allMatch(value -> admits(got, value));
      return Possible.isOpen(got) && all ? null : message(path, got, wanted);
    }
    if (wanted instanceof Map<?, ?> object && got instanceof Map<?, ?> other) {
      return members(object, other, path);
    }
    if (wanted instanceof List<?> list
        && got instanceof List<?> other
        && list.size() == other.size()) {
      return Comparison.items(list, other, path, this::difference);
    }
    boolean none = wanted == null && (got == null || Objects.equals(got, Possible.ABSENT));
    return none || isSameScalar(wanted, got) ? null : message(path, got, wanted);
  }

  private @Nullable String members(Map<?, ?> wanted, Map<?, ?> got, String path) {
    for (Object key : keys(wanted, got)) {
      Object want = member(wanted, key);
      Object have = member(got, key);
      // What a macro may add is not printed as a member.
      boolean macro = Objects.equals(have, Possible.ABSENT) && "Fn::Transform".equals(key);
      if (macro || (Objects.equals(want, Possible.ABSENT) && have == null)) {
        continue;
      }
      String difference = difference(want, have, path + "." + key);
      if (difference != null) {
        return difference;
      }
    }
    return null;
  }

  /** Whether a value is one of those that something partly unknown stands for. */
  private static boolean admits(@Nullable Object got, @Nullable Object wanted) {
    if (Objects.equals(got, Possible.UNKNOWN)) {
      return true;
    }
    if (got instanceof Possible.OneOf oneOf) {
      return oneOf.values().stream().anyMatch(value -> admits(value, wanted));
    }
    if (got instanceof Map<?, ?> map && wanted instanceof Map<?, ?> other) {
      return keys(map, other).stream()
          .allMatch(key -> admits(member(map, key), member(other, key)));
    }
    if (got instanceof List<?> list && wanted instanceof List<?> other) {
      boolean same = list.size() == other.size();
      for (int i = 0; same && i < list.size(); i++) {
        same = admits(list.get(i), other.get(i));
      }
      return same;
    }
    return Objects.equals(got, wanted) || isSameScalar(wanted, got);
  }

  private static Set<Object> keys(Map<?, ?> one, Map<?, ?> other) {
    Set<Object> keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }

  private static @Nullable Object member(Map<?, ?> map, Object key) {
    return map.containsKey(key) ? map.get(key) : Possible.ABSENT;
  }

  private static boolean isSameScalar(@Nullable Object wanted, @Nullable Object got) {
    if (!isScalar(wanted) || !isScalar(got)) {
      return false;
    }
    if (wanted instanceof Boolean || got instanceof Boolean) {
      return !(wanted instanceof BigDecimal)
          && !(got instanceof BigDecimal)
          && lower(wanted).equals(lower(got));
    }
    String one = text(wanted);
    String other = text(got);
    if (one.equals(other) || (wanted instanceof String && got instanceof String)) {
      return one.equals(other);
    }
    boolean padded = wanted instanceof String && TRAILING_ZEROS.matcher(one).find();
    return !padded
        && NUMBER.matcher(one).matches()
        && NUMBER.matcher(other).matches()
        && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
  }

  private static boolean isScalar(@Nullable Object value) {
    return value instanceof String || value instanceof BigDecimal || value instanceof Boolean;
  }

  private static String lower(@Nullable Object scalar) {
    return String.valueOf(scalar).toLowerCase(Locale.ROOT);
  }

  private static String text(@Nullable Object scalar) {
    return scalar instanceof BigDecimal number ? number.toPlainString() : String.valueOf(scalar);
  }

  private static String message(String path, @Nullable Object got, @Nullable Object wanted) {
    return path + ": " + got + " instead of " + wanted;
  }
}
