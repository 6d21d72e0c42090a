package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.eval.Frame;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.value.Vals;
import org.jspecify.annotations.Nullable;

/**
 * Where only literals may stand: variable files, and the defaults of variables.
 *
 * @param host what functions may see; null where none may be called either
 */
record ClosedScope(@Nullable Host host) implements Scope {
  @Override
  public Resolved resolve(Expression.Traversal name, Frame frame) {
    frame.fail(
        "Variables not allowed: \"" + name.root() + "\" may not be used here; quote text.",
        name.span());
    return new Resolved(Vals.unknown(DYNAMIC, "variables not allowed"), name.steps().size());
  }
}
