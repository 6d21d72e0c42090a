package dev.lintel.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a stack, with the stacks nested in it.
 *
 * @param got the report
 * @param resources of the report by address; those that are looked at are taken out
 * @param whole whether the reference holds all that there is
 */
record StackComparison(JsonNode got, Map<String, JsonNode> resources, boolean whole) {
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z0-9]+)}");

  /** The first difference; null where there is none. */
  @Nullable String difference(JsonNode want, String prefix) {
    Set<String> maybe = strings(want.path("maybe"));
    Set<String> absent = strings(got.path("absent"));
    for (Map.Entry<String, JsonNode> entry : want.path("resources").properties()) {
      String id = entry.getKey();
      JsonNode resource = resources.remove(prefix + id);
      if (resource == null || absent.contains(prefix + id)) {
        return prefix + id + " is missing";
      }
      if (resource.path("maybe").asBoolean(false) != maybe.contains(id)) {
        return prefix + id + " is certain in one only";
      }
      String difference = resource(want, id, entry.getValue(), resource);
      if (difference != null) {
        return prefix + id + difference;
      }
    }
    for (String id : strings(want.path("absent"))) {
      if (!absent.contains(prefix + id) || resources.containsKey(prefix + id)) {
        return prefix + id + " is not absent";
      }
    }
    String difference = conditions(want.path("conditions"), prefix);
    return difference != null ? difference : rest(want, prefix);
  }

  private @Nullable String rest(JsonNode want, String prefix) {
    String difference = outputs(want, prefix);
    for (Map.Entry<String, JsonNode> nested : want.path("nested").properties()) {
      if (difference == null) {
        difference = difference(nested.getValue(), prefix + nested.getKey() + ".");
      }
    }
    return difference;
  }

  private static @Nullable String resource(
      JsonNode stack, String id, JsonNode want, JsonNode resource) {
    if (!want.path("type").equals(resource.path("type"))) {
      return " is a " + resource.path("type");
    }
    PossibleComparison comparison = new PossibleComparison(accepted(stack, id, want));
    String difference =
        comparison.difference(
            Possible.tree(orEmpty(want.path("properties")), none()),
            Possible.tree(orEmpty(resource.path("values")), resource.path("unknown")),
            "");
    return difference != null
        ? difference
        : comparison.difference(
            Possible.tree(orEmpty(want.path("attributes")), none()),
            Possible.tree(orEmpty(resource.path("attributes")), none()),
            "attributes");
  }

  private static JsonNode orEmpty(JsonNode node) {
    return node.isObject() ? node : GraphRun.JSON.createObjectNode();
  }

  private static JsonNode none() {
    return GraphRun.JSON.createArrayNode();
  }

  /** What is right beside the reference: what a case says, and names that can be inferred. */
  private static Map<String, List<Object>> accepted(JsonNode stack, String id, JsonNode resource) {
    Map<String, List<Object>> accepted = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : stack.path("accept").path(id).properties()) {
      List<Object> values = new ArrayList<>();
      for (JsonNode value : entry.getValue()) {
        Object tree = Possible.tree(value, none());
        if (tree != null) {
          values.add(tree);
        }
      }
      accepted.put("." + entry.getKey(), values);
    }
    infer(resource.path("properties"), stack.path("resources"), "", accepted);
    return accepted;
  }

  private static void infer(
      JsonNode node, JsonNode resources, String path, Map<String, List<Object>> accepted) {
    if (node.has("$unknown")) {
      String text = named(node.path("$unknown").asString(), resources);
      if (text != null) {
        accepted.computeIfAbsent(path, p -> new ArrayList<>()).add(text);
      }
      return;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      infer(entry.getValue(), resources, path + "." + entry.getKey(), accepted);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      infer(node.get(i), resources, path + "[" + i + "]", accepted);
    }
  }

  /** A text with the names that its resources are given; null where one has none. */
  private static @Nullable String named(String residual, JsonNode resources) {
    Matcher matcher = NAME.matcher(residual);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      List<String> names = new ArrayList<>();
      for (var entry : resources.path(matcher.group(1)).path("properties").properties()) {
        if (entry.getKey().endsWith("Name") && entry.getValue().isString()) {
          names.add(entry.getValue().asString());
        }
      }
      if (names.size() != 1) {
        return null;
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(names.getFirst()));
    }
    matcher.appendTail(text);
    String named = text.toString().replace("${!", "\0{");
    return named.contains("${") ? null : named.replace('\0', '$');
  }

  private @Nullable String conditions(JsonNode want, String prefix) {
    for (Map.Entry<String, JsonNode> entry : want.properties()) {
      JsonNode truth = got.path("conditions").path(prefix + entry.getKey());
      if (!truth.equals(entry.getValue())) {
        return "condition " + prefix + entry.getKey() + " is " + truth;
      }
    }
    return null;
  }

  private @Nullable String outputs(JsonNode want, String prefix) {
    Set<String> left = new HashSet<>();
    for (Map.Entry<String, JsonNode> entry : got.path("outputs").properties()) {
      String name = entry.getKey();
      if (name.startsWith(prefix) && name.indexOf('.', prefix.length()) < 0) {
        left.add(name.substring(prefix.length()));
      }
    }
    for (Map.Entry<String, JsonNode> entry : want.path("outputs").properties()) {
      JsonNode output = got.path("outputs").path(prefix + entry.getKey());
      left.remove(entry.getKey());
      Object value =
          output.has("value")
              ? Possible.tree(output.path("value"), output.path("unknownPaths"))
              : output.isMissingNode() ? Possible.ABSENT : Possible.UNKNOWN;
      String difference =
          new PossibleComparison(Map.of())
              .difference(
                  Possible.tree(entry.getValue().path("value"), none()), value, entry.getKey());
      if (difference != null) {
        return "output " + prefix + difference;
      }
    }
    left.removeAll(strings(want.path("maybeOutputs")));
    return whole && !left.isEmpty() ? "outputs " + left + " are too much" : null;
  }

  private static Set<String> strings(JsonNode list) {
    Set<String> strings = new HashSet<>();
    list.forEach(item -> strings.add(item.asString()));
    return strings;
  }
}
