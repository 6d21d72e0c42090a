package dev.lintel.policy.condition;

import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import java.util.List;

/** What gives the values that conditions speak of: a sequence of none, one or several. */
public sealed interface Operand {
  /** Where it is written. */
  Place place();

  /** The judged resource. */
  record Self(Place place) implements Operand {}

  /** The item that a quantifier or filter binds. */
  record Item(Slot slot, Place place) implements Operand {}

  /** A parameter of the policy, as its author or the run sets it. */
  record Parameter(String name, Place place) implements Operand {}

  /** All resources of a type in the root. */
  record Instances(String type, Place place) implements Operand {}

  /** What the steps lead to from each value of the base; at least one step. */
  record Path(Operand base, List<Step> steps, Place place) implements Operand {}

  /** A text without inserted values, a number or a boolean. */
  record Literal(Value value, Place place) implements Operand {}

  /** A text with inserted values. */
  record Composed(List<TextPattern.Piece> pieces, Place place) implements Operand {}

  /** The values of all items, one after the other. */
  record ListOf(List<Operand> items, Place place) implements Operand {}

  /**
   * The items of a collection of which {@code where} holds.
   *
   * @param closed whether no item bound around it is seen within, so that it gives the same for all
   */
  record Filter(Slot slot, Operand collection, Condition where, boolean closed, Place place)
      implements Operand {}

  /** A function that gives values. */
  record Call(Function function, List<Operand> arguments, Place place) implements Operand {}

  /** One step of a path. */
  sealed interface Step {
    /** An attribute, or an entry of a map. */
    record Field(String name) implements Step {}

    /** The entries under the texts that the key gives. */
    record Index(Operand key) implements Step {}
  }
}
