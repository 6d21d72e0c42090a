package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Equality;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.TextOrder;
import dev.lintel.terraform.value.Truth;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Unification;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that ask about lists, or choose from them. */
final class ListFunctions {
  private static final Type ANY_LIST = new Type.ListOf(DYNAMIC);
  private static final Type TEXTS = new Type.ListOf(STRING);
  private static final Type BOOLS = new Type.ListOf(BOOL);

  private ListFunctions() {}

  static @Nullable Function find(String name) {
    Parameter list = Parameter.of("list", DYNAMIC);
    return switch (name) {
      case "length" ->
          Function.of(
              NUMBER,
              ListFunctions::length,
              Parameter.of("value", DYNAMIC).orUnknown().orDynamic().orMarked());
      case "contains" ->
          Function.of(BOOL, ListFunctions::contains, list, Parameter.of("value", DYNAMIC).orNull());
      case "index" ->
          Function.of(NUMBER, ListFunctions::index, list, Parameter.of("value", DYNAMIC));
      case "element" ->
          Function.of(
              ListFunctions::elementType,
              ListFunctions::element,
              list.orMarked(),
              Parameter.of("index", NUMBER));
      case "one" -> Function.of(ListFunctions::oneType, ListFunctions::one, list);
      case "alltrue" -> Function.of(BOOL, ListFunctions::allTrue, Parameter.of("list", BOOLS));
      case "anytrue" -> Function.of(BOOL, ListFunctions::anyTrue, Parameter.of("list", BOOLS));
      case "compact" -> Function.of(TEXTS, ListFunctions::compact, Parameter.of("list", TEXTS));
      case "sort" -> Function.of(TEXTS, ListFunctions::sort, Parameter.of("list", TEXTS));
      case "distinct" ->
          Function.of(
                  arguments -> arguments.getFirst().type(),
                  ListFunctions::distinct,
                  Parameter.of("list", ANY_LIST))
              .never()
              .keeping(Certainties::items);
      case "matchkeys" ->
          Function.of(
                  arguments -> arguments.getFirst().type(),
                  ListFunctions::matchKeys,
                  Parameter.of("values", ANY_LIST),
                  Parameter.of("keys", ANY_LIST),
                  Parameter.of("searchset", ANY_LIST))
              .never();
      default -> null;
    };
  }

  private static Val length(Call call) throws CallException {
    Val value = call.argument(0);
    Val length =
        switch (value) {
          case Val.Text text -> Vals.number(TextFunctions.length(text.text()));
          case Val.Items items when mayHaveDuplicates(items) -> call.unknown();
          case Val.Items items -> Vals.number(items.items().size());
          case Val.Entries entries -> Vals.number(entries.entries().size());
          case Val.Unknown unknown -> lengthOfUnknown(call, unknown);
          case Val other ->
              throw CallException.of(
                  0, "argument must be a string, a collection type, or a structural type");
        };
    return length.with(length.notes().alsoMarked(value.marks()));
  }

  private static boolean mayHaveDuplicates(Val.Items items) {
    return items.type() instanceof Type.SetOf
        && items.items().size() > 1
        && !Vals.isWhollyKnown(items);
  }

  private static Val lengthOfUnknown(Call call, Val.Unknown unknown) throws CallException {
    return switch (unknown.type()) {
      case Type.TupleOf tuple -> Vals.number(tuple.elements().size());
      case Type.ObjectOf object -> Vals.number(object.attributes().size());
      case Type.Primitive primitive when primitive == NUMBER || primitive == BOOL ->
          throw CallException.of(
              0, "argument must be a string, a collection type, or a structural type");
      case Type other -> call.unknown();
    };
  }

  private static List<Val> sequence(Call call, int index, boolean orSet) throws CallException {
    Val value = call.argument(index);
    boolean fits =
        value instanceof Val.Items items && (orSet || !(items.type() instanceof Type.SetOf));
    if (!fits) {
      throw new CallException("argument must be list, tuple" + (orSet ? ", or set" : ""));
    }
    return call.items(index);
  }

  private static Val contains(Call call) throws CallException {
    boolean undecided = false;
    for (Val item : sequence(call, 0, true)) {
      Truth same = Equality.equal(call.argument(1), item);
      if (same == Truth.YES) {
        return Vals.bool(true);
      }
      undecided |= same == Truth.UNKNOWN;
    }
    return undecided ? call.unknown() : Vals.bool(false);
  }

  private static Val index(Call call) throws CallException {
    List<Val> items = sequence(call, 0, false);
    if (items.isEmpty()) {
      throw new CallException("cannot search an empty list");
    }
    for (int i = 0; i < items.size(); i++) {
      switch (Equality.equal(items.get(i), call.argument(1))) {
        case YES -> {
          return Vals.number(i);
        }
        case UNKNOWN -> {
          return call.unknown();
        }
        case NO -> {}
      }
    }
    throw new CallException("item not found");
  }

  private static Type elementType(List<Val> arguments) throws CallException {
    return switch (arguments.getFirst().type()) {
      case Type.ListOf list -> list.element();
      case Type.TupleOf tuple -> {
        if (tuple.elements().isEmpty()) {
          throw new CallException("cannot use element function with an empty list");
        }
        yield arguments.get(1) instanceof Val.Num index
            ? tuple.elements().get(wrapped(index, tuple.elements().size()))
            : DYNAMIC;
      }
      case Type other -> throw new CallException("cannot read elements from " + other.friendly());
    };
  }

  private static int wrapped(Val.Num index, int size) throws CallException {
    Integer whole = Numbers.asInt(index.number());
    if (whole == null) {
      throw new CallException("invalid index: a whole number is required");
    }
    return Math.floorMod(whole, size);
  }

  private static Val element(Call call) throws CallException {
    List<Val> items = call.items(0);
    if (items.isEmpty()) {
      throw new CallException("cannot use element function with an empty list");
    }
    if (!(call.argument(1) instanceof Val.Num index)) {
      return call.unknown();
    }
    Val item = items.get(wrapped(index, items.size()));
    return item.with(item.notes().alsoMarked(call.argument(0).marks()));
  }

  private static Type oneType(List<Val> arguments) throws CallException {
    return switch (arguments.getFirst().type()) {
      case Type.ListOf list -> list.element();
      case Type.SetOf set -> set.element();
      case Type.TupleOf tuple when tuple.elements().isEmpty() -> DYNAMIC;
      case Type.TupleOf tuple when tuple.elements().size() == 1 -> tuple.elements().getFirst();
      case Type other -> throw notOne();
    };
  }

  private static CallException notOne() {
    return CallException.of(
        0, "must be a list, set, or tuple value with either zero or one elements");
  }

  private static Val one(Call call) throws CallException {
    List<Val> items = call.items(0);
    if (items.size() > 1) {
      if (call.argument(0) instanceof Val.Items set && mayHaveDuplicates(set)) {
        return call.unknown();
      }
      throw notOne();
    }
    return items.isEmpty() ? Vals.nothing(call.type()) : items.getFirst();
  }

  private static Val allTrue(Call call) {
    for (Val item : call.items(0)) {
      if (!item.isKnown()) {
        return call.unknown();
      }
      if (!(item instanceof Val.Bool bool && bool.bool())) {
        return Vals.bool(false);
      }
    }
    return Vals.bool(true);
  }

  private static Val anyTrue(Call call) {
    boolean undecided = false;
    for (Val item : call.items(0)) {
      if (item instanceof Val.Bool bool && bool.bool()) {
        return Vals.bool(true);
      }
      undecided |= !item.isKnown();
    }
    return undecided ? call.unknown() : Vals.bool(false);
  }

  private static Val compact(Call call) {
    if (!Vals.isWhollyKnown(call.argument(0))) {
      return call.unknown();
    }
    List<Val> kept =
        call.items(0).stream()
            .filter(item -> item instanceof Val.Text text && !text.text().isEmpty())
            .toList();
    return Vals.list(STRING, kept);
  }

  private static Val sort(Call call) throws CallException {
    if (!Vals.isWhollyKnown(call.argument(0))) {
      int size = call.items(0).size();
      return Vals.list(STRING, Collections.nCopies(size, call.unknown().as(STRING)));
    }
    if (call.items(0).stream().anyMatch(Val::isNull)) {
      throw CallException.of(0, "given list element must not be null");
    }
    List<Val> sorted = new ArrayList<>(call.items(0));
    sorted.sort((left, right) -> TextOrder.BY_CODE_POINT.compare(text(left), text(right)));
    return Vals.list(STRING, sorted);
  }

  private static String text(Val value) {
    return value instanceof Val.Text text ? text.text() : "";
  }

  private static Val distinct(Call call) {
    if (!Vals.isWhollyKnown(call.argument(0))) {
      return call.unknown();
    }
    List<Val> distinct = new ArrayList<>();
    for (Val item : call.items(0)) {
      if (!call.affords(distinct.size())) {
        return call.tooLarge();
      }
      if (distinct.stream().noneMatch(other -> Equality.equal(other, item) == Truth.YES)) {
        distinct.add(item);
      }
    }
    return Vals.list(Type.elementOf(call.type()), distinct);
  }

  private static Val matchKeys(Call call) throws CallException, ConversionException {
    List<Val> values = call.items(0);
    if (values.size() != call.items(1).size()) {
      throw new CallException("length of keys and values should be equal");
    }
    Type common =
        Unification.unify(List.of(call.argument(1).type(), call.argument(2).type()), true);
    if (common == null) {
      throw new CallException("keys and searchset must be of the same type");
    }
    if (!Vals.isWhollyKnown(call.argument(0)) || !Vals.isWhollyKnown(call.argument(1))) {
      return call.unknown();
    }
    List<Val> keys = List.copyOf(Vals.children(Conversion.convert(call.argument(1), common)));
    List<Val> searched = List.copyOf(Vals.children(Conversion.convert(call.argument(2), common)));
    if (!call.affords((long) keys.size() * searched.size())) {
      return call.tooLarge();
    }
    List<Val> matching = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Val key = keys.get(i);
      if (searched.stream().anyMatch(other -> Equality.equal(key, other) == Truth.YES)) {
        matching.add(values.get(i));
      }
    }
    return Vals.list(Type.elementOf(call.type()), matching);
  }
}
