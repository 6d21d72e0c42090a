package dev.lintel.terraform.module;

import dev.lintel.finding.Diagnostic;
import dev.lintel.syntax.hcl.Expression;
import java.util.List;
import java.util.regex.Pattern;

/** What Terraform demands of conditions, and of what runs when a resource goes. */
final class ConditionRules {
  private static final String CODE = "terraform-condition";

  /** A name with a step; in a text it may be none, which is no harm here. */
  private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}_-]\\s*[.\\[]");

  /** What a provisioner may not use when its resource is destroyed. */
  private static final Pattern OTHERS =
      Pattern.compile("(?<![\\w.-])(var|local|module|data|path|terraform)\\.");

  private ConditionRules() {}

  /** A check that checks nothing, and asserts that say nothing of anything. */
  static void checkAsserts(Content.Nested check, List<Diagnostic> faults) {
    if (check.content().blocks("assert").isEmpty() && check.content().complete()) {
      faults.add(
          Diagnostic.error(
              CODE,
              "Zero assert blocks: check \"" + check.label(0) + "\" needs at least one.",
              check.heading()));
    }
    checkConditions(check.content(), "assert", faults);
  }

  /** A condition that refers to nothing cannot change. */
  static void checkConditions(Content content, String kind, List<Diagnostic> faults) {
    for (Content.Nested block : content.blocks(kind)) {
      Content.Argument condition = block.content().argument("condition");
      if (condition != null && !refers(condition)) {
        faults.add(
            Diagnostic.error(
                CODE,
                "Invalid " + kind + " expression: the condition must refer to something.",
                condition.valuePlace()));
      }
    }
  }

  private static boolean refers(Content.Argument condition) {
    return condition.value() instanceof Expression.Bad
        || REFERENCE.matcher(condition.source().slice(condition.value().span())).find();
  }

  /** A validation must look at its variable. */
  static void checkValidations(Content.Nested variable, List<Diagnostic> faults) {
    String own = "var." + variable.label(0);
    for (Content.Nested validation : variable.content().blocks("validation")) {
      Content.Argument condition = validation.content().argument("condition");
      if (condition != null
          && !(condition.value() instanceof Expression.Bad)
          && !condition
              .source()
              .slice(condition.value().span())
              .replaceAll("\\s+", "")
              .contains(own)) {
        faults.add(
            Diagnostic.error(
                CODE,
                "Invalid variable validation condition: it must refer to " + own + ".",
                condition.valuePlace()));
      }
    }
  }

  /** What a provisioner uses when its resource is destroyed must be in the resource itself. */
  static void checkDestroy(Content.Nested provisioner, List<Diagnostic> faults) {
    Content.Argument when = provisioner.content().argument("when");
    if (when == null || !when.source().slice(when.value().span()).strip().equals("destroy")) {
      return;
    }
    for (Content.Argument argument : provisioner.content().arguments()) {
      if (OTHERS.matcher(argument.source().slice(argument.value().span())).find()) {
        faults.add(
            Diagnostic.error(
                CODE,
                "Invalid reference from destroy provisioner: only self, count.index and each.key"
                    + " are there when the resource is destroyed.",
                argument.valuePlace()));
      }
    }
  }
}
