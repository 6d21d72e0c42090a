package dev.lintel.syntax.yaml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The anchors of a document, and what its aliases cost. */
final class Anchors {
  /**
   * A node with a name.
   *
   * @param nodes how many nodes it is, itself included and aliases in it expanded
   * @param height how many levels it has, from 1
   */
  record Anchored(Node node, long nodes, int height) {}

  private final Map<String, Anchored> complete = new HashMap<>();
  private final Map<String, Integer> open = new HashMap<>();
  private long expanded;

  /** From here on the name stands for something that is not complete yet. */
  void open(String name) {
    open.merge(name, 1, Integer::sum);
  }

  void close(String name, Anchored anchored) {
    open.computeIfPresent(name, (same, count) -> count == 1 ? null : count - 1);
    complete.put(name, anchored);
  }

  boolean isOpen(String name) {
    return open.containsKey(name);
  }

  @Nullable Anchored find(String name) {
    return complete.get(name);
  }

  /** Counts nodes that exist through an alias; whether the document may still have them. */
  boolean mayExpand(long nodes) {
    expanded += nodes;
    return expanded <= Limits.EXPANDED_NODES;
  }
}
