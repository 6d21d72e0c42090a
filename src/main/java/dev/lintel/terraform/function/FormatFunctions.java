package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions format and formatlist. */
final class FormatFunctions {
  private FormatFunctions() {}

  static @Nullable Function find(String name) {
    Parameter format = Parameter.of("format", STRING);
    Parameter rest = Parameter.of("args", DYNAMIC).orNull().orUnknown().orDynamic();
    return switch (name) {
      case "format" -> Function.of(STRING, FormatFunctions::format, format).andAny(rest);
      case "formatlist" ->
          Function.of(new Type.ListOf(STRING), FormatFunctions::formatList, format).andAny(rest);
      default -> null;
    };
  }

  private static Val format(Call call) throws CallException {
    return one(call, call.from(1));
  }

  private static Val one(Call call, List<Val> arguments) throws CallException {
    List<FormatText.Piece> pieces = FormatText.parse(call.text(0));
    FormatText.checkCount(pieces, arguments.size());
    if (!arguments.stream().allMatch(Vals::isWhollyKnown)) {
      return open(call, pieces, arguments);
    }
    String text = FormatText.format(pieces, arguments);
    return call.affords(text.length()) ? Vals.text(text) : call.tooLarge();
  }

  /** Text with holes where only {@code %s} stands for what is not known. */
  private static Val open(Call call, List<FormatText.Piece> pieces, List<Val> arguments)
      throws CallException {
    Val.Unknown unknown = Vals.unknownBecause(STRING, arguments);
    List<Val> parts = new ArrayList<>();
    for (FormatText.Piece piece : pieces) {
      Val argument = piece.argument(arguments);
      if (argument == null || Vals.isWhollyKnown(argument)) {
        parts.add(Vals.text(FormatText.format(List.of(piece), arguments)));
      } else if (piece.isPlain() && argument instanceof Val.Unknown hole && mayBeText(hole)) {
        parts.add(hole.as(STRING));
      } else {
        return unknown;
      }
    }
    boolean affordable = call.affords(pieces.size());
    return affordable ? unknown.with(Notes.NONE.shaped(new Shape.Parts(parts))) : unknown;
  }

  private static boolean mayBeText(Val.Unknown hole) {
    return hole.type() == STRING || hole.type() == DYNAMIC;
  }

  private static Val formatList(Call call) throws CallException {
    List<Val> arguments = call.from(1);
    Integer size = null;
    for (int i = 0; i < arguments.size(); i++) {
      Val argument = arguments.get(i);
      boolean open =
          !argument.isKnown() && (argument.type().isSequence() || argument.type() == DYNAMIC);
      if (open) {
        return call.unknown();
      }
      if (argument instanceof Val.Items items) {
        if (size != null && size != items.items().size()) {
          throw CallException.of(
              i + 1, "its length is inconsistent with that of the argument before it");
        }
        size = items.items().size();
      }
    }
    int count = size == null ? 1 : size;
    List<Val> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Val> each = new ArrayList<>();
      for (Val argument : arguments) {
        each.add(argument instanceof Val.Items items ? items.items().get(i) : argument);
      }
      texts.add(one(call, each));
    }
    return Vals.list(STRING, texts);
  }
}
