package dev.lintel.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares values of which some places are not known, as trees of Java's own collections. */
final class Comparison {
  private static final Pattern STEP =
      Pattern.compile("\\[(\"(?:[^\"\\\\]|\\\\.)*\")\\]|\\[([0-9]+)\\]|\\.?([^.\\[\\]]+)");
  private static final MathContext DIGITS = new MathContext(30);
  private static final MathContext FEW_DIGITS = new MathContext(15);
  private static final int FEW = 17;

  /** Stands where nothing is known. */
  private static final Object UNKNOWN =
      new Object() {
        @Override
        public String toString() {
          return "unknown";
        }
      };

  private Comparison() {}

  /**
   * A tree of a report.
   *
   * @param value its JSON
   * @param unknown the paths, or the objects with a {@code path}, that are not known
   */
  static @Nullable Object tree(JsonNode value, JsonNode unknown) {
    Object tree = plain(value);
    for (JsonNode path : unknown) {
      String written = path.isObject() ? path.path("path").asString() : path.asString();
      tree = withUnknown(tree, steps(written), 0);
    }
    return tree;
  }

  /** A tree of which nothing is known. */
  static Object unknown() {
    return UNKNOWN;
  }

  private static @Nullable Object plain(JsonNode node) {
    if (node.isObject()) {
      if (node.path("infinite").isBoolean() || node.has("$unknown") || node.has("$oneOf")) {
        return UNKNOWN;
      }
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      node.properties().forEach(entry -> object.put(entry.getKey(), plain(entry.getValue())));
      return object;
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(item -> list.add(plain(item)));
      return list;
    }
    if (node.isNumber()) {
      return node.decimalValue();
    }
    return node.isNull() || node.isMissingNode()
        ? null
        : node.isBoolean() ? (Object) node.booleanValue() : node.asString();
  }

  static List<Object> steps(String path) {
    List<Object> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        steps.add(JsonMapper.shared().readTree(matcher.group(1)).asString());
      } else if (matcher.group(2) != null) {
        steps.add(Integer.valueOf(matcher.group(2)));
      } else {
        steps.add(matcher.group(3));
      }
    }
    return steps;
  }

  private static @Nullable Object withUnknown(@Nullable Object tree, List<Object> path, int at) {
    if (at == path.size() || tree == UNKNOWN) {
      return UNKNOWN;
    }
    if (path.get(at) instanceof Integer index) {
      List<@Nullable Object> list =
          tree instanceof List<?> known ? new ArrayList<>(known) : new ArrayList<>();
      while (list.size() <= index) {
        list.add(null);
      }
      list.set(index, withUnknown(list.get(index), path, at + 1));
      return list;
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> known) {
      known.forEach((key, value) -> object.put(String.valueOf(key), value));
    }
    String name = String.valueOf(path.get(at));
    object.put(name, withUnknown(object.get(name), path, at + 1));
    return object;
  }

  /** The first difference; null where there is none. */
  static @Nullable String difference(@Nullable Object wanted, @Nullable Object got) {
    return difference(wanted, got, "");
  }

  private static boolean isOpen(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> object -> object.values().stream().anyMatch(Comparison::isOpen);
      case List<?> list -> list.stream().anyMatch(Comparison::isOpen);
      case null, default -> tree == UNKNOWN;
    };
  }

  private static @Nullable String difference(
      @Nullable Object wanted, @Nullable Object got, String path) {
    if (wanted == UNKNOWN && isOpen(got)) {
      return null;
    }
    if (wanted instanceof Map<?, ?> object && got instanceof Map<?, ?> other) {
      return members(object, other, path);
    }
    if (wanted instanceof List<?> list
        && got instanceof List<?> other
        && list.size() == other.size()) {
      for (int i = 0; i < list.size(); i++) {
        String difference = difference(list.get(i), other.get(i), path + "[" + i + "]");
        if (difference != null) {
          return difference;
        }
      }
      return null;
    }
    boolean same =
        (wanted instanceof BigDecimal number && got instanceof BigDecimal other)
            ? isSame(number, other)
            : Objects.equals(wanted, got);
    return same ? null : path + ": " + got + " instead of " + wanted;
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
