package dev.lintel.cloudformation.sam;

import dev.lintel.syntax.yaml.node.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what the callers of a route have to prove. */
interface Security {
  /** Of the route of an event: the value of its key {@code security}; null for nothing. */
  @Nullable Node of(Event event);

  /** What the integration of the event's route gets for it. */
  default List<Node.Entry> integration(Event event) {
    return List.of();
  }
}
