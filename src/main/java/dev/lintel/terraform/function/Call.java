package dev.lintel.terraform.function;

import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A call with its arguments, known where the function asks for that.
 *
 * @param arguments of the parameters' types
 * @param type the result's type
 */
record Call(List<Val> arguments, Type type, Host host) {
  private static final String LIMIT = Val.NOT_SUPPORTED + "results of this size";

  int size() {
    return arguments.size();
  }

  Val argument(int index) {
    return arguments.get(index);
  }

  /** The arguments from an index on. */
  List<Val> from(int index) {
    return arguments.subList(index, arguments.size());
  }

  /** A known text. */
  String text(int index) {
    return arguments.get(index) instanceof Val.Text text ? text.text() : "";
  }

  /** A known number. */
  BigDecimal number(int index) {
    return arguments.get(index) instanceof Val.Num number ? number.number() : BigDecimal.ZERO;
  }

  /** A known boolean. */
  boolean bool(int index) {
    return arguments.get(index) instanceof Val.Bool bool && bool.bool();
  }

  /** A known whole number. */
  int whole(int index) throws CallException {
    Integer whole = Numbers.asInt(number(index));
    if (whole == null) {
      String fault = Numbers.isWhole(number(index)) ? "must be in range" : "must be whole number";
      throw CallException.of(index, "value " + fault);
    }
    return whole;
  }

  /** The items of a known sequence. */
  List<Val> items(int index) {
    return arguments.get(index) instanceof Val.Items items ? items.items() : List.of();
  }

  /** The entries of a known map or object. */
  SequencedMap<String, Val> entries(int index) {
    return arguments.get(index) instanceof Val.Entries entries
        ? entries.entries()
        : new LinkedHashMap<>();
  }

  /** The texts of a known sequence of known texts. */
  List<String> texts(int index) throws CallException {
    List<String> texts = new ArrayList<>();
    for (Val item : items(index)) {
      if (!(item instanceof Val.Text text)) {
        throw CallException.of(index, "elements must not be null");
      }
      texts.add(text.text());
    }
    return texts;
  }

  /** The result where some of the arguments, or of what they hold, is not known. */
  Val.Unknown unknown() {
    return Vals.unknownBecause(type, arguments);
  }

  /** Whether so many items or characters may be made; otherwise answer {@link #tooLarge}. */
  boolean affords(long cost) {
    return host.budget().spend(cost);
  }

  /** The result of a call that would make more than the budget allows. */
  Val.Unknown tooLarge() {
    return Vals.unknown(type, LIMIT);
  }
}
