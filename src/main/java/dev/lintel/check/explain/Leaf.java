package dev.lintel.check.explain;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Truth;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Slot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition without parts that decided.
 *
 * @param condition the condition
 * @param truth what it is
 * @param sites where its values stand, the most telling first
 * @param bound the items it was decided for
 * @param item the item of judged code that it belongs to, or null
 */
record Leaf(
    Condition condition,
    Truth truth,
    List<Site> sites,
    Map<Slot, Found> bound,
    @Nullable Found item) {
  Leaf {
    sites = List.copyOf(sites);
  }

  /** Whether one of those that decide together asks for a value that nobody should read. */
  static boolean isOfSecrets(List<Leaf> leaves) {
    return leaves.stream()
        .anyMatch(
            leaf ->
                leaf.condition instanceof Condition.Test test && test.function().readsSecrets());
  }
}
