package dev.lintel.cloudformation.evaluate;

import dev.lintel.graph.Value;

/** An intrinsic function. */
@FunctionalInterface
interface Intrinsic {
  /**
   * The value of a call. A wrong argument is a fault and gives an unknown value.
   *
   * @param evaluator evaluates the arguments, and knows the template
   */
  Value apply(Call call, Scope scope, Evaluator evaluator);
}
