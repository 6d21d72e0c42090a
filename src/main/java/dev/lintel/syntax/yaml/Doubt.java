package dev.lintel.syntax.yaml;

import dev.lintel.syntax.yaml.Node.Entry;
import dev.lintel.syntax.yaml.Node.Mapping;
import dev.lintel.syntax.yaml.Node.Scalar;
import dev.lintel.syntax.yaml.Node.Sequence;
import dev.lintel.syntax.yaml.Node.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** What is left of a node behind which the text breaks the rules: more may belong to it. */
final class Doubt {
  private Doubt() {}

  static Node of(Node node) {
    return switch (node) {
      case Scalar scalar -> new Unreadable(scalar.tag(), scalar.span());
      default -> ofCollection(node);
    };
  }

  /** A scalar within a collection is complete: the collection's end stands between. */
  private static Node ofCollection(Node node) {
    return switch (node) {
      case Mapping mapping -> {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        if (!entries.isEmpty()) {
          Entry last = entries.removeLast();
          entries.add(new Entry(last.key(), ofCollection(last.value())));
        }
        yield new Mapping(List.copyOf(entries), false, mapping.tag(), mapping.span());
      }
      case Sequence sequence -> {
        List<Node> items = new ArrayList<>(sequence.items());
        if (!items.isEmpty()) {
          items.add(ofCollection(items.removeLast()));
        }
        yield new Sequence(List.copyOf(items), false, sequence.tag(), sequence.span());
      }
      case Scalar scalar -> scalar;
      case Unreadable unreadable -> unreadable;
    };
  }

  /** One node of what stands before a fault and what stands behind it. */
  static Node joined(Node before, Node behind) {
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
  static Node incomplete(Node node) {
    return switch (node) {
      case Mapping mapping -> new Mapping(mapping.entries(), false, mapping.tag(), mapping.span());
      case Sequence sequence ->
          new Sequence(sequence.items(), false, sequence.tag(), sequence.span());
      case Scalar scalar -> new Unreadable(scalar.tag(), scalar.span());
      case Unreadable unreadable -> unreadable;
    };
  }
}
