package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Origin;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions. */
public final class Evaluator {
  /** The code of diagnostics about expressions that cannot be evaluated. */
  public static final String CODE = "terraform-expression";

  private static final String FAILED = "the expression fails";
  private static final String LIMIT = Val.NOT_SUPPORTED + "computations of this size";
  private static final int LONGEST_VIA = 100;

  private Evaluator() {}

  /** The value of an expression; unknown where it fails, which the frame's problems tell. */
  public static Val evaluate(Expression expression, Frame frame) {
    if (!frame.budget().spend(1)) {
      return Vals.unknown(DYNAMIC, LIMIT);
    }
    Val value = compute(expression, frame);
    return value.extent().isTooLarge() ? Vals.unknown(DYNAMIC, LIMIT) : value;
  }

  private static Val compute(Expression expression, Frame frame) {
    return switch (expression) {
      case Expression.NumberLiteral number -> number(number, frame);
      case Expression.BoolLiteral bool -> new Val.Bool(bool.value(), written(bool.span(), frame));
      case Expression.NullLiteral none -> new Val.Null(DYNAMIC, written(none.span(), frame));
      case Expression.Template template -> Templates.evaluate(template, frame);
      case Expression.Traversal name -> name(name, frame);
      case Expression.RelativeTraversal steps -> {
        Val source = evaluate(steps.source(), frame);
        yield used(Access.walk(source, steps.steps(), frame), steps.span(), frame);
      }
      case Expression.Index index -> {
        Val collection = evaluate(index.collection(), frame);
        Val key = evaluate(index.key(), frame);
        Val item = Access.index(collection, key, index.key().span(), frame);
        yield used(item, index.span(), frame);
      }
      case Expression.Splat splat -> Loops.splat(splat, frame);
      case Expression.SplatItem item -> {
        Val current = frame.local(Loops.SPLAT_ITEM);
        yield current == null ? failed() : current;
      }
      case Expression.FunctionCall call -> Calls.call(call, frame);
      case Expression.Tuple tuple -> tuple(tuple, frame);
      case Expression.ObjectLiteral object -> Objects.evaluate(object, frame);
      case Expression.For loop -> Loops.evaluate(loop, frame);
      case Expression.Conditional conditional -> Conditionals.evaluate(conditional, frame);
      case Expression.Binary binary -> Operators.binary(binary, frame);
      case Expression.Unary unary -> Operators.unary(unary, frame);
      case Expression.Parentheses inner -> evaluate(inner.inner(), frame);
      case Expression.Bad bad -> Vals.unknown(DYNAMIC, "syntax error");
    };
  }

  /** The value where something failed. */
  static Val failed() {
    return Vals.unknown(DYNAMIC, FAILED);
  }

  /** Notes of what is written at a span. */
  static Notes written(Span span, Frame frame) {
    return Notes.of(Origin.at(frame.place(span)));
  }

  /** A value made at a span, unless it comes from elsewhere already. */
  static Val made(Val value, Span span, Frame frame) {
    Notes notes = value.notes();
    return notes.origin().equals(Origin.NOWHERE)
        ? value.with(notes.from(Origin.at(frame.place(span))))
        : value;
  }

  /** A value made at a span, whose residual is another one where it is not known. */
  static Val made(Val value, Span span, Frame frame, Residue residual) {
    if (value instanceof Val.Unknown unknown && unknown.notes().origin().equals(Origin.NOWHERE)) {
      Why why = unknown.why().residual(residual.text());
      return new Val.Unknown(
          unknown.type(),
          why,
          unknown.notNull(),
          unknown.notes().from(Origin.at(frame.place(span))));
    }
    return made(value, span, frame);
  }

  /** Tells a residual when it is needed. */
  interface Residue {
    @Nullable String text();
  }

  private static Val number(Expression.NumberLiteral literal, Frame frame) {
    Notes notes = written(literal.span(), frame);
    return Numbers.isBounded(literal.value())
        ? new Val.Num(Numbers.round(literal.value()), notes)
        : Vals.unknown(NUMBER, LIMIT).with(notes);
  }

  private static Val name(Expression.Traversal name, Frame frame) {
    Val local = frame.local(name.root());
    Scope.Resolved found =
        local == null ? frame.scope().resolve(name, frame) : new Scope.Resolved(local, 0);
    List<Expression.Step> rest = name.steps().subList(found.steps(), name.steps().size());
    return used(Access.walk(found.value(), rest, frame), name.span(), frame);
  }

  /** A value used at a span by way of what is written there. */
  private static Val used(Val value, Span span, Frame frame) {
    String via =
        span.length() <= LONGEST_VIA
            ? frame.source().slice(span)
            : frame.source().slice(new Span(span.start(), span.start() + LONGEST_VIA));
    Notes notes = value.notes();
    return value.with(notes.from(notes.origin().usedAt(frame.place(span), via)));
  }

  private static Val tuple(Expression.Tuple tuple, Frame frame) {
    List<Val> items = new ArrayList<>(tuple.items().size());
    for (Expression item : tuple.items()) {
      items.add(evaluate(item, frame));
    }
    return Vals.tuple(items).with(written(tuple.span(), frame));
  }

  /** The diagnostic of a failure that no evaluation can avoid; generated code may mend it. */
  static void failStatic(String message, Span span, Frame frame) {
    frame.problems().addStatic(Diagnostic.warning(CODE, message, frame.place(span)));
  }
}
