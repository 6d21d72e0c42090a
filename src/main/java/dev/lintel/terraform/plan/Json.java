package dev.lintel.terraform.plan;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into JSON of which nothing is certain: what is not there is null or empty. */
final class Json {
  private Json() {}

  /** A member of an object, along keys. */
  static @Nullable Node get(@Nullable Node node, String... keys) {
    Node at = node;
    for (String key : keys) {
      at = at instanceof Node.Mapping object ? object.get(key) : null;
    }
    return at;
  }

  /** The items of a list. */
  static List<Node> items(@Nullable Node node) {
    return node instanceof Node.Sequence list ? list.items() : List.of();
  }

  /** The item of a list. */
  static @Nullable Node item(@Nullable Node node, int index) {
    List<Node> items = items(node);
    return index < items.size() ? items.get(index) : null;
  }

  /** The text of a string; "" for anything else. */
  static String text(@Nullable Node node) {
    return node instanceof Node.Scalar scalar && scalar.style() != Node.Style.JSON
        ? scalar.text()
        : "";
  }

  /** The texts of a list of strings. */
  static List<String> texts(@Nullable Node node) {
    List<String> texts = new ArrayList<>();
    items(node).forEach(item -> texts.add(text(item)));
    return texts;
  }

  /** Whether it is {@code true}. */
  static boolean isTrue(@Nullable Node node) {
    return isLiteral(node, "true");
  }

  /** Whether it is {@code null}, or not there. */
  static boolean isNull(@Nullable Node node) {
    return node == null || isLiteral(node, "null");
  }

  private static boolean isLiteral(@Nullable Node node, String literal) {
    return node instanceof Node.Scalar scalar
        && scalar.style() == Node.Style.JSON
        && scalar.text().equals(literal);
  }
}
