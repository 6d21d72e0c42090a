package dev.lintel.vocabulary.index;

import dev.lintel.vocabulary.index.Shape.Content;
import dev.lintel.vocabulary.index.Shape.Presence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Reads the notation of the index. A type is a list of names between parentheses, separated by
 * commas. A name is followed by
 *
 * <ul>
 *   <li>{@code []} where it is a list, {@code {}} where it is a map,
 *   <li>the names below it in parentheses, {@code @n} where these are the same as in the n-th
 *       parentheses of this type (the type's own are number 0), or {@code ?} where anything may
 *       stand below it,
 *   <li>{@code !} where it is required, {@code ^} where only the deployment sets it.
 * </ul>
 *
 * For example {@code (bucket,grant[](id,permissions[]!),tags{},arn^)}.
 */
final class ShapeReader {
  private final String text;
  private int at;

  /** The contents of the parentheses of this type, in the order in which they open. */
  private final List<SequencedMap<String, Shape>> groups = new ArrayList<>();

  private ShapeReader(String text) {
    this.text = text;
  }

  /**
   * The shape of a type.
   *
   * @throws IllegalArgumentException where the text is not in the notation
   */
  static Shape read(String text) {
    ShapeReader reader = new ShapeReader(text);
    Shape shape = new Shape(Content.OBJECT, Cardinality.ONE, Presence.OPTIONAL, reader.group());
    if (reader.at != text.length()) {
      throw reader.malformed();
    }
    return shape;
  }

  private SequencedMap<String, Shape> group() {
    SequencedMap<String, Shape> names = new LinkedHashMap<>();
    groups.add(names);
    expect('(');
    while (!accept(')')) {
      String name = name();
      names.put(name, shape());
      accept(',');
    }
    return names;
  }

  private String name() {
    int start = at;
    while (at < text.length() && "[]{}()@?!^,".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw malformed();
    }
    return text.substring(start, at);
  }

  private Shape shape() {
    Cardinality cardinality = Cardinality.ONE;
    if (accept('[')) {
      expect(']');
      cardinality = Cardinality.MANY;
    } else if (accept('{')) {
      expect('}');
      cardinality = Cardinality.MAP;
    }
    Content content = Content.OBJECT;
    SequencedMap<String, Shape> children = Shape.SCALAR.children();
    if (accept('@')) {
      children = groups.get(number());
    } else if (at < text.length() && text.charAt(at) == '(') {
      children = group();
    } else {
      content = accept('?') ? Content.OPAQUE : Content.SCALAR;
    }
    return new Shape(content, cardinality, presence(), children);
  }

  private Presence presence() {
    if (accept('!')) {
      return Presence.REQUIRED;
    }
    return accept('^') ? Presence.COMPUTED : Presence.OPTIONAL;
  }

  private int number() {
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return Integer.parseInt(text, start, at, 10);
  }

  private boolean accept(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    if (found) {
      at++;
    }
    return found;
  }

  private void expect(char c) {
    if (!accept(c)) {
      throw malformed();
    }
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("index of types, offset " + at + " of " + text);
  }
}
