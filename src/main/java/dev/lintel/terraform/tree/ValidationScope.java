package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.eval.Frame;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;

/**
 * The names of a variable's validation: the variable itself; everything else is left unknown.
 *
 * @param name the variable's name
 * @param value its value
 */
record ValidationScope(String name, Val value, Host host) implements Scope {
  @Override
  public Resolved resolve(Expression.Traversal traversal, Frame frame) {
    boolean own =
        traversal.root().equals("var")
            && !traversal.steps().isEmpty()
            && traversal.steps().getFirst() instanceof Expression.Step.Attr attr
            && attr.name().equals(name);
    return own
        ? new Resolved(value, 1)
        : new Resolved(
            Vals.unknown(DYNAMIC, Val.NOT_SUPPORTED + "validation by other values"),
            traversal.steps().size());
  }
}
