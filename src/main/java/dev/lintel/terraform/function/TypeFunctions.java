package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Unification;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that convert, choose by null, and mark. */
final class TypeFunctions {
  private TypeFunctions() {}

  static @Nullable Function find(String name) {
    return switch (name) {
      case "tostring" -> to(STRING);
      case "tonumber" -> to(NUMBER);
      case "tobool" -> to(BOOL);
      case "tolist" -> to(new Type.ListOf(DYNAMIC));
      case "toset" -> to(new Type.SetOf(DYNAMIC));
      case "tomap" -> to(new Type.MapOf(DYNAMIC));
      case "coalesce" ->
          Function.of(TypeFunctions::coalesceType, TypeFunctions::coalesce)
              .andAny(Parameter.of("vals", DYNAMIC).orNull().orUnknown().orDynamic())
              .never();
      case "sensitive" -> same(call -> marked(call, true));
      case "nonsensitive" -> same(call -> marked(call, false));
      case "ephemeralasnull" -> same(TypeFunctions::ephemeralAsNull);
      case "issensitive" ->
          Function.of(
              BOOL, call -> Vals.bool(call.argument(0).isSensitive()), Parameter.anything("value"));
      default -> null;
    };
  }

  private static Function same(Function.Body body) {
    return Function.of(arguments -> arguments.getFirst().type(), body, Parameter.anything("value"));
  }

  private static Val marked(Call call, boolean sensitive) {
    Val value = call.argument(0);
    return value.with(sensitive ? value.notes().alsoSensitive(true) : value.notes().notSensitive());
  }

  /** Ephemeral values are known only as sensitive ones. */
  private static Val ephemeralAsNull(Call call) {
    Val value = call.argument(0);
    return Vals.containsSensitive(value)
        ? Vals.unknown(call.type(), Val.NOT_SUPPORTED + "ephemeralasnull of sensitive values")
        : value;
  }

  private static Function to(Type wanted) {
    return Function.of(
        arguments -> {
          Type given = arguments.getFirst().type();
          if (!Conversion.isPossible(given, wanted)) {
            throw CallException.of(
                0, "cannot convert " + given.friendly() + " to " + wanted.friendly());
          }
          return DYNAMIC;
        },
        call -> convert(call.argument(0), wanted),
        Parameter.anything("v"));
  }

  private static Val convert(Val value, Type wanted) throws CallException {
    try {
      return Conversion.convert(value, wanted);
    } catch (ConversionException e) {
      throw CallException.of(0, String.valueOf(e.getMessage()));
    }
  }

  private static Type coalesceType(List<Val> arguments) throws CallException {
    Type common = Unification.unify(arguments.stream().map(Val::type).toList(), true);
    if (common == null) {
      throw new CallException("all arguments must have the same type");
    }
    return common;
  }

  private static Val coalesce(Call call) throws CallException, ConversionException {
    for (Val argument : call.arguments()) {
      Val value = Conversion.convert(argument, call.type());
      if (!value.isKnown()) {
        return call.unknown();
      }
      boolean empty = value.isNull() || (value instanceof Val.Text text && text.text().isEmpty());
      if (!empty) {
        return value;
      }
    }
    throw new CallException("no non-null, non-empty-string arguments");
  }
}
