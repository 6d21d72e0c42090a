package dev.lintel.policy.condition;

import dev.lintel.policy.expr.Expr.Operator;
import dev.lintel.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true, false or unknown of a resource. Names are resolved and every {@code let} is
 * inlined; a node's place is where its author wrote it, in the policy or in the library.
 */
public sealed interface Condition {
  /** Where it is written. */
  Place place();

  /** All of the operands hold. */
  record And(List<Condition> operands, Place place) implements Condition {}

  /** At least one of the operands holds. */
  record Or(List<Condition> operands, Place place) implements Condition {}

  /** The operand does not hold. */
  record Not(Condition operand, Place place) implements Condition {}

  /** Some item of the collection has {@code where}. */
  record Any(Slot slot, Operand collection, Condition where, Place place) implements Condition {}

  /**
   * No item of the collection that has {@code filter} lacks {@code have}.
   *
   * @param filter null where every item counts
   */
  record All(Slot slot, Operand collection, @Nullable Condition filter, Condition have, Place place)
      implements Condition {}

  /** The two values are equal or in an order; the operator is never IN or MATCHES. */
  record Compare(Operator operator, Operand left, Operand right, Place place)
      implements Condition {}

  /** Some element of the collection equals the value. */
  record In(Operand value, Operand collection, Place place) implements Condition {}

  /** The whole text matches one of the patterns. */
  record Matches(Operand value, List<TextPattern> patterns, Place place) implements Condition {}

  /**
   * The value is, or refers to, a resource of a type or one attribute of it.
   *
   * @param type the canonical type
   * @param attribute null where any reference to the resource counts
   */
  record IsOfType(Operand value, String type, @Nullable String attribute, Place place)
      implements Condition {}

  /** The resource was read from Terraform (plans too), or else from CloudFormation. */
  record IsFormat(Operand value, boolean terraform, Place place) implements Condition {}

  /** The referring thing is an output or export of the root. */
  record IsOutput(Operand value, Place place) implements Condition {}

  /** The value is true. */
  record Holds(Operand value, Place place) implements Condition {}

  /** A function that answers yes, no or unknown. */
  record Test(Function function, List<Operand> arguments, Place place) implements Condition {}

  /** {@code true} or {@code false} as written. */
  record Constant(boolean value, Place place) implements Condition {}
}
