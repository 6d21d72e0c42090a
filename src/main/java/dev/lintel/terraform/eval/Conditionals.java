package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Unification;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates {@code condition ? yes : no}. */
final class Conditionals {
  private Conditionals() {}

  static Val evaluate(Expression.Conditional conditional, Frame frame) {
    Branch yes = Branch.of(conditional.yes(), frame);
    Branch no = Branch.of(conditional.no(), frame);
    Type type = commonType(yes.value, no.value);
    if (type == null) {
      frame.problems().addStaticOf(yes.problems);
      frame.problems().addStaticOf(no.problems);
      frame.fail(
          "Inconsistent conditional result types: one result is "
              + yes.value.type().friendly()
              + ", the other "
              + no.value.type().friendly()
              + ".",
          conditional.yes().span().to(conditional.no().span()));
      return Evaluator.failed();
    }
    Val condition = Evaluator.evaluate(conditional.condition(), frame);
    if (condition.isNull()) {
      frame.fail("Null condition: it must be true or false.", conditional.condition().span());
      return Vals.unknown(type, "the condition is null");
    }
    Marks marks = condition.marks().and(yes.value.marks()).and(no.value.marks());
    Val result =
        condition.isKnown()
            ? decided(conditional, condition, yes, no, type, frame)
            : undecided(conditional, condition, yes, no, type, frame);
    return result.with(result.notes().alsoMarked(marks));
  }

  private record Branch(Val value, Expression expression, Problems problems) {
    static Branch of(Expression expression, Frame frame) {
      Problems problems = new Problems();
      return new Branch(
          Evaluator.evaluate(expression, frame.telling(problems)), expression, problems);
    }
  }

  private static @Nullable Type commonType(Val yes, Val no) {
    if (yes instanceof Val.Null none && none.type() == DYNAMIC) {
      return no.type();
    }
    if (no instanceof Val.Null none && none.type() == DYNAMIC) {
      return yes.type();
    }
    if (yes.type() == DYNAMIC || no.type() == DYNAMIC) {
      return DYNAMIC;
    }
    return Unification.unify(List.of(yes.type(), no.type()), true);
  }

  private static Val decided(
      Expression.Conditional conditional,
      Val condition,
      Branch yes,
      Branch no,
      Type type,
      Frame frame) {
    boolean chosen;
    try {
      chosen = Conversion.convert(condition, BOOL) instanceof Val.Bool bool && bool.bool();
    } catch (ConversionException e) {
      frame.fail(
          "Incorrect condition type: the condition must be a bool.",
          conditional.condition().span());
      return Vals.unknown(type, "the condition is no bool");
    }
    Branch taken = chosen ? yes : no;
    frame.problems().addAll(taken.problems);
    frame.problems().addStaticOf((chosen ? no : yes).problems);
    try {
      return Conversion.convert(taken.value, type);
    } catch (ConversionException e) {
      frame.fail(
          "Inconsistent conditional result types: " + e.getMessage() + ".",
          taken.expression.span());
      return Vals.unknown(type, "the result has the wrong type");
    }
  }

  private static Val undecided(
      Expression.Conditional conditional,
      Val condition,
      Branch yes,
      Branch no,
      Type type,
      Frame frame) {
    frame.problems().addStaticOf(yes.problems);
    frame.problems().addStaticOf(no.problems);
    if (yes.value.isNull() && no.value.isNull()) {
      return new Val.Null(type, Evaluator.written(conditional.span(), frame));
    }
    Val.Unknown result = Vals.unknownBecause(type, List.of(condition));
    boolean notNull = isNotNull(yes.value) && isNotNull(no.value);
    Notes notes = result.notes();
    String open = Residual.of(condition);
    if (open != null && !yes.problems.any() && !no.problems.any()) {
      notes = notes.shaped(new Shape.Choice(open, yes.value, no.value));
    }
    return Evaluator.made(
        new Val.Unknown(type, result.why(), notNull, notes),
        conditional.span(),
        frame,
        () -> Residual.joined(List.of("", " ? ", " : ", ""), condition, yes.value, no.value));
  }

  private static boolean isNotNull(Val value) {
    return value instanceof Val.Unknown unknown ? unknown.notNull() : !value.isNull();
  }
}
