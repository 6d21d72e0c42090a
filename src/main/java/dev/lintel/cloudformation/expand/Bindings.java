package dev.lintel.cloudformation.expand;

import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.Node.Style;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the identifiers of loops stand for. <code>${Name}</code> in any text gives way to the value,
 * <code>&amp;{Name}</code> to its letters and digits, and so does a Ref of the name.
 *
 * @param values by identifier
 * @param unknown the loops whose items are not known, by identifier
 */
record Bindings(Map<String, String> values, Map<String, String> unknown) {
  private static final String ANY = "[?]";

  /** Outside of any loop. */
  static final Bindings NONE = new Bindings(Map.of(), Map.of());

  /** Within one more loop. */
  Bindings and(String identifier, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(identifier, value);
    return new Bindings(more, unknown);
  }

  /** Within a loop over a list that is not known. */
  Bindings andUnknown(String identifier, String loop) {
    Map<String, String> more = new LinkedHashMap<>(unknown);
    more.put(identifier, loop);
    return new Bindings(values, more);
  }

  /** The outermost loop whose list is not known; null where all are. */
  @Nullable String unknownLoop() {
    return unknown.isEmpty() ? null : unknown.values().iterator().next();
  }

  /** The loop on whose unknown items a node depends; null where it depends on none. */
  @Nullable String unknownIn(Node node) {
    if (unknown.isEmpty()) {
      return null;
    }
    return switch (node) {
      case Node.Scalar scalar -> unknownIn(scalar);
      case Node.Sequence list -> first(list.items());
      case Node.Mapping map -> {
        String key = first(map.entries().stream().map(Node.Entry::key).toList());
        String value = first(map.entries().stream().map(Node.Entry::value).toList());
        String named =
            map.entries().size() == 1 && map.get("Ref") instanceof Node.Scalar name
                ? unknown.get(name.text())
                : null;
        yield named != null ? named : key != null ? key : value;
      }
      case Node.Unreadable unused -> null;
    };
  }

  private @Nullable String first(List<? extends Node> nodes) {
    for (Node node : nodes) {
      String loop = unknownIn(node);
      if (loop != null) {
        return loop;
      }
    }
    return null;
  }

  private @Nullable String unknownIn(Node.Scalar scalar) {
    if ("!Ref".equals(scalar.tag())) {
      return unknown.get(scalar.text());
    }
    for (Map.Entry<String, String> one : unknown.entrySet()) {
      String name = "{" + one.getKey() + "}";
      if (scalar.text().contains("$" + name) || scalar.text().contains("&" + name)) {
        return one.getValue();
      }
    }
    return null;
  }

  /** A key in which unknown items leave a mark. */
  Node.Scalar marked(Node.Scalar key) {
    String text = in(key.text());
    for (String identifier : unknown.keySet()) {
      text = text.replace("${" + identifier + "}", ANY).replace("&{" + identifier + "}", ANY);
    }
    return new Node.Scalar(text, Style.DOUBLE_QUOTED, null, key.span());
  }

  /** A text with values in place of identifiers. */
  String in(String text) {
    String result = text;
    for (Map.Entry<String, String> binding : values.entrySet()) {
      String name = "{" + binding.getKey() + "}";
      if (result.contains(name)) {
        result =
            result
                .replace("$" + name, binding.getValue())
                .replace("&" + name, binding.getValue().replaceAll("[^A-Za-z0-9]", ""));
      }
    }
    return result;
  }

  /** A scalar with values in place of identifiers; what is put in is text. */
  Node.Scalar in(Node.Scalar scalar) {
    String bound = "!Ref".equals(scalar.tag()) ? values.get(scalar.text()) : null;
    if (bound != null) {
      return new Node.Scalar(bound, Style.DOUBLE_QUOTED, null, scalar.span());
    }
    String text = in(scalar.text());
    return text.equals(scalar.text())
        ? scalar
        : new Node.Scalar(text, Style.DOUBLE_QUOTED, scalar.tag(), scalar.span());
  }

  /** What a map stands for that is the long form of a Ref of an identifier; else the map. */
  Node unlessRef(Node.Mapping mapping) {
    if (mapping.tag() == null
        && mapping.entries().size() == 1
        && mapping.get("Ref") instanceof Node.Scalar name
        && name.tag() == null) {
      String bound = values.get(name.text());
      if (bound != null) {
        return new Node.Scalar(bound, Style.DOUBLE_QUOTED, null, mapping.span());
      }
    }
    return mapping;
  }
}
