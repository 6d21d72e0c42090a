package dev.lintel.terraform.tree;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.module.Content;
import dev.lintel.terraform.value.Marks;
import org.jspecify.annotations.Nullable;

/** Reads arguments that Terraform wants literal. */
final class Flags {
  private Flags() {}

  /** Whether an argument is written as {@code true}. */
  static boolean isTrue(Content content, String name) {
    Content.Argument argument = content.argument(name);
    return argument != null && isLiteral(argument.value(), true);
  }

  /** The marks that a variable or output gives its value. */
  static Marks marks(Content content) {
    Marks ephemeral = isTrue(content, "ephemeral") ? Marks.EPHEMERAL : Marks.NONE;
    return isTrue(content, "sensitive") ? ephemeral.and(Marks.SENSITIVE) : ephemeral;
  }

  /** Whether an argument is written as {@code false}. */
  static boolean isFalse(Content content, String name) {
    Content.Argument argument = content.argument(name);
    return argument != null && isLiteral(argument.value(), false);
  }

  private static boolean isLiteral(Expression expression, boolean wanted) {
    return switch (expression) {
      case Expression.BoolLiteral bool -> bool.value() == wanted;
      case Expression.Template template -> Boolean.toString(wanted).equals(template.literal());
      default -> false;
    };
  }

  /** The text of an argument that is written as a literal; else null. */
  static @Nullable String text(Content content, String name) {
    Content.Argument argument = content.argument(name);
    return argument != null && argument.value() instanceof Expression.Template template
        ? template.literal()
        : null;
  }
}
