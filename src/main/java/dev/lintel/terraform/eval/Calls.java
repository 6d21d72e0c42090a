package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.function.CallException;
import dev.lintel.terraform.function.Function;
import dev.lintel.terraform.function.Functions;
import dev.lintel.terraform.function.Host;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates function calls. */
final class Calls {
  private static final String NAMESPACE = "core::";
  private static final String PROVIDER = "provider::";

  private Calls() {}

  static Val call(Expression.FunctionCall call, Frame frame) {
    Host host = frame.scope().host();
    if (host == null) {
      frame.fail("Function calls not allowed: functions may not be called here.", call.span());
      return Evaluator.failed();
    }
    String name =
        call.name().startsWith(NAMESPACE) ? call.name().substring(NAMESPACE.length()) : call.name();
    Val result =
        switch (name) {
          case "try" -> attempt(call, frame);
          case "can" -> can(call, frame);
          case "convert" -> convert(call, frame);
          default -> plain(name, call, host, frame);
        };
    return Evaluator.made(result, call.span(), frame);
  }

  /** The arguments with where each is written. */
  private record Arguments(List<Val> values, List<Span> spans) {
    Arguments() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(Val value, Span span) {
      values.add(value);
      spans.add(span);
    }
  }

  private static Val plain(String name, Expression.FunctionCall call, Host host, Frame frame) {
    Function function = find(name, frame);
    int before = frame.problems().count();
    Val early = null;
    Arguments arguments = new Arguments();
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression argument = call.arguments().get(i);
      Val value = Evaluator.evaluate(argument, frame);
      if (call.expandLast() && i == call.arguments().size() - 1) {
        early = expand(value, argument.span(), arguments, frame);
      } else {
        arguments.add(value, argument.span());
      }
    }
    if (function == null) {
      return missing(name, call, arguments, frame);
    }
    if (early != null) {
      return early;
    }
    if (name.equals("templatestring") && isWritten(call)) {
      frame.fail(
          invalid("template", "it must be a reference to a template, not the template itself"),
          call.arguments().getFirst().span());
      return Evaluator.failed();
    }
    if (!fits(name, function, call, arguments, frame) || frame.problems().count() > before) {
      return Evaluator.failed();
    }
    return convertAndCall(name, function, call, arguments, host, frame);
  }

  /** A provider's function needs its provider to be required under the name it is called by. */
  private static @Nullable Function find(String name, Frame frame) {
    if (!name.startsWith(PROVIDER)) {
      return Functions.find(name);
    }
    String[] parts = name.substring(PROVIDER.length()).split("::", 2);
    return parts.length == 2 && frame.scope().isBuiltInProvider(parts[0])
        ? Functions.find(PROVIDER + "terraform::" + parts[1])
        : null;
  }

  private static boolean isWritten(Expression.FunctionCall call) {
    return !call.arguments().isEmpty()
        && !(call.arguments().getFirst() instanceof Expression.Traversal)
        && !(call.arguments().getFirst() instanceof Expression.RelativeTraversal)
        && !(call.arguments().getFirst() instanceof Expression.Index);
  }

  /** Adds the items of the last argument; the result of the call where that settles it. */
  private static @Nullable Val expand(Val value, Span span, Arguments arguments, Frame frame) {
    boolean dynamic = value.type() == DYNAMIC;
    if (value.isNull() || !(dynamic || value.type().isSequence())) {
      frame.fail(
          "Invalid expanding argument value: the argument before ... must be a list, tuple or set.",
          span);
      return Evaluator.failed();
    }
    if (!(value instanceof Val.Items items)) {
      return Vals.unknownBecause(DYNAMIC, List.of(value));
    }
    for (Val item : items.items()) {
      arguments.add(item.with(item.notes().alsoMarked(items.marks())), span);
    }
    return null;
  }

  private static Val missing(
      String name, Expression.FunctionCall call, Arguments arguments, Frame frame) {
    String reason = Val.NOT_SUPPORTED + "function " + name;
    if (name.startsWith(PROVIDER) || !Functions.isKnown(name)) {
      Evaluator.failStatic(
          name.startsWith(PROVIDER)
              ? "Unknown provider function " + name + ": Lintel does not run providers."
              : "Call to unknown function: there is no function named \"" + name + "\".",
          call.nameSpan(),
          frame);
    }
    return Vals.unknown(DYNAMIC, Why.of(reason).residual(Residual.call(name, arguments.values)));
  }

  private static boolean fits(
      String name,
      Function function,
      Expression.FunctionCall call,
      Arguments arguments,
      Frame frame) {
    int given = arguments.values.size();
    String missing = function.missing(given);
    if (missing != null) {
      frame.fail(
          "Not enough function arguments: " + name + " lacks a value for \"" + missing + "\".",
          new Span(call.span().end() - 1, call.span().end()));
      return false;
    }
    if (function.isTooMany(given)) {
      frame.fail(
          "Too many function arguments: " + name + " takes fewer than " + given + ".",
          arguments.spans.getLast());
      return false;
    }
    return true;
  }

  private static Val convertAndCall(
      String name,
      Function function,
      Expression.FunctionCall call,
      Arguments arguments,
      Host host,
      Frame frame) {
    List<Val> converted = new ArrayList<>();
    for (int i = 0; i < arguments.values.size(); i++) {
      try {
        converted.add(Conversion.convert(arguments.values.get(i), function.parameterType(i)));
      } catch (ConversionException e) {
        frame.fail(
            invalid(function.parameterName(i), String.valueOf(e.getMessage())),
            arguments.spans.get(i));
      }
    }
    if (converted.size() < arguments.values.size()) {
      return Evaluator.failed();
    }
    long weight = converted.stream().mapToLong(value -> value.extent().weight()).sum();
    if (!frame.budget().spend(weight)) {
      return Vals.unknown(DYNAMIC, Val.NOT_SUPPORTED + "computations of this size");
    }
    try {
      Val result = function.call(converted, host);
      return Evaluator.made(
          result,
          call.span(),
          frame,
          () -> Functions.isPure(name) ? Residual.call(name, converted) : null);
    } catch (CallException e) {
      fail(name, function, call, arguments, e, frame);
      return Evaluator.failed();
    }
  }

  private static String invalid(String parameter, String why) {
    return "Invalid function argument: invalid value for \"" + parameter + "\": " + why + ".";
  }

  private static void fail(
      String name,
      Function function,
      Expression.FunctionCall call,
      Arguments arguments,
      CallException failure,
      Frame frame) {
    Integer at = failure.argument();
    String message = "Error in function call: " + name + " failed: " + failure.getMessage() + ".";
    Span span = call.nameSpan();
    if (at != null && at < arguments.spans.size()) {
      message = invalid(function.parameterName(at), String.valueOf(failure.getMessage()));
      span = arguments.spans.get(at);
    }
    frame
        .problems()
        .add(
            failure.isEnvironment()
                ? Diagnostic.warning(Evaluator.CODE, message, frame.place(span))
                : Diagnostic.error(Evaluator.CODE, message, frame.place(span)));
  }

  /** The first argument that does not fail; unknown where that cannot be told yet. */
  private static Val attempt(Expression.FunctionCall call, Frame frame) {
    if (call.expandLast()) {
      return attemptEach(call, frame);
    }
    for (Expression argument : call.arguments()) {
      Problems problems = new Problems();
      Val value = Evaluator.evaluate(argument, frame.telling(problems));
      if (problems.anyStatic()) {
        frame.problems().addStaticOf(problems);
        return Evaluator.failed();
      }
      if (problems.any()) {
        continue;
      }
      return mayFail(value) ? uncertain(value) : value;
    }
    frame.fail("Error in function call: try failed: no expression succeeded.", call.nameSpan());
    return Evaluator.failed();
  }

  /** {@code try(list...)}: the items are evaluated already, so that the first one counts. */
  private static Val attemptEach(Expression.FunctionCall call, Frame frame) {
    Arguments arguments = new Arguments();
    Expression last = call.arguments().getLast();
    Val early = expand(Evaluator.evaluate(last, frame), last.span(), arguments, frame);
    if (early != null || call.arguments().size() > 1) {
      return early == null
          ? Vals.unknown(DYNAMIC, Val.NOT_SUPPORTED + "such arguments of try")
          : early;
    }
    if (arguments.values.isEmpty()) {
      frame.fail("Error in function call: try needs at least one argument.", call.nameSpan());
      return Evaluator.failed();
    }
    return arguments.values.getFirst();
  }

  /** Not even its type is certain, yet where it is read from a resource, that is worth keeping. */
  private static Val uncertain(Val value) {
    return value instanceof Val.Unknown unknown && !value.notes().references().isEmpty()
        ? unknown.as(DYNAMIC)
        : Vals.unknownBecause(DYNAMIC, List.of(value));
  }

  /** Whether an expression that did not fail may do so once everything is known. */
  private static boolean mayFail(Val value) {
    return !Vals.isWhollyKnown(value) && !Operators.isInfinite(value);
  }

  /** {@code convert(value, type)}: the second argument is a type, not a value. */
  private static Val convert(Expression.FunctionCall call, Frame frame) {
    if (call.arguments().size() != 2) {
      frame.fail("Error in function call: convert takes a value and a type.", call.nameSpan());
      return Evaluator.failed();
    }
    Expression written = call.arguments().getFirst();
    int before = frame.problems().count();
    Val value = Evaluator.evaluate(written, frame);
    TypeConstraint constraint =
        TypeConstraint.of(
            call.arguments().get(1),
            (part, fault) -> frame.fail("Invalid type specification: " + fault + ".", part.span()));
    if (frame.problems().count() > before) {
      return Evaluator.failed();
    }
    try {
      return constraint.convert(value, expression -> Evaluator.evaluate(expression, frame));
    } catch (ConversionException e) {
      frame.fail(invalid("value", String.valueOf(e.getMessage())), written.span());
      return Evaluator.failed();
    }
  }

  private static Val can(Expression.FunctionCall call, Frame frame) {
    if (call.arguments().size() != 1) {
      frame.fail("Error in function call: can takes one argument.", call.nameSpan());
      return Evaluator.failed();
    }
    Problems problems = new Problems();
    Val value = Evaluator.evaluate(call.arguments().getFirst(), frame.telling(problems));
    if (problems.anyStatic()) {
      frame.problems().addStaticOf(problems);
      return Evaluator.failed();
    }
    if (problems.any()) {
      return Vals.bool(false);
    }
    return mayFail(value) ? Vals.unknownBecause(BOOL, List.of(value)) : Vals.bool(true);
  }
}
