package dev.lintel.syntax.yaml.read;

import dev.lintel.syntax.yaml.fault.Fault;
import dev.lintel.syntax.yaml.fault.Limits;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.Node.Unreadable;
import dev.lintel.syntax.yaml.token.Token;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The anchors of a document: what its aliases stand for, and what they cost. */
final class Anchors {
  /**
   * A named node that is being read.
   *
   * @param outer the same name around it, or null
   * @param nodesBefore how many nodes stand before it
   * @param deepestBefore the deepest level before it, within the named node around it
   */
  record Open(String name, int depth, @Nullable Open outer, long nodesBefore, int deepestBefore) {}

  /**
   * A named node.
   *
   * @param nodes how many nodes it is, itself included and aliases in it expanded
   * @param height how many levels it has, from 1
   */
  private record Anchored(Node node, long nodes, int height) {}

  private final Cursor cursor;
  private final Map<String, Anchored> complete = new HashMap<>();
  private final Map<String, Open> open = new HashMap<>();
  private long nodes;
  private int deepest;
  private long expanded;
  private boolean exhausted;

  Anchors(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Counts a node of the document. */
  void count(int depth) {
    nodes++;
    deepest = Math.max(deepest, depth);
  }

  /** A node of that name begins, which counts from here on. */
  Open open(String name, int depth) {
    Open begun = new Open(name, depth, open.get(name), nodes, deepest);
    open.put(name, begun);
    deepest = depth;
    return begun;
  }

  /** The node of that name is complete. */
  void close(Open begun, Node node) {
    int height = deepest - begun.depth() + 1;
    complete.put(begun.name(), new Anchored(node, nodes - begun.nodesBefore(), height));
    deepest = Math.max(deepest, begun.deepestBefore());
    if (begun.outer() == null) {
      open.remove(begun.name());
    } else {
      open.put(begun.name(), begun.outer());
    }
  }

  /** What an alias stands for. */
  Node resolve(Token alias, int depth) {
    String name = alias.text();
    Anchored target = complete.get(name);
    if (open.containsKey(name)) {
      return fault(alias, "*" + name + " stands within the node that it names");
    } else if (target == null) {
      return fault(
          alias, "no anchor &" + name + " stands before this alias: add it or mend the name");
    } else if (depth + target.height() - 1 > Limits.DEPTH) {
      return fault(alias, Fault.tooDeep(alias.span()).message());
    }
    expanded += target.nodes();
    if (expanded > Limits.EXPANDED_NODES) {
      return exhausted(alias);
    }
    nodes += target.nodes() - 1;
    deepest = Math.max(deepest, depth + target.height() - 1);
    return target.node();
  }

  private Unreadable exhausted(Token alias) {
    if (exhausted) {
      return new Unreadable(null, alias.span());
    }
    exhausted = true;
    return fault(
        alias,
        "the aliases up to *"
            + alias.text()
            + " stand for more than "
            + Limits.EXPANDED_NODES
            + " values: no further one is read");
  }

  private Unreadable fault(Token alias, String message) {
    cursor.report("yaml-alias", message, alias.span());
    return new Unreadable(null, alias.span());
  }
}
