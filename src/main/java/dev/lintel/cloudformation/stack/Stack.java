package dev.lintel.cloudformation.stack;

import dev.lintel.graph.Resource;
import dev.lintel.graph.Root.Output;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What one template creates, without its nested stacks.
 *
 * @param prefix of its names in the whole
 * @param resources those that are, or may be, created; their addresses have the prefix
 * @param outputs by their own names
 * @param conditions by their own names: true, false, or null where undecided
 * @param absent the logical IDs of resources whose condition is false
 * @param open whether there may be more than is known
 */
record Stack(
    String prefix,
    List<Resource> resources,
    SequencedMap<String, Output> outputs,
    SequencedMap<String, @Nullable Boolean> conditions,
    SequencedSet<String> absent,
    boolean open) {
  /** Copies the resources. */
  Stack {
    resources = List.copyOf(resources);
  }

  /** A stack of which nothing is known. */
  static Stack unread(String prefix) {
    return new Stack(
        prefix,
        List.of(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashSet<>(),
        true);
  }
}
