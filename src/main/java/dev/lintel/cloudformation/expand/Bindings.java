package dev.lintel.cloudformation.expand;

import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.Node.Style;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the identifiers of loops stand for. <code>${Name}</code> in any text gives way to the value,
 * <code>&amp;{Name}</code> to its letters and digits, and so does a Ref of the name.
 */
record Bindings(Map<String, String> values) {
  /** Outside of any loop. */
  static final Bindings NONE = new Bindings(Map.of());

  /** Within one more loop. */
  Bindings and(String identifier, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(identifier, value);
    return new Bindings(more);
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
