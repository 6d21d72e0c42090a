package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Unification;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
      case "ephemeralasnull" -> same(call -> withoutEphemeral(call.argument(0)));
      case "issensitive" ->
          Function.of(BOOL, TypeFunctions::isSensitive, Parameter.anything("value"));
      default -> null;
    };
  }

  private static Function same(Function.Body body) {
    return Function.of(arguments -> arguments.getFirst().type(), body, Parameter.anything("value"));
  }

  private static Val marked(Call call, boolean sensitive) {
    Val value = call.argument(0);
    return value.with(value.notes().marked(value.marks().withSensitive(sensitive)));
  }

  /** Of what is not known it may still turn out to be. */
  private static Val isSensitive(Call call) {
    Val value = call.argument(0);
    return value.isKnown() || value.isSensitive() ? Vals.bool(value.isSensitive()) : call.unknown();
  }

  /** Whatever is ephemeral in it becomes null, and stays sensitive where it was. */
  private static Val withoutEphemeral(Val value) {
    Notes notes = value.notes();
    if (value.marks().ephemeral()) {
      return new Val.Null(
          value.type(), notes.marked(Marks.NONE.withSensitive(value.isSensitive())));
    }
    return switch (value) {
      case Val.Items items when Vals.marksWithin(items).ephemeral() ->
          new Val.Items(
              items.type(),
              items.items().stream().map(TypeFunctions::withoutEphemeral).toList(),
              notes);
      case Val.Entries entries when Vals.marksWithin(entries).ephemeral() -> {
        SequencedMap<String, Val> plain = new LinkedHashMap<>();
        entries.entries().forEach((key, item) -> plain.put(key, withoutEphemeral(item)));
        yield new Val.Entries(entries.type(), plain, notes);
      }
      case Val other -> other;
    };
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
