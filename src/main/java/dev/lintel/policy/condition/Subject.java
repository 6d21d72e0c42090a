package dev.lintel.policy.condition;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the expressions of a policy may speak of.
 *
 * @param types the canonical types or families it judges; empty for an estate policy
 * @param formats the formats it judges
 * @param parameters its parameters with their defaults
 * @param defaults the paths of which it says itself what absence means
 */
public record Subject(
    List<String> types, Set<Format> formats, Map<String, Value> parameters, Set<String> defaults) {
  /** Copies the collections. */
  public Subject {
    types = List.copyOf(types);
    formats = Set.copyOf(formats);
    parameters = Map.copyOf(parameters);
    defaults = Set.copyOf(defaults);
  }

  /** Whether it judges the whole run. */
  public boolean isEstate() {
    return types.isEmpty();
  }
}
