package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;

import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Unification;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that make lists of lists. */
final class SequenceFunctions {
  private static final Type ANY_LIST = new Type.ListOf(DYNAMIC);
  private static final int LONGEST_RANGE = 1024;

  private SequenceFunctions() {}

  static @Nullable Function find(String name) {
    Parameter list = Parameter.of("list", DYNAMIC).orMarked();
    return switch (name) {
      case "concat" ->
          Function.of(SequenceFunctions::concatType, SequenceFunctions::concat)
              .andAny(Parameter.of("seqs", DYNAMIC).orMarked())
              .never()
              .keeping(Certainties::items);
      case "flatten" ->
          Function.of(arguments -> DYNAMIC, SequenceFunctions::flatten, list)
              .never()
              .keeping(Certainties::flattened);
      case "reverse" ->
          Function.of(SequenceFunctions::reverseType, SequenceFunctions::reverse, list).never();
      case "slice" ->
          Function.of(
                  SequenceFunctions::sliceType,
                  SequenceFunctions::slice,
                  list,
                  Parameter.of("start_index", NUMBER),
                  Parameter.of("end_index", NUMBER))
              .never();
      case "chunklist" ->
          Function.of(
                  arguments -> new Type.ListOf(arguments.getFirst().type()),
                  SequenceFunctions::chunks,
                  Parameter.of("list", ANY_LIST),
                  Parameter.of("size", NUMBER))
              .never();
      case "coalescelist" ->
          Function.of(SequenceFunctions::coalesceType, SequenceFunctions::coalesce)
              .andAny(Parameter.of("vals", DYNAMIC).orNull().orUnknown().orDynamic())
              .never();
      case "range" ->
          Function.of(new Type.ListOf(NUMBER), SequenceFunctions::range)
              .andAny(Parameter.of("params", NUMBER));
      default -> null;
    };
  }

  private static Type concatType(List<Val> arguments) throws CallException {
    if (arguments.isEmpty()) {
      throw new CallException("at least one argument is required");
    }
    if (arguments.stream().allMatch(list -> list.type() instanceof Type.ListOf)) {
      Type common = Unification.unify(arguments.stream().map(Val::type).toList(), true);
      if (common != null) {
        return common;
      }
    }
    List<Type> elements = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Val list = arguments.get(i);
      switch (list.type()) {
        case Type.TupleOf tuple -> elements.addAll(tuple.elements());
        case Type.ListOf of -> {
          if (!list.isKnown()) {
            return DYNAMIC;
          }
          Vals.children(list).forEach(item -> elements.add(of.element()));
        }
        case Type other ->
            throw CallException.of(
                i, "all arguments must be lists or tuples; got " + other.friendly());
      }
    }
    return new Type.TupleOf(elements);
  }

  private static Val concat(Call call) throws ConversionException {
    boolean list = call.type() instanceof Type.ListOf;
    Marks marks = Marks.NONE;
    List<Val> all = new ArrayList<>();
    for (Val argument : call.arguments()) {
      marks = marks.and(argument.marks());
      all.addAll(Vals.children(list ? Conversion.convert(argument, call.type()) : argument));
    }
    if (!call.affords(all.size())) {
      return call.tooLarge();
    }
    Val result = list ? Vals.list(Type.elementOf(call.type()), all) : Vals.tuple(all);
    return result.with(result.notes().alsoMarked(marks));
  }

  private static Val flatten(Call call) throws CallException {
    Val list = call.argument(0);
    if (!list.type().isSequence()) {
      throw new CallException("can only flatten lists, sets and tuples");
    }
    List<Val> flat = new ArrayList<>();
    if (!flatten(list, flat)) {
      return call.unknown();
    }
    if (!call.affords(flat.size())) {
      return call.tooLarge();
    }
    Val result = Vals.tuple(flat);
    return result.with(result.notes().alsoMarked(list.marks()));
  }

  /** Whether all of the lists within are known. */
  private static boolean flatten(Val list, List<Val> flat) {
    for (Val item : Vals.children(list)) {
      if (item.isNull() || !(item.type().isSequence() || item.type() == DYNAMIC)) {
        flat.add(item);
      } else if (!item.isKnown() || !flatten(item, flat)) {
        return false;
      }
    }
    return true;
  }

  private static Type reverseType(List<Val> arguments) throws CallException {
    return switch (arguments.getFirst().type()) {
      case Type.TupleOf tuple -> new Type.TupleOf(tuple.elements().reversed());
      case Type.ListOf list -> list;
      case Type.SetOf set -> new Type.ListOf(set.element());
      case Type other ->
          throw CallException.of(
              0, "can only reverse list or tuple values, not " + other.friendly());
    };
  }

  private static Val reverse(Call call) {
    return new Val.Items(
        call.type(), call.items(0).reversed(), call.argument(0).notes().shaped(null));
  }

  private static Type sliceType(List<Val> arguments) throws CallException {
    Val list = arguments.getFirst();
    if (!(list.type() instanceof Type.ListOf) && !(list.type() instanceof Type.TupleOf)) {
      throw CallException.of(0, "must be a list or tuple value");
    }
    Integer start = bound(arguments, 1);
    Integer end = bound(arguments, 2);
    Integer size =
        list.type() instanceof Type.TupleOf tuple
            ? Integer.valueOf(tuple.elements().size())
            : list.isKnown() ? Integer.valueOf(Vals.children(list).size()) : null;
    checkBounds(start, end, size);
    if (list.type() instanceof Type.TupleOf tuple) {
      return start == null || end == null
          ? DYNAMIC
          : new Type.TupleOf(tuple.elements().subList(start, end));
    }
    return list.type();
  }

  private static @Nullable Integer bound(List<Val> arguments, int index) throws CallException {
    if (!(arguments.get(index) instanceof Val.Num number)) {
      return null;
    }
    Integer whole = Numbers.asInt(number.number());
    if (whole == null || whole < 0) {
      throw CallException.of(index, "index must be a whole number, not less than zero");
    }
    return whole;
  }

  private static void checkBounds(
      @Nullable Integer start, @Nullable Integer end, @Nullable Integer size) throws CallException {
    if (start != null && size != null && start > size) {
      throw CallException.of(1, "start index must not be greater than the length of the list");
    }
    if (end != null && size != null && end > size) {
      throw CallException.of(2, "end index must not be greater than the length of the list");
    }
    if (start != null && end != null && start > end) {
      throw CallException.of(1, "start index must not be greater than end index");
    }
  }

  private static Val slice(Call call) throws CallException {
    List<Val> part = call.items(0).subList(call.whole(1), call.whole(2));
    Val result =
        call.type() instanceof Type.TupleOf
            ? Vals.tuple(part)
            : Vals.list(Type.elementOf(call.type()), part);
    return result.with(result.notes().alsoMarked(call.argument(0).marks()));
  }

  private static Val chunks(Call call) throws CallException {
    int size = call.whole(1);
    if (size < 0) {
      throw new CallException("the size argument must be positive");
    }
    List<Val> items = call.items(0);
    Type element = Type.elementOf(call.argument(0).type());
    List<Val> chunks = new ArrayList<>();
    int step = size == 0 ? Math.max(items.size(), 1) : size;
    for (int start = 0; start < items.size(); start += step) {
      chunks.add(Vals.list(element, items.subList(start, Math.min(items.size(), start + step))));
    }
    return Vals.list(new Type.ListOf(element), chunks);
  }

  private static Type coalesceType(List<Val> arguments) throws CallException {
    if (arguments.isEmpty()) {
      throw new CallException("at least one argument is required");
    }
    for (Val list : arguments) {
      if (!list.isKnown()) {
        return DYNAMIC;
      }
      boolean fits = list.type() instanceof Type.ListOf || list.type() instanceof Type.TupleOf;
      if (!fits) {
        throw new CallException("coalescelist arguments must be lists or tuples");
      }
    }
    Type first = arguments.getFirst().type();
    return arguments.stream().allMatch(list -> list.type().equals(first)) ? first : DYNAMIC;
  }

  private static Val coalesce(Call call) throws CallException {
    for (Val list : call.arguments()) {
      if (!list.isKnown()) {
        return call.unknown();
      }
      if (!list.isNull() && !Vals.children(list).isEmpty()) {
        return list;
      }
    }
    throw new CallException("no non-null arguments");
  }

  private static Val range(Call call) throws CallException {
    if (call.size() < 1 || call.size() > 3) {
      throw new CallException("must have one, two, or three arguments");
    }
    BigDecimal start = call.size() == 1 ? BigDecimal.ZERO : call.number(0);
    BigDecimal end = call.size() == 1 ? call.number(0) : call.number(1);
    BigDecimal step = BigDecimal.valueOf(end.compareTo(start) < 0 ? -1 : 1);
    if (call.size() == 3) {
      step = call.number(2);
    }
    if (step.signum() == 0) {
      throw CallException.of(2, "step must not be zero");
    }
    if (Integer.signum(end.compareTo(start)) == -step.signum()) {
      throw CallException.of(
          1, "end must be " + (step.signum() < 0 ? "less" : "greater") + " than start");
    }
    List<Val> numbers = new ArrayList<>();
    for (BigDecimal at = start;
        Integer.signum(end.compareTo(at)) == step.signum();
        at = Numbers.round(at.add(step))) {
      if (numbers.size() >= LONGEST_RANGE) {
        throw new CallException("more than 1024 values were generated; use a larger step");
      }
      numbers.add(Vals.number(at));
    }
    return Vals.list(NUMBER, numbers);
  }
}
