package dev.lintel.terraform.value;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Converts values between types. */
public final class Conversion {
  private Conversion() {}

  /**
   * The value as one of a type; its origin and marks stay.
   *
   * @throws ConversionException if the type does not admit it
   */
  public static Val convert(Val value, Type wanted) throws ConversionException {
    if (value.type().equals(wanted)) {
      return value;
    }
    if (!Convertibility.possible(value.type(), wanted, true)) {
      throw new ConversionException(Convertibility.mismatch(value.type(), wanted));
    }
    return apply(value, wanted);
  }

  /** Whether a value can become one of a type. */
  public static boolean converts(Val value, Type wanted) {
    try {
      convert(value, wanted);
      return true;
    } catch (ConversionException e) {
      return false;
    }
  }

  /** Whether values of a type can become ones of another, at least some of them. */
  public static boolean isPossible(Type in, Type out) {
    return in.equals(out) || Convertibility.possible(in, out, true);
  }

  /**
   * The values as ones of their common type, and that type.
   *
   * @throws ConversionException if there is no common type
   */
  public static Val.Items unifiedList(Collection<Val> values) throws ConversionException {
    List<Type> types = values.stream().map(Val::type).toList();
    Type common = types.isEmpty() ? DYNAMIC : Unification.unify(types, true);
    if (common == null) {
      throw new ConversionException("all elements must be of one type");
    }
    return Vals.list(common, convertAll(values, common));
  }

  private static Val apply(Val value, Type wanted) throws ConversionException {
    if (wanted == DYNAMIC) {
      return value;
    }
    return switch (value) {
      case Val.Unknown unknown -> unknown(unknown, known(value.type(), wanted.withoutOptional()));
      case Val.Null none ->
          new Val.Null(known(value.type(), wanted.withoutOptional()), none.notes());
      case Val.Items items -> items(items, wanted);
      case Val.Entries entries -> entries(entries, wanted);
      case Val.Text text -> scalar(text, text.text(), wanted);
      case Val.Num number -> scalar(number, Numbers.text(number.number()), wanted);
      case Val.Bool bool -> scalar(bool, Boolean.toString(bool.bool()), wanted);
    };
  }

  /** Whether it may be null is forgotten where a scalar becomes another one. */
  private static Val unknown(Val.Unknown value, Type wanted) {
    boolean notNull = value.notNull() && !(value.type().isScalar() && !value.type().equals(wanted));
    return new Val.Unknown(wanted, value.why(), notNull, value.notes());
  }

  private static Val scalar(Val value, String text, Type wanted) throws ConversionException {
    if (value.type().equals(wanted)) {
      return value;
    }
    if (wanted == STRING) {
      return new Val.Text(text, value.notes());
    }
    if (wanted == NUMBER) {
      BigDecimal number = Numbers.parse(text);
      if (number == null) {
        throw new ConversionException("a number is required");
      }
      return new Val.Num(number, value.notes());
    }
    return switch (text) {
      case "true", "1" -> new Val.Bool(true, value.notes());
      case "false", "0" -> new Val.Bool(false, value.notes());
      default -> throw new ConversionException("a bool is required" + lowercaseHint(text));
    };
  }

  private static String lowercaseHint(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals("true") || lower.equals("false")
        ? "; to convert from string, use lowercase \"" + lower + "\""
        : "";
  }

  private static Val items(Val.Items value, Type wanted) throws ConversionException {
    return switch (wanted) {
      case Type.ListOf list -> {
        List<Val> items = sameType(value, list.element());
        yield new Val.Items(
            new Type.ListOf(elementType(items, value, list.element())), items, value.notes());
      }
      case Type.SetOf set -> {
        List<Val> items = sameType(value, set.element());
        Type element = elementType(items, value, set.element());
        yield new Val.Items(new Type.SetOf(element), SetOrder.ordered(items), value.notes());
      }
      case Type.TupleOf tuple -> {
        List<Val> items = new ArrayList<>();
        for (int i = 0; i < value.items().size(); i++) {
          items.add(convert(value.items().get(i), tuple.elements().get(i)));
        }
        yield Vals.tuple(items).with(value.notes());
      }
      case Type other ->
          throw new ConversionException(Convertibility.mismatch(value.type(), other));
    };
  }

  private static Type elementType(List<Val> items, Val.Items from, Type wanted) {
    if (!items.isEmpty()) {
      return items.getFirst().type();
    }
    return wanted == DYNAMIC && from.type().isCollection()
        ? Type.elementOf(from.type())
        : wanted.withoutOptional();
  }

  /** The items as ones of one type that the wanted element type admits. */
  private static List<Val> sameType(Val value, Type wanted) throws ConversionException {
    List<Val> items = convertAll(Vals.children(value), wanted);
    return wanted.hasDynamic() && !items.isEmpty() ? unifiedList(items).items() : items;
  }

  private static List<Val> convertAll(Collection<Val> values, Type wanted)
      throws ConversionException {
    List<Val> converted = new ArrayList<>(values.size());
    for (Val value : values) {
      converted.add(convert(value, wanted));
    }
    return converted;
  }

  private static Val entries(Val.Entries value, Type wanted) throws ConversionException {
    return switch (wanted) {
      case Type.MapOf map -> {
        List<Val> items = sameType(value, map.element());
        SequencedMap<String, Val> entries = new LinkedHashMap<>();
        int index = 0;
        for (String key : value.entries().keySet()) {
          entries.put(key, items.get(index++));
        }
        Type element = items.isEmpty() ? map.element().withoutOptional() : items.getFirst().type();
        if (items.isEmpty() && map.element() == DYNAMIC && value.type().isCollection()) {
          element = Type.elementOf(value.type());
        }
        yield new Val.Entries(new Type.MapOf(element), entries, value.notes());
      }
      case Type.ObjectOf object -> toObject(value, object);
      case Type other ->
          throw new ConversionException(Convertibility.mismatch(value.type(), other));
    };
  }

  private static Val toObject(Val.Entries value, Type.ObjectOf wanted) throws ConversionException {
    SequencedMap<String, Val> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, Type> attribute : wanted.attributes().entrySet()) {
      String name = attribute.getKey();
      Val own = value.entries().get(name);
      if (own != null) {
        attributes.put(name, convert(own, attribute.getValue()));
      } else if (wanted.optional().contains(name)) {
        attributes.put(name, Vals.nothing(attribute.getValue().withoutOptional()));
      } else {
        throw new ConversionException("map has no element for required attribute \"" + name + "\"");
      }
    }
    return Vals.object(attributes).with(value.notes());
  }

  /** The wanted type with its unknown parts as the value's own type has them. */
  private static Type known(Type own, Type wanted) {
    if (!wanted.hasDynamic() || own == DYNAMIC) {
      return wanted;
    }
    return switch (wanted) {
      case Type.Primitive primitive -> primitive == DYNAMIC ? own : primitive;
      case Type.ListOf list -> new Type.ListOf(knownElement(own, list.element()));
      case Type.SetOf set -> new Type.SetOf(knownElement(own, set.element()));
      case Type.MapOf map -> new Type.MapOf(knownElement(own, map.element()));
      case Type.TupleOf tuple -> tuple;
      case Type.ObjectOf object -> {
        SortedMap<String, Type> attributes = new TreeMap<>();
        object
            .attributes()
            .forEach((name, type) -> attributes.put(name, known(attributeOf(own, name), type)));
        yield Type.object(attributes);
      }
    };
  }

  private static Type knownElement(Type own, Type wanted) {
    List<Type> elements =
        switch (own) {
          case Type.ListOf list -> List.of(list.element());
          case Type.SetOf set -> List.of(set.element());
          case Type.MapOf map -> List.of(map.element());
          case Type.TupleOf tuple -> tuple.elements();
          case Type.ObjectOf object -> List.copyOf(object.attributes().values());
          case Type.Primitive primitive -> List.of();
        };
    Type common = Unification.unify(elements, true);
    return common == null ? wanted : known(common, wanted);
  }

  private static Type attributeOf(Type own, String name) {
    return switch (own) {
      case Type.ObjectOf object -> object.attributes().getOrDefault(name, DYNAMIC);
      case Type.MapOf map -> map.element();
      case Type other -> DYNAMIC;
    };
  }
}
