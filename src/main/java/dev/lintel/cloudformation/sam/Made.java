package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Sections;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
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

  /** A map with entries behind its own. */
  static Node.Mapping and(Node.Mapping map, List<Node.Entry> more) {
    List<Node.Entry> entries = new ArrayList<>(map.entries());
    entries.addAll(more);
    return new Node.Mapping(List.copyOf(entries), map.complete(), map.tag(), map.span());
  }
}
