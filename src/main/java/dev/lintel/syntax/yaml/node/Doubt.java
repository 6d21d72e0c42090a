package dev.lintel.syntax.yaml.node;

import dev.lintel.syntax.yaml.node.Node.Entry;
import dev.lintel.syntax.yaml.node.Node.Mapping;
import dev.lintel.syntax.yaml.node.Node.Scalar;
import dev.lintel.syntax.yaml.node.Node.Sequence;
import dev.lintel.syntax.yaml.node.Node.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** What is left of a node behind which the text breaks the rules: more may belong to it. */
public final class Doubt {
  private Doubt() {}

  /** In a block collection: a scalar within it is complete, since a dedent stands between. */
  public static Node of(Node node) {
    return node instanceof Scalar ? unreadable(node) : of(node, false);
  }

  /** In a flow collection: the innermost scalar may go on. */
  static Node inFlow(Node node) {
    return of(node, true);
  }

  private static Node of(Node node, boolean scalars) {
    return switch (node) {
      case Mapping mapping -> {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        if (!entries.isEmpty()) {
          Entry last = entries.removeLast();
          entries.add(new Entry(last.key(), of(last.value(), scalars)));
        }
        yield new Mapping(List.copyOf(entries), false, mapping.tag(), mapping.span());
      }
      case Sequence sequence -> {
        List<Node> items = new ArrayList<>(sequence.items());
        if (!items.isEmpty()) {
          items.add(of(items.removeLast(), scalars));
        }
        yield new Sequence(List.copyOf(items), false, sequence.tag(), sequence.span());
      }
      case Scalar scalar -> scalars ? unreadable(scalar) : scalar;
      case Unreadable unreadable -> unreadable;
    };
  }

  private static Unreadable unreadable(Node node) {
    return new Unreadable(node.tag(), node.span());
  }

  /** One node of what stands before a fault and what stands behind it. */
  public static Node joined(Node before, Node behind) {
    if (before instanceof Mapping first && behind instanceof Mapping second) {
      MappingBuilder all = new MappingBuilder();
      first.entries().forEach(entry -> all.add(entry.key(), entry.value()));
      second.entries().forEach(entry -> all.add(entry.key(), entry.value()));
      all.miss();
      return all.build(first.tag(), first.span().to(second.span()));
    } else if (before instanceof Sequence first && behind instanceof Sequence second) {
      List<Node> items = new ArrayList<>(first.items());
      items.addAll(second.items());
      return new Sequence(List.copyOf(items), false, first.tag(), first.span().to(second.span()));
    }
    return before instanceof Unreadable || before instanceof Scalar ? incomplete(behind) : before;
  }

  /** A node to which more may belong. */
  public static Node incomplete(Node node) {
    return switch (node) {
      case Mapping mapping -> new Mapping(mapping.entries(), false, mapping.tag(), mapping.span());
      case Sequence sequence ->
          new Sequence(sequence.items(), false, sequence.tag(), sequence.span());
      case Scalar scalar -> unreadable(scalar);
      case Unreadable unreadable -> unreadable;
    };
  }
}
