package dev.lintel.vocabulary;

import dev.lintel.graph.Root;
import java.util.List;

/**
 * A root in the words of policies.
 *
 * @param root the root as its format wrote it
 * @param resources its resources, parts included, in the order of the root
 * @param outside parents outside the root of which only the parts that stand in it are known:
 *     judged, but in no collection
 */
public record CanonicalRoot(
    Root root, List<CanonicalResource> resources, List<CanonicalResource> outside) {
  /** Copies the resources. */
  public CanonicalRoot {
    resources = List.copyOf(resources);
    outside = List.copyOf(outside);
  }
}
