package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Equality;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Truth;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Unification;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions on sets. */
final class SetFunctions {
  private static final Type ANY_SET = new Type.SetOf(DYNAMIC);

  private SetFunctions() {}

  static @Nullable Function find(String name) {
    Parameter first = Parameter.of("first_set", ANY_SET).orDynamic();
    Parameter other = Parameter.of("other_sets", ANY_SET).orDynamic();
    return switch (name) {
      case "setunion" ->
          Function.of(SetFunctions::type, SetFunctions::union, first)
              .andAny(other)
              .never()
              .keeping(Certainties::items);
      case "setintersection" ->
          Function.of(SetFunctions::type, call -> filtered(call, true), first)
              .andAny(other)
              .never();
      case "setsubtract" ->
          Function.of(SetFunctions::type, call -> filtered(call, false), first, other).never();
      case "setproduct" ->
          Function.of(SetFunctions::productType, SetFunctions::product)
              .andAny(Parameter.of("sets", DYNAMIC).orUnknown().orMarked())
              .never();
      default -> null;
    };
  }

  private static Type type(List<Val> arguments) throws CallException {
    List<Type> elements = new ArrayList<>();
    for (Val set : arguments) {
      Type element = set.type() == DYNAMIC ? DYNAMIC : Type.elementOf(set.type());
      boolean empty = set.isKnown() && Vals.children(set).isEmpty() && element == DYNAMIC;
      if (!empty) {
        elements.add(element);
      }
    }
    Type common = elements.isEmpty() ? DYNAMIC : Unification.unify(elements, true);
    if (common == null) {
      throw new CallException("given sets must all have compatible element types");
    }
    return new Type.SetOf(common);
  }

  private static List<Val> items(Call call, int index) throws ConversionException {
    return List.copyOf(Vals.children(Conversion.convert(call.argument(index), call.type())));
  }

  private static Val union(Call call) throws ConversionException {
    List<Val> all = new ArrayList<>();
    for (int i = 0; i < call.size(); i++) {
      all.addAll(items(call, i));
    }
    return call.affords(all.size()) ? Vals.set(Type.elementOf(call.type()), all) : call.tooLarge();
  }

  /** The items of the first set that are in every other one, or in none. */
  private static Val filtered(Call call, boolean wanted) throws ConversionException {
    if (!call.arguments().stream().allMatch(Vals::isWhollyKnown)) {
      return call.unknown();
    }
    List<Val> kept = items(call, 0);
    for (int i = 1; i < call.size(); i++) {
      List<Val> others = items(call, i);
      if (!call.affords((long) kept.size() * others.size())) {
        return call.tooLarge();
      }
      kept = kept.stream().filter(item -> isIn(item, others) == wanted).toList();
    }
    return Vals.set(Type.elementOf(call.type()), kept);
  }

  private static boolean isIn(Val item, List<Val> others) {
    return others.stream().anyMatch(other -> Equality.equal(item, other) == Truth.YES);
  }

  private static Type productType(List<Val> arguments) throws CallException {
    if (arguments.size() < 2) {
      throw new CallException("at least two arguments are required");
    }
    List<Type> elements = new ArrayList<>();
    boolean lists = true;
    for (int i = 0; i < arguments.size(); i++) {
      Type element =
          switch (arguments.get(i).type()) {
            case Type.SetOf set -> set.element();
            case Type.ListOf list -> list.element();
            case Type.TupleOf tuple when tuple.elements().isEmpty() -> DYNAMIC;
            case Type.TupleOf tuple -> Unification.unify(tuple.elements(), true);
            case Type other -> throw CallException.of(i, "a set or a list is required");
          };
      if (element == null) {
        throw CallException.of(i, "all elements must be of the same type");
      }
      lists &= !(arguments.get(i).type() instanceof Type.SetOf);
      elements.add(element);
    }
    Type.TupleOf combination = new Type.TupleOf(elements);
    return lists ? new Type.ListOf(combination) : new Type.SetOf(combination);
  }

  private static Val product(Call call) throws ConversionException {
    long total = 1;
    Marks marks = Marks.NONE;
    for (Val set : call.arguments()) {
      marks = marks.and(set.marks());
      if (!set.isKnown() || (set.type() instanceof Type.SetOf && !isCountable(set))) {
        return call.unknown();
      }
      total = Math.multiplyExact(Math.min(total, Integer.MAX_VALUE), Vals.children(set).size());
    }
    if (!call.affords(total * call.size())) {
      return call.tooLarge();
    }
    Type.TupleOf type = (Type.TupleOf) Type.elementOf(call.type());
    List<List<Val>> combinations = List.of(List.of());
    for (int i = 0; i < call.size(); i++) {
      combinations = extended(combinations, call.items(i), type.elements().get(i));
    }
    List<Val> tuples = new ArrayList<>();
    combinations.forEach(combination -> tuples.add(Vals.tuple(combination)));
    Val result =
        call.type() instanceof Type.ListOf ? Vals.list(type, tuples) : Vals.set(type, tuples);
    return result.with(result.notes().alsoMarked(marks));
  }

  private static boolean isCountable(Val set) {
    return Vals.children(set).size() < 2 || Vals.isWhollyKnown(set);
  }

  private static List<List<Val>> extended(List<List<Val>> combinations, List<Val> items, Type type)
      throws ConversionException {
    List<List<Val>> extended = new ArrayList<>();
    for (List<Val> combination : combinations) {
      for (Val item : items) {
        List<Val> longer = new ArrayList<>(combination);
        longer.add(Conversion.convert(item, type));
        extended.add(longer);
      }
    }
    return extended;
  }
}
