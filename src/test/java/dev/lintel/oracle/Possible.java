package dev.lintel.oracle;

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

/**
 * Values of reports as trees of Java's own collections, in which some places are not known and some
 * are one of several values.
 */
final class Possible {
  private static final Pattern STEP =
      Pattern.compile("\\[(\"(?:[^\"\\\\]|\\\\.)*\")\\]|\\[([0-9]+)\\]|\\.?([^.\\[\\]]+)");

  /** Stands where nothing is known. */
  static final Object UNKNOWN = Mark.UNKNOWN;

  /** Stands where a property is removed. */
  static final Object ABSENT = Mark.ABSENT;

  private enum Mark {
    UNKNOWN,
    ABSENT
  }

  /** One of several values. */
  record OneOf(List<@Nullable Object> values) {}

  private Possible() {}

  /**
   * A tree.
   *
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

  private static @Nullable Object plain(JsonNode node) {
    if (node.has("$unknown") || node.path("infinite").isBoolean()) {
      return UNKNOWN;
    }
    if (node.has("$oneOf")) {
      List<@Nullable Object> values = new ArrayList<>();
      node.path("$oneOf").forEach(one -> values.add(one.has("$absent") ? ABSENT : plain(one)));
      return new OneOf(values);
    }
    if (node.isObject()) {
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

  private static List<Object> steps(String path) {
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
    if (at == path.size()) {
      return tree instanceof OneOf ? tree : UNKNOWN;
    }
    if (Objects.equals(tree, UNKNOWN) || tree instanceof OneOf) {
      return tree;
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

  /** Whether anything in a tree is not known, or one of several. */
  static boolean isOpen(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> object -> object.values().stream().anyMatch(Possible::isOpen);
      case List<?> list -> list.stream().anyMatch(Possible::isOpen);
      case OneOf unused -> true;
      case null, default -> Objects.equals(tree, UNKNOWN);
    };
  }
}
