package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Value;
import org.jspecify.annotations.Nullable;

/** What is known of values. */
public final class Known {
  private Known() {}

  /** The text of a value where it is text or a reference to text; else null. */
  public static @Nullable String text(@Nullable Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Num number) {
      return number.number().toPlainString();
    }
    if (value instanceof Value.Bool bool) {
      return Boolean.toString(bool.bool());
    }
    return value instanceof Value.Reference reference ? text(reference.value()) : null;
  }
}
