package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Value;
import org.jspecify.annotations.Nullable;

/** What is known of values. */
public final class Known {
  private Known() {}

  /** The text of a value where it is text or a reference to text; else null. */
  public static @Nullable String text(@Nullable Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Num number -> number.number().toPlainString();
      case Value.Bool bool -> Boolean.toString(bool.bool());
      case Value.Reference reference -> text(reference.value());
      case null, default -> null;
    };
  }
}
