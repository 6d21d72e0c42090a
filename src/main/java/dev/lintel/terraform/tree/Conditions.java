package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.finding.Diagnostic;
import dev.lintel.terraform.eval.Scope;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Val;

/** Evaluates conditions that must hold: preconditions, postconditions and validations. */
final class Conditions {
  /** The code of conditions that do not hold. */
  static final String CODE = "terraform-condition";

  /** The code of validations that do not hold. */
  static final String VALIDATION_CODE = "terraform-validation";

  private Conditions() {}

  /**
   * Reports every condition of a kind that does not hold, at the condition.
   *
   * @param subject what the condition is of, for the message
   */
  static void check(Content content, String kind, String subject, Session session, Scope scope) {
    for (Content.Nested block : content.blocks(kind)) {
      Content.Argument condition = block.content().argument("condition");
      if (condition == null) {
        continue;
      }
      Val value = session.evaluate(condition.value(), condition.source(), scope);
      if (value instanceof Val.Bool bool && !bool.bool()) {
        session.report(
            Diagnostic.error(
                CODE,
                subject + " " + kind + " failed: " + message(block.content(), session, scope),
                condition.valuePlace()));
      }
    }
  }

  /** What the author wants to be said, where that is known and may be shown. */
  static String message(Content block, Session session, Scope scope) {
    Content.Argument written = block.argument("error_message");
    if (written == null) {
      return "the condition is false.";
    }
    Val value = session.evaluate(written.value(), written.source(), scope);
    try {
      boolean shown = !value.isSensitive();
      if (shown
          && Conversion.convert(value, STRING) instanceof Val.Text text
          && !text.text().isBlank()) {
        return text.text().strip();
      }
    } catch (ConversionException e) {
      return "the condition is false.";
    }
    return "the condition is false.";
  }
}
