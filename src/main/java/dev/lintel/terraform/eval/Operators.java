package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;

import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.syntax.hcl.Expression.Operator;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Equality;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Truth;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates operators. */
final class Operators {
  private Operators() {}

  static Val binary(Expression.Binary binary, Frame frame) {
    Operand left = Operand.of(binary.left(), frame);
    Operand right = Operand.of(binary.right(), frame);
    Val result =
        switch (binary.operator()) {
          case EQUAL, NOT_EQUAL -> equality(binary, left, right, frame);
          case AND, OR -> logical(binary, left, right, frame);
          default -> numeric(binary, left, right, frame);
        };
    Marks marks = left.value.marks().and(right.value.marks());
    Val marked = result.with(result.notes().alsoMarked(marks));
    String sign = " " + binary.operator().sign() + " ";
    return Evaluator.made(
        marked,
        binary.span(),
        frame,
        () -> Residual.joined(List.of("", sign, ""), left.value, right.value));
  }

  private record Operand(Val value, Span span, Problems problems) {
    static Operand of(Expression expression, Frame frame) {
      Problems problems = new Problems();
      return new Operand(
          Evaluator.evaluate(expression, frame.telling(problems)), expression.span(), problems);
    }

    /** As one of a type; null where that fails, which is told. */
    @Nullable Operand as(Type type, Frame frame) {
      try {
        return new Operand(Conversion.convert(value, type), span, problems);
      } catch (ConversionException e) {
        frame.fail("Invalid operand: " + e.getMessage() + ".", span);
        return null;
      }
    }
  }

  private static Val equality(Expression.Binary binary, Operand left, Operand right, Frame frame) {
    if (tellProblems(left, right, frame)) {
      return Vals.unknown(BOOL, "an operand fails");
    }
    boolean deep = !left.value.isNull() && !right.value.isNull();
    Marks marks =
        deep ? Vals.marksWithin(left.value).and(Vals.marksWithin(right.value)) : Marks.NONE;
    Truth equal = Equality.equal(left.value, right.value);
    if (equal == Truth.UNKNOWN) {
      return unknown(BOOL, left, right);
    }
    boolean result = (equal == Truth.YES) == (binary.operator() == Operator.EQUAL);
    Val value = Vals.bool(result);
    return value.with(value.notes().alsoMarked(marks));
  }

  private static boolean tellProblems(Operand left, Operand right, Frame frame) {
    frame.problems().addAll(left.problems);
    frame.problems().addAll(right.problems);
    return left.problems.any() || right.problems.any();
  }

  private static Val unknown(Type type, Operand left, Operand right) {
    List<Val> operands = List.of(left.value, right.value);
    Val.Unknown unknown = Vals.unknownBecause(type, operands);
    return new Val.Unknown(type, unknown.why(), true, unknown.notes());
  }

  /** A side that decides alone makes the other one's problems not matter. */
  private static Val logical(Expression.Binary binary, Operand one, Operand two, Frame frame) {
    Operand left = one.as(BOOL, frame);
    Operand right = two.as(BOOL, frame);
    if (left == null || right == null) {
      tellProblems(one, two, frame);
      return Vals.unknown(BOOL, "an operand is no bool");
    }
    boolean deciding = binary.operator() == Operator.OR;
    if (decides(left, deciding)) {
      return taken(left, right, Vals.bool(deciding), frame);
    }
    if (decides(right, deciding)) {
      return taken(right, left, Vals.bool(deciding), frame);
    }
    if (!left.value.isKnown() && (right.value.isKnown() || !left.problems.any())) {
      return taken(left, right, unknown(BOOL, left, right), frame);
    }
    if (!right.value.isKnown() && left.value.isKnown()) {
      return taken(right, left, unknown(BOOL, left, right), frame);
    }
    if (tellProblems(left, right, frame)) {
      return Vals.unknown(BOOL, "an operand fails");
    }
    if (left.value.isNull() || right.value.isNull()) {
      frame.fail("Operation failed: an operand must not be null.", binary.span());
      return Vals.unknown(BOOL, "an operand is null");
    }
    return Vals.bool(!deciding);
  }

  /** Null counts as false, yet only where it decides. */
  private static boolean decides(Operand operand, boolean deciding) {
    return switch (operand.value) {
      case Val.Bool bool -> bool.bool() == deciding;
      case Val.Null none -> !deciding;
      case Val other -> false;
    };
  }

  private static Val taken(Operand taken, Operand other, Val result, Frame frame) {
    frame.problems().addAll(taken.problems);
    frame.problems().addStaticOf(other.problems);
    return result;
  }

  private static Val numeric(Expression.Binary binary, Operand one, Operand two, Frame frame) {
    Type type = binary.operator().level() == Operator.LESS.level() ? BOOL : NUMBER;
    Operand left = one.as(NUMBER, frame);
    Operand right = two.as(NUMBER, frame);
    if (tellProblems(one, two, frame) || left == null || right == null) {
      return Vals.unknown(type, "an operand fails");
    }
    if (left.value.isNull() || right.value.isNull()) {
      frame.fail("Operation failed: an operand must not be null.", binary.span());
      return Vals.unknown(type, "an operand is null");
    }
    if (left.value instanceof Val.Num a && right.value instanceof Val.Num b) {
      return compute(binary, a.number(), b.number(), frame);
    }
    return unknown(type, left, right);
  }

  private static Val compute(
      Expression.Binary binary, BigDecimal left, BigDecimal right, Frame frame) {
    return switch (binary.operator()) {
      case GREATER -> Vals.bool(left.compareTo(right) > 0);
      case GREATER_OR_EQUAL -> Vals.bool(left.compareTo(right) >= 0);
      case LESS -> Vals.bool(left.compareTo(right) < 0);
      case LESS_OR_EQUAL -> Vals.bool(left.compareTo(right) <= 0);
      case ADD -> bounded(left.add(right));
      case SUBTRACT -> bounded(left.subtract(right));
      case MULTIPLY -> bounded(left.multiply(right));
      case MODULO ->
          right.signum() == 0 && left.signum() != 0
              ? Vals.number(left)
              : divide(binary, left, right, frame);
      default -> divide(binary, left, right, frame);
    };
  }

  private static Val bounded(BigDecimal number) {
    return Numbers.isBounded(number)
        ? Vals.number(number)
        : Vals.unknown(NUMBER, Val.NOT_SUPPORTED + "numbers of this size");
  }

  private static Val divide(
      Expression.Binary binary, BigDecimal left, BigDecimal right, Frame frame) {
    if (right.signum() == 0) {
      if (left.signum() == 0) {
        frame.fail("Operation failed: zero cannot be divided by zero.", binary.span());
      }
      return Vals.unknown(NUMBER, Why.INFINITE);
    }
    return binary.operator() == Operator.DIVIDE
        ? Vals.number(Numbers.divide(left, right))
        : Vals.number(left.remainder(right));
  }

  /** Whether a value is a number that is infinite. */
  static boolean isInfinite(Val value) {
    return value instanceof Val.Unknown unknown
        && unknown.why().reason().equals(Why.INFINITE.reason());
  }

  static Val unary(Expression.Unary unary, Frame frame) {
    boolean negate = unary.operator() == Expression.UnaryOperator.NEGATE;
    Type type = negate ? NUMBER : BOOL;
    Operand given = Operand.of(unary.operand(), frame);
    Operand operand = given.as(type, frame);
    frame.problems().addAll(given.problems);
    if (operand == null || given.problems.any()) {
      return Vals.unknown(type, "its operand fails");
    }
    Val result =
        switch (operand.value) {
          case Val.Num number -> Vals.number(number.number().negate());
          case Val.Bool bool -> Vals.bool(!bool.bool());
          case Val.Null none -> {
            frame.fail("Operation failed: the operand must not be null.", unary.span());
            yield Vals.unknown(type, "its operand is null");
          }
          case Val other -> unknown(type, operand, operand);
        };
    return Evaluator.made(
        result.with(result.notes().alsoMarked(given.value.marks())),
        unary.span(),
        frame,
        () -> Residual.joined(List.of(negate ? "-" : "!", ""), given.value));
  }
}
