package dev.lintel.terraform.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Makes values, and asks about whole trees of them. */
public final class Vals {
  private Vals() {}

  /** Text from nowhere. */
  public static Val.Text text(String text) {
    return new Val.Text(text, Notes.NONE);
  }

  /** A whole number from nowhere. */
  public static Val.Num number(long number) {
    return new Val.Num(BigDecimal.valueOf(number), Notes.NONE);
  }

  /** A number from nowhere, rounded as Terraform does. */
  public static Val.Num number(BigDecimal number) {
    return new Val.Num(Numbers.round(number), Notes.NONE);
  }

  /** A boolean from nowhere. */
  public static Val.Bool bool(boolean bool) {
    return new Val.Bool(bool, Notes.NONE);
  }

  /** Null of a type from nowhere. */
  public static Val.Null nothing(Type type) {
    return new Val.Null(type, Notes.NONE);
  }

  /** A value of a type that is not known for a reason. */
  public static Val.Unknown unknown(Type type, String reason) {
    return new Val.Unknown(type, Why.of(reason), false, Notes.NONE);
  }

  /** A value of a type that is not known for a reason. */
  public static Val.Unknown unknown(Type type, Why why) {
    return new Val.Unknown(type, why, false, Notes.NONE);
  }

  /** A tuple of values. */
  public static Val.Items tuple(List<Val> items) {
    List<Type> types = new ArrayList<>(items.size());
    items.forEach(item -> types.add(item.type()));
    return new Val.Items(new Type.TupleOf(types), List.copyOf(items), Notes.NONE);
  }

  /** A list of values that are of the element's type. */
  public static Val.Items list(Type element, List<Val> items) {
    return new Val.Items(new Type.ListOf(element), List.copyOf(items), Notes.NONE);
  }

  /** A set of values that are of the element's type, without duplicates and in order. */
  public static Val.Items set(Type element, Collection<Val> items) {
    return new Val.Items(new Type.SetOf(element), SetOrder.ordered(items), Notes.NONE);
  }

  /** A map of values that are of the element's type. */
  public static Val.Entries map(Type element, Map<String, Val> entries) {
    return new Val.Entries(new Type.MapOf(element), sorted(entries), Notes.NONE);
  }

  /** An object of values. */
  public static Val.Entries object(Map<String, Val> attributes) {
    SequencedMap<String, Val> sorted = sorted(attributes);
    TreeMap<String, Type> types = new TreeMap<>();
    sorted.forEach((name, value) -> types.put(name, value.type()));
    return new Val.Entries(Type.object(types), sorted, Notes.NONE);
  }

  private static SequencedMap<String, Val> sorted(Map<String, Val> entries) {
    TreeMap<String, Val> inOrder = new TreeMap<>(TextOrder.BY_CODE_POINT);
    inOrder.putAll(entries);
    return new LinkedHashMap<>(inOrder);
  }

  /** The values directly within a value; of what is not known: none. */
  public static Collection<Val> children(Val value) {
    return switch (value) {
      case Val.Items items -> items.items();
      case Val.Entries entries -> entries.entries().values();
      case Val other -> List.of();
    };
  }

  /** Whether all of it is known. */
  public static boolean isWhollyKnown(Val value) {
    return value.isKnown() && children(value).stream().allMatch(Vals::isWhollyKnown);
  }

  /** Whether the type of it, or of something in it, is not known yet. */
  static boolean isOpenTyped(Val value) {
    return value instanceof Val.Unknown unknown
        ? unknown.type().hasDynamic()
        : value.type().hasDynamic() && children(value).stream().anyMatch(Vals::isOpenTyped);
  }

  /** Whether any of it is sensitive. */
  public static boolean containsSensitive(Val value) {
    return value.isSensitive() || children(value).stream().anyMatch(Vals::containsSensitive);
  }

  /** The marks of it and of everything in it. */
  public static Marks marksWithin(Val value) {
    Marks marks = value.marks();
    for (Val child : children(value)) {
      marks = marks.and(marksWithin(child));
    }
    return marks;
  }

  /** The same value with nothing in it marked. */
  public static Val withoutMarks(Val value) {
    if (marksWithin(value) == Marks.NONE) {
      return value;
    }
    Notes notes = value.notes().marked(Marks.NONE);
    return switch (value) {
      case Val.Items items ->
          new Val.Items(
              items.type(), items.items().stream().map(Vals::withoutMarks).toList(), notes);
      case Val.Entries entries -> {
        SequencedMap<String, Val> plain = new LinkedHashMap<>();
        entries.entries().forEach((key, item) -> plain.put(key, withoutMarks(item)));
        yield new Val.Entries(entries.type(), plain, notes);
      }
      case Val other -> other.with(notes);
    };
  }

  /** Why any of the values, or of what they hold, is not known; none where all is. */
  public static List<Why> whys(Collection<? extends Val> values) {
    List<Why> whys = new ArrayList<>();
    values.forEach(value -> collectWhys(value, whys));
    return whys;
  }

  private static void collectWhys(Val value, List<Why> whys) {
    if (value instanceof Val.Unknown unknown) {
      whys.add(unknown.why());
    } else {
      children(value).forEach(child -> collectWhys(child, whys));
    }
  }

  /**
   * A value that is not known because some of the given ones are not.
   *
   * @param because values of which at least one is not known, or holds what is not, or is null of
   *     an unknown type
   */
  public static Val.Unknown unknownBecause(Type type, Collection<? extends Val> because) {
    List<Why> whys = whys(because);
    return unknown(type, whys.isEmpty() ? Why.of("its type is not known") : Why.joined(whys));
  }
}
