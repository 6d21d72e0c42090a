package dev.lintel.syntax.yaml;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the items of a sequence. */
final class SequenceBuilder {
  private final List<Node> items = new ArrayList<>();
  private boolean complete = true;

  void add(Node item) {
    items.add(item);
  }

  /** Some items could not be read. */
  void miss() {
    complete = false;
  }

  /** Where the item that was added last stands, or null before the first. */
  @Nullable Span lastSpan() {
    return items.isEmpty() ? null : items.getLast().span();
  }

  /** The item that was added last may be other than it looks. */
  void doubtLast() {
    if (!items.isEmpty()) {
      items.add(Doubt.of(items.removeLast()));
    }
  }

  /** The same in a flow collection, where nothing but brackets ends a text. */
  void doubtLastInFlow() {
    if (!items.isEmpty()) {
      items.add(Doubt.inFlow(items.removeLast()));
    }
  }

  /** More of the item that was added last stands behind a fault. */
  void continueLast(Node rest) {
    if (!items.isEmpty()) {
      items.add(Doubt.joined(items.removeLast(), rest));
    }
  }

  Sequence build(@Nullable String tag, Span span) {
    return new Sequence(List.copyOf(items), complete, tag, span);
  }
}
