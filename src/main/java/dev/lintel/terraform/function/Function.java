package dev.lintel.terraform.function;

import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the language.
 *
 * @param parameters what it takes
 * @param rest what every further argument is; null where it takes no more
 * @param result the type of its result, by its arguments, which may be unknown
 * @param body what it computes
 * @param notNull whether its result is never null
 * @param certain what is known of its result where some arguments are not; null where nothing is
 */
public record Function(
    List<Parameter> parameters,
    @Nullable Parameter rest,
    Result result,
    Body body,
    boolean notNull,
    @Nullable Certain certain) {

  /** The type of a result. */
  interface Result {
    Type of(List<Val> arguments) throws CallException, ConversionException;
  }

  /** A computation. */
  interface Body {
    Val of(Call call) throws CallException, ConversionException;
  }

  /** What the result certainly holds, by arguments of which some are not known. */
  interface Certain {
    Shape of(List<Val> arguments);
  }

  /** A function whose result has one type. */
  static Function of(Type result, Body body, Parameter... parameters) {
    return new Function(List.of(parameters), null, arguments -> result, body, true, null);
  }

  /** A function whose result's type depends on its arguments. */
  static Function of(Result result, Body body, Parameter... parameters) {
    return new Function(List.of(parameters), null, result, body, false, null);
  }

  /** The same taking further arguments. */
  Function andAny(Parameter further) {
    return new Function(parameters, further, result, body, notNull, certain);
  }

  /** The same, whose result may be null. */
  Function orNull() {
    return new Function(parameters, rest, result, body, false, certain);
  }

  /** The same, whose result is never null. */
  Function never() {
    return new Function(parameters, rest, result, body, true, certain);
  }

  /** The same that keeps what its result certainly holds. */
  Function keeping(Certain kept) {
    return new Function(parameters, rest, result, body, notNull, kept);
  }

  /** The name of the first parameter that so many arguments leave without one; null if none. */
  public @Nullable String missing(int arguments) {
    return arguments < parameters.size() ? parameters.get(arguments).name() : null;
  }

  /** Whether so many arguments are too many. */
  public boolean isTooMany(int arguments) {
    return rest == null && arguments > parameters.size();
  }

  /** The name of the parameter of an argument. */
  public String parameterName(int argument) {
    return parameter(argument).name();
  }

  /** The type of the parameter of an argument. */
  public Type parameterType(int argument) {
    return parameter(argument).type();
  }

  private Parameter parameter(int argument) {
    if (argument < parameters.size()) {
      return parameters.get(argument);
    }
    if (rest == null) {
      throw new IllegalArgumentException("no parameter " + argument);
    }
    return rest;
  }

  /**
   * Calls it.
   *
   * @param arguments as many as it takes, of the parameters' types
   * @throws CallException if Terraform would refuse the call
   */
  public Val call(List<Val> arguments, Host host) throws CallException {
    Marks marks = Marks.NONE;
    List<Val> plain = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Val argument = arguments.get(i);
      if (!parameter(i).takesMarked() && Vals.marksWithin(argument) != Marks.NONE) {
        marks = marks.and(Vals.marksWithin(argument));
        argument = Vals.withoutMarks(argument);
      }
      plain.add(argument);
    }
    try {
      Val result = callPlain(plain, host);
      return result.with(result.notes().alsoMarked(marks));
    } catch (ConversionException e) {
      throw new CallException(e.getMessage() == null ? "wrong type" : e.getMessage());
    }
  }

  private Val callPlain(List<Val> arguments, Host host) throws CallException, ConversionException {
    boolean dynamic = false;
    List<Val> unknown = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Val argument = arguments.get(i);
      Parameter parameter = parameter(i);
      if (argument.isNull() && !parameter.takesNull()) {
        throw CallException.of(i, "argument must not be null");
      }
      dynamic |= argument.type() == Type.Primitive.DYNAMIC && !parameter.takesDynamic();
      if (!argument.isKnown() && !(parameter.takesUnknown() && parameter.takesDynamic())) {
        unknown.add(argument);
      }
    }
    if (dynamic) {
      return refined(Vals.unknownBecause(Type.Primitive.DYNAMIC, arguments), arguments);
    }
    Type type = result.of(arguments);
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).isKnown() && !parameter(i).takesUnknown()) {
        return refined(
            Vals.unknownBecause(type, unknown.isEmpty() ? arguments : unknown), arguments);
      }
    }
    Val value = body.of(new Call(arguments, type, host));
    return value instanceof Val.Unknown stillUnknown
        ? refined(stillUnknown, arguments)
        : conform(value, type);
  }

  private Val refined(Val.Unknown value, List<Val> arguments) {
    Notes notes = value.notes();
    if (certain != null && notes.shape() == null) {
      notes = notes.shaped(certain.of(arguments));
    }
    boolean neverNull = value.notNull() || (notNull && value.type() != Type.Primitive.DYNAMIC);
    return new Val.Unknown(value.type(), value.why(), neverNull, notes);
  }

  private static Val conform(Val value, Type type) throws ConversionException {
    return type == Type.Primitive.DYNAMIC ? value : Conversion.convert(value, type);
  }
}
