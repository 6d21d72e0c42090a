package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Values that are one of a few. */
public final class Choices {
  private Choices() {}

  /** The same choice between what {@code by} makes of each alternative. */
  public static Value map(Value.OneOf choice, UnaryOperator<Value> by) {
    List<Value.Alternative> alternatives = new ArrayList<>();
    for (Value.Alternative alternative : choice.alternatives()) {
      alternatives.add(new Value.Alternative(alternative.when(), by.apply(alternative.value())));
    }
    return new Value.OneOf(alternatives, choice.meta());
  }

  /** As {@link #map}; null where nothing is set in any alternative. */
  public static @Nullable Value mapNullable(
      Value.OneOf choice, Function<Value, @Nullable Value> by) {
    boolean[] found = {false};
    Value mapped =
        map(
            choice,
            value -> {
              Value one = by.apply(value);
              found[0] |= one != null;
              return Objects.requireNonNullElseGet(one, () -> new Value.Null(value.meta()));
            });
    return found[0] ? mapped : null;
  }

  /** {@code value} in one alternative of a choice, and nothing set in the others. */
  public static Value onlyIn(Value.OneOf choice, Value.Alternative only, Value value) {
    return map(
        choice,
        other -> Objects.equals(other, only.value()) ? value : new Value.Null(other.meta()));
  }
}
