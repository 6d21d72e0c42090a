package dev.lintel.terraform.tree;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;

/**
 * Where ephemeral values may not go: whatever Terraform would store.
 *
 * @see <a
 *     href="https://developer.hashicorp.com/terraform/language/manage-sensitive-data/ephemeral">
 *     Ephemeral values</a>
 */
final class EphemeralRules {
  private static final String CODE = "terraform-ephemeral";

  /** How providers name the arguments that they do not store. */
  private static final String WRITE_ONLY = "_wo";

  private EphemeralRules() {}

  private static boolean isEphemeral(Val value) {
    return Vals.marksWithin(value).ephemeral();
  }

  /** A value that is given to a variable of a module. */
  static void checkVariable(Val value, Variables variable, Place given, Session session) {
    if (isEphemeral(value) && !variable.isEphemeral()) {
      session.report(
          Diagnostic.error(
              CODE,
              "Ephemeral value not allowed: set ephemeral = true in variable \""
                  + variable.name()
                  + "\", or give it another value.",
              given));
    }
  }

  /** The value of an output. */
  static void checkOutput(Val value, Content.Nested output, Place written, ModuleInstance module) {
    boolean declared = Flags.isTrue(output.content(), "ephemeral");
    if (declared && module.prefix().isEmpty()) {
      module
          .session()
          .report(
              Diagnostic.error(
                  CODE,
                  "Ephemeral output not allowed: output \""
                      + output.label(0)
                      + "\" of the root module is stored; take ephemeral = true away.",
                  output.heading()));
    } else if (isEphemeral(value) && !declared) {
      module
          .session()
          .report(
              Diagnostic.error(
                  CODE,
                  "Ephemeral value not allowed: set ephemeral = true in output \""
                      + output.label(0)
                      + "\", or use ephemeralasnull().",
                  written));
    }
  }

  /** The arguments of a resource or data source; whether others store them only they know. */
  static void checkResource(
      Content.Nested block, BlockContent body, boolean builtIn, Session session) {
    for (Content.Argument argument : block.content().arguments()) {
      Val value = body.argument(argument.name());
      if (value == null || argument.name().endsWith(WRITE_ONLY) || !isEphemeral(value)) {
        continue;
      }
      String message =
          "Invalid use of ephemeral value: "
              + argument.name()
              + " is stored in the state; use ephemeralasnull() or a write-only argument.";
      session.report(
          builtIn
              ? Diagnostic.error(CODE, message, argument.valuePlace())
              : Diagnostic.warning(CODE, message, argument.valuePlace()));
    }
  }
}
