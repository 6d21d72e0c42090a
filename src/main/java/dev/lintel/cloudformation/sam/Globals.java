package dev.lintel.cloudformation.sam;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The section Globals: maps are merged, lists are appended, the global part first, and everything
 * else of the resource stands for the global.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html">
 *     Globals section</a>
 */
final class Globals {
  private final SequencedMap<String, Node.Entry> byKind;

  Globals(SequencedMap<String, Node.Entry> byKind) {
    this.byKind = byKind;
  }

  /**
   * The properties of a resource of a kind such as {@code Function} with the global ones.
   *
   * @param ignored the names of those that it does not want, or {@code *} for all; null for none
   */
  Node.Mapping with(String kind, Node.Mapping own, @Nullable Node ignored) {
    Node.Entry global = byKind.get(kind);
    if (global == null || !(global.value() instanceof Node.Mapping all)) {
      return own;
    }
    return switch (ignored) {
      case null -> merged(all, own);
      case Node.Sequence names -> merged(without(all, names.items()), own);
      default -> "*".equals(Written.text(ignored)) ? own : merged(all, own);
    };
  }

  private static Node.Mapping without(Node.Mapping global, List<Node> names) {
    Node.Mapping left = global;
    for (Node item : names) {
      String name = Written.text(item);
      left = name == null ? left : Made.without(left, name);
    }
    return left;
  }

  private static Node merged(Node global, @Nullable Node own) {
    return switch (own) {
      case Node.Mapping map
          when global instanceof Node.Mapping all && !Written.isCall(map) && !Written.isCall(all) ->
          merged(all, map);
      case Node.Sequence list when global instanceof Node.Sequence all -> {
        List<Node> items = new ArrayList<>(all.items());
        items.addAll(list.items());
        yield new Node.Sequence(
            List.copyOf(items), all.complete() && list.complete(), list.tag(), list.span());
      }
      case null -> global;
      default -> own;
    };
  }

  private static Node.Mapping merged(Node.Mapping global, Node.Mapping own) {
    SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
    global.entries().forEach(entry -> entries.put(Literals.name(entry.key()), entry));
    for (Node.Entry entry : own.entries()) {
      String name = Literals.name(entry.key());
      Node.Entry all = entries.get(name);
      Node value = all == null ? entry.value() : merged(all.value(), entry.value());
      entries.put(name, new Node.Entry(entry.key(), value));
    }
    return new Node.Mapping(
        List.copyOf(entries.values()), global.complete() && own.complete(), own.tag(), own.span());
  }
}
