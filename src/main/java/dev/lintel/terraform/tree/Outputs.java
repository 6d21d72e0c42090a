package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.finding.Diagnostic;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;

/** Evaluates outputs. */
final class Outputs {
  private Outputs() {}

  static Val evaluate(String name, Content.Nested block, ModuleInstance module) {
    Content.Argument value = block.content().argument("value");
    Session session = module.session();
    if (value == null) {
      if (block.content().complete()) {
        session.report(
            Diagnostic.error(
                "terraform-block",
                "Missing required argument: output \"" + name + "\" needs the argument value.",
                block.heading()));
      }
      return Vals.unknown(DYNAMIC, "output " + name + " has no value");
    }
    NameScope scope = new NameScope(module, Repetition.SINGLE, null);
    Val result = session.evaluate(value.value(), value.source(), scope);
    EphemeralRules.checkOutput(result, block, value.valuePlace(), module);
    Conditions.check(block.content(), "precondition", "Module output value", session, scope);
    boolean sensitive = Flags.isTrue(block.content(), "sensitive");
    if (Vals.containsSensitive(result) && !sensitive && module.prefix().isEmpty()) {
      session.report(
          Diagnostic.error(
              "terraform-sensitive-output",
              "Output refers to sensitive values: set sensitive = true in output \"" + name + "\".",
              block.heading()));
    }
    return result.with(result.notes().alsoMarked(Flags.marks(block.content())));
  }
}
