package dev.lintel.terraform.tree;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.eval.Frame;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.value.Val;
import org.jspecify.annotations.Nullable;

/**
 * The names of a variable's validation: those of its module, and the variable itself.
 *
 * @param name the variable's name
 * @param value its value
 * @param others the names of the module
 */
record ValidationScope(String name, Val value, Scope others) implements Scope {
  @Override
  public Resolved resolve(Expression.Traversal traversal, Frame frame) {
    boolean own =
        traversal.root().equals("var")
            && !traversal.steps().isEmpty()
            && traversal.steps().getFirst() instanceof Expression.Step.Attr attr
            && attr.name().equals(name);
    return own ? new Resolved(value, 1) : others.resolve(traversal, frame);
  }

  @Override
  public @Nullable Host host() {
    return others.host();
  }

  @Override
  public boolean isBuiltInProvider(String localName) {
    return others.isBuiltInProvider(localName);
  }
}
