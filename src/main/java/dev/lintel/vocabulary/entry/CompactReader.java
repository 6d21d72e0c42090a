package dev.lintel.vocabulary.entry;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.Node.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the form that entries are shipped in: the tree of the YAML file on one line. A map is
 * {@code {key=value;..}}, a list {@code [item;..]}; a text that was quoted begins with {@code '};
 * {@code \} stands before a character that would mean something else.
 */
final class CompactReader {
  private static final Span NOWHERE = Span.at(0);
  private static final String SPECIAL = "{}[];=";

  private final String text;
  private int at;

  private CompactReader(String text) {
    this.text = text;
  }

  /**
   * The tree that a line says.
   *
   * @throws IllegalArgumentException where it is not in this form
   */
  static Node read(String text) {
    CompactReader reader = new CompactReader(text);
    Node node = reader.node();
    if (reader.at != text.length()) {
      throw new IllegalArgumentException("entry, offset " + reader.at + " of " + text);
    }
    return node;
  }

  private Node node() {
    char c = at < text.length() ? text.charAt(at) : ';';
    return switch (c) {
      case '{' -> mapping();
      case '[' -> sequence();
      default -> scalar();
    };
  }

  private Node mapping() {
    List<Node.Entry> entries = new ArrayList<>();
    at++;
    while (!accept('}')) {
      Node.Scalar key = scalar();
      accept('=');
      entries.add(new Node.Entry(key, node()));
      accept(';');
    }
    return new Node.Mapping(entries, true, null, NOWHERE);
  }

  private Node sequence() {
    List<Node> items = new ArrayList<>();
    at++;
    while (!accept(']')) {
      items.add(node());
      accept(';');
    }
    return new Node.Sequence(items, true, null, NOWHERE);
  }

  private Node.Scalar scalar() {
    Style style = accept('\'') ? Style.DOUBLE_QUOTED : Style.PLAIN;
    StringBuilder content = new StringBuilder();
    while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '\\') {
        at++;
      }
      content.append(text.charAt(at++));
    }
    return new Node.Scalar(content.toString(), style, null, NOWHERE);
  }

  private boolean accept(char c) {
    if (at >= text.length()) {
      throw new IllegalArgumentException("entry ends early: " + text);
    }
    boolean found = text.charAt(at) == c;
    if (found) {
      at++;
    }
    return found;
  }
}
