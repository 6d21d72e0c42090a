package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.finding.Diagnostic;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.module.ModuleConfig;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;

/**
 * The values of a called module's variables, from the arguments of the call.
 *
 * @param caller the calling module
 * @param call the call
 * @param called what is called
 * @param repetition the instance of the call
 */
record Arguments(
    ModuleInstance caller, Content.Nested call, ModuleConfig called, Repetition repetition) {

  /** The value of a declared variable. */
  Val value(String name) {
    Session session = caller.session();
    Variables variable = new Variables(name, called.variables().get(name), session);
    Content.Argument argument = call.content().argument(name);
    if (argument != null) {
      Val given = session.evaluate(argument.value(), argument.source(), caller.scope(repetition));
      EphemeralRules.checkVariable(given, variable, argument.valuePlace(), session);
      return variable.accept(given, argument.valuePlace());
    }
    if (variable.hasDefault()) {
      return variable.defaultValue();
    }
    if (call.content().complete()) {
      session.report(
          Diagnostic.error(
              "terraform-argument",
              "Missing required argument: module \""
                  + call.label(0)
                  + "\" needs a value for \""
                  + name
                  + "\".",
              call.heading()));
    }
    return Vals.unknown(DYNAMIC, "variable " + name + " has no value");
  }
}
