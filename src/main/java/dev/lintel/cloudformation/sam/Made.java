package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Sections;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that nobody wrote. They stand where that is written from which they are made.
 *
 * @param span that place
 */
record Made(Span span) {
  /** A text. */
  Node text(String text) {
    return new Node.Scalar(text, Node.Style.DOUBLE_QUOTED, null, span);
  }

  /** A number, true or false. */
  Node plain(String text) {
    return new Node.Scalar(text, Node.Style.PLAIN, null, span);
  }

  /** What Ref gives for a parameter or resource. */
  Node ref(String name) {
    return new Node.Scalar(name, Node.Style.PLAIN, "!Ref", span);
  }

  /** An attribute of a resource. */
  Node attribute(String id, String name) {
    return new Node.Scalar(id + "." + name, Node.Style.PLAIN, "!GetAtt", span);
  }

  /** A text with names in braces. */
  Node sub(String text) {
    return new Node.Scalar(text, Node.Style.DOUBLE_QUOTED, "!Sub", span);
  }

  /** A text with names in braces, one of them a value of its own. */
  Node sub(String text, String name, Node value) {
    return map(entry("Fn::Sub", list(text(text), map(entry(name, value)))));
  }

  /** A list. */
  Node.Sequence list(List<Node> items) {
    return new Node.Sequence(items, true, null, span);
  }

  /** A list. */
  Node.Sequence list(Node... items) {
    return list(List.of(items));
  }

  /** A map. */
  Node.Mapping map(List<Node.Entry> entries) {
    return new Node.Mapping(List.copyOf(entries), true, null, span);
  }

  /** A map. */
  Node.Mapping map(Node.Entry... entries) {
    return map(List.of(entries));
  }

  /** A key with its value. */
  Node.Entry entry(String key, Node value) {
    return new Node.Entry(new Node.Scalar(key, Node.Style.DOUBLE_QUOTED, null, span), value);
  }

  /** A key with a text. */
  Node.Entry entry(String key, String text) {
    return entry(key, text(text));
  }

  /** Texts put together. */
  Node join(String delimiter, Node... parts) {
    return map(entry("Fn::Join", list(text(delimiter), list(parts))));
  }

  /** A statement of a policy that allows an action. */
  Node allow(String action, Node resource) {
    return allow(text(action), resource);
  }

  /** A statement of a policy that allows actions; without a resource where none is given. */
  Node allow(Node actions, @Nullable Node resource) {
    List<Node.Entry> entries = new ArrayList<>();
    entries.add(entry("Action", actions));
    entries.add(entry("Effect", "Allow"));
    if (resource != null) {
      entries.add(entry("Resource", resource));
    }
    return map(entries);
  }

  /** A policy of a role. */
  Node policy(String name, Node... statements) {
    return policy(name, List.of(statements));
  }

  /** A policy of a role. */
  Node policy(String name, List<Node> statements) {
    return map(
        entry("PolicyName", name),
        entry("PolicyDocument", map(entry("Statement", list(statements)))));
  }

  /** What SAM makes, and this program does not. */
  Node untranslated(String what) {
    return map(entry(Sections.UNTRANSLATED, what));
  }

  /** A value that is only there where a condition is true; always there without a condition. */
  Node where(@Nullable String condition, Node value) {
    return condition == null
        ? value
        : map(entry("Fn::If", list(text(condition), value, ref("AWS::NoValue"))));
  }

  /** Whether two nodes say the same, wherever they are written. */
  static boolean same(@Nullable Node one, @Nullable Node other) {
    return switch (one) {
      case null -> other == null;
      case Node.Scalar scalar ->
          other instanceof Node.Scalar second
              && scalar.text().equals(second.text())
              && Objects.equals(scalar.tag(), second.tag());
      case Node.Sequence list ->
          other instanceof Node.Sequence second
              && list.items().size() == second.items().size()
              && IntStream.range(0, list.items().size())
                  .allMatch(i -> same(list.items().get(i), second.items().get(i)));
      case Node.Mapping map ->
          other instanceof Node.Mapping second
              && map.entries().size() == second.entries().size()
              && map.entries().stream().allMatch(e -> same(e.value(), second.get(e.key().text())));
      case Node.Unreadable unused -> false;
    };
  }

  /** A list with items behind its own. */
  static Node.Sequence and(Node.Sequence list, List<Node> more) {
    List<Node> items = new ArrayList<>(list.items());
    items.addAll(more);
    return new Node.Sequence(List.copyOf(items), list.complete(), list.tag(), list.span());
  }

  /** A map with another value of a key, which is made from the old one, or from null. */
  static Node.Mapping with(Node.Mapping map, String key, Function<@Nullable Node, Node> change) {
    List<Node.Entry> entries = new ArrayList<>();
    boolean found = false;
    for (Node.Entry entry : map.entries()) {
      boolean here = entry.key().text().equals(key);
      entries.add(here ? new Node.Entry(entry.key(), change.apply(entry.value())) : entry);
      found |= here;
    }
    if (!found) {
      entries.add(new Made(map.span()).entry(key, change.apply(null)));
    }
    return new Node.Mapping(List.copyOf(entries), map.complete(), map.tag(), map.span());
  }

  /** A map without one of its keys. */
  static Node.Mapping without(Node.Mapping map, String key) {
    List<Node.Entry> entries =
        map.entries().stream().filter(entry -> !entry.key().text().equals(key)).toList();
    return new Node.Mapping(entries, map.complete(), map.tag(), map.span());
  }

  /** A map with entries behind its own. */
  static Node.Mapping and(Node.Mapping map, List<Node.Entry> more) {
    List<Node.Entry> entries = new ArrayList<>(map.entries());
    entries.addAll(more);
    return new Node.Mapping(List.copyOf(entries), map.complete(), map.tag(), map.span());
  }
}
