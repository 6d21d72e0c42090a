package dev.lintel.vocabulary.folding;

import dev.lintel.vocabulary.index.Shape;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Shapes that are made from others. */
final class Shapes {
  private Shapes() {}

  /** A shape of CloudFormation with the names in Terraform's style. */
  static Shape snake(Shape shape) {
    SequencedMap<String, Shape> children = new LinkedHashMap<>();
    shape.children().forEach((name, child) -> children.put(NameMatcher.snake(name), snake(child)));
    return shape.withChildren(children);
  }
}
