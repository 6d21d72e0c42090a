package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.eval.Frame;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.Map;

/**
 * The names of a template file: the variables it is given.
 *
 * @param variables by name
 */
record TemplateScope(Host host, Map<String, Val> variables) implements Scope {
  @Override
  public Resolved resolve(Expression.Traversal name, Frame frame) {
    Val value = variables.get(name.root());
    if (value == null) {
      frame.fail(
          "Invalid value for \"vars\": the template uses " + name.root() + ", which is not given.",
          name.rootSpan());
      return new Resolved(
          Vals.unknown(DYNAMIC, name.root() + " is not given"), name.steps().size());
    }
    return new Resolved(value, 0);
  }
}
