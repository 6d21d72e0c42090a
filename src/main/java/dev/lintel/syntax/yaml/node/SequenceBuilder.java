package dev.lintel.syntax.yaml.node;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the items of a sequence. */
public final class SequenceBuilder {
  private final List<Node> items = new ArrayList<>();
  private boolean complete = true;

  /** Adds an item. */
  public void add(Node item) {
    items.add(item);
  }

  /** Some items could not be read. */
  public void miss() {
    complete = false;
  }

  /** Where the item that was added last stands, or null before the first. */
  public @Nullable Span lastSpan() {
    return items.isEmpty() ? null : items.getLast().span();
  }

  /** The item that was added last may be other than it looks. */
  public void doubtLast() {
    if (!items.isEmpty()) {
      items.add(Doubt.of(items.removeLast()));
    }
  }

  /** The same in a flow collection, where nothing but brackets ends a text. */
  public void doubtLastInFlow() {
    if (!items.isEmpty()) {
      items.add(Doubt.inFlow(items.removeLast()));
    }
  }

  /** More of the item that was added last stands behind a fault. */
  public void continueLast(Node rest) {
    if (!items.isEmpty()) {
      items.add(Doubt.joined(items.removeLast(), rest));
    }
  }

  /** The sequence of all that was added. */
  public Sequence build(@Nullable String tag, Span span) {
    return new Sequence(List.copyOf(items), complete, tag, span);
  }
}
