package dev.lintel.vocabulary.folding;

import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.Shape.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Shapes that are made from others. */
public final class Shapes {
  private Shapes() {}

  /** A shape of CloudFormation with the names in Terraform's style. */
  static Shape snake(Shape shape) {
    SequencedMap<String, Shape> children = new LinkedHashMap<>();
    shape.children().forEach((name, child) -> children.put(NameMatcher.snake(name), snake(child)));
    return shape.withChildren(children);
  }

  /** The names of a level, and all below it, as a shape. */
  public static Shape of(Level level) {
    SequencedMap<String, Shape> children = new LinkedHashMap<>();
    level
        .rules()
        .forEach(
            (name, rule) ->
                children.put(
                    name,
                    new Shape(
                        rule.shape().content(),
                        rule.shape().cardinality(),
                        rule.from() == null ? Shape.Presence.OPTIONAL : rule.written().presence(),
                        Level.isRead(rule.shape())
                            ? of(rule.below()).children()
                            : rule.shape().children())));
    return object(children);
  }

  /** An object with these names. */
  public static Shape object(SequencedMap<String, Shape> children) {
    return new Shape(Content.OBJECT, Cardinality.ONE, Shape.Presence.OPTIONAL, children);
  }

  /** A shape that has the names of both; what both have is as in {@code first}. */
  public static Shape merge(Shape first, Shape second) {
    SequencedMap<String, Shape> children = new LinkedHashMap<>(first.children());
    second.children().forEach((name, child) -> children.merge(name, child, Shapes::merge));
    return new Shape(
        first.isObject() || second.isObject() ? Content.OBJECT : first.content(),
        first.cardinality(),
        first.presence(),
        children);
  }

  /** A shape with one more below a path; the names on the way are made where they are missing. */
  public static Shape with(Shape shape, List<String> path, Shape below) {
    if (path.isEmpty()) {
      return merge(shape, below);
    }
    SequencedMap<String, Shape> children = new LinkedHashMap<>(shape.children());
    Shape old = children.get(path.getFirst());
    Shape start = old == null && path.size() > 1 ? object(new LinkedHashMap<>()) : old;
    children.put(
        path.getFirst(), start == null ? below : with(start, path.subList(1, path.size()), below));
    return shape.withChildren(children);
  }

  /** A shape without what stands at a path. */
  public static Shape without(Shape shape, List<String> path) {
    SequencedMap<String, Shape> children = new LinkedHashMap<>(shape.children());
    Shape child = children.get(path.getFirst());
    if (child != null && path.size() > 1) {
      children.put(path.getFirst(), without(child, path.subList(1, path.size())));
    } else {
      children.remove(path.getFirst());
    }
    return shape.withChildren(children);
  }
}
