package dev.lintel.terraform.value;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether values of one type can become values of another, as far as the types alone tell. */
final class Convertibility {
  private Convertibility() {}

  /**
   * Whether a conversion exists.
   *
   * @param unsafe whether one counts that fails for some values, such as from text to number
   */
  static boolean possible(Type in, Type out, boolean unsafe) {
    if (out == DYNAMIC || (unsafe && in == DYNAMIC)) {
      return true;
    }
    return switch (out) {
      case Type.Primitive primitive -> in.isScalar() && scalars(in, primitive, unsafe);
      case Type.ObjectOf object ->
          switch (in) {
            case Type.ObjectOf from -> objects(from, object, unsafe);
            case Type.MapOf from -> unsafe && mapToObject(from, object);
            case Type other -> false;
          };
      case Type.TupleOf tuple -> in instanceof Type.TupleOf from && tuples(from, tuple, unsafe);
      case Type.ListOf list -> elements(in, list.element(), unsafe);
      case Type.SetOf set ->
          (unsafe || !(in instanceof Type.ListOf)) && elements(in, set.element(), unsafe);
      case Type.MapOf map ->
          switch (in) {
            case Type.MapOf from -> sameOrPossible(from.element(), map.element(), unsafe);
            case Type.ObjectOf from ->
                everyOne(
                    openToo(new ArrayList<>(from.attributes().values()), map.element()),
                    map.element(),
                    unsafe);
            case Type other -> false;
          };
    };
  }

  private static boolean scalars(Type in, Type out, boolean unsafe) {
    return in.equals(out) || out == STRING || (unsafe && in == STRING);
  }

  private static boolean sameOrPossible(Type in, Type out, boolean unsafe) {
    return in.equals(out) || possible(in, out, unsafe);
  }

  private static boolean elements(Type in, Type element, boolean unsafe) {
    return switch (in) {
      case Type.ListOf from -> sameOrPossible(from.element(), element, unsafe);
      case Type.SetOf from -> sameOrPossible(from.element(), element, unsafe);
      case Type.TupleOf from -> everyOne(from.elements(), element, unsafe);
      case Type other -> false;
    };
  }

  private static boolean everyOne(List<Type> types, Type element, boolean unsafe) {
    Type wanted = element == DYNAMIC ? common(types, unsafe) : element;
    return types.isEmpty()
        || (wanted != null
            && types.stream().allMatch(type -> sameOrPossible(type, wanted, unsafe)));
  }

  /** A map of any type waits for the attributes whose type is not known yet; a list does not. */
  private static List<Type> openToo(List<Type> types, Type element) {
    List<Type> known = types.stream().filter(type -> type != DYNAMIC).toList();
    return element == DYNAMIC && !known.isEmpty() ? known : types;
  }

  private static @Nullable Type common(List<Type> types, boolean unsafe) {
    Type common = Unification.unify(types, unsafe);
    boolean mixed = common == DYNAMIC && types.stream().anyMatch(type -> type != DYNAMIC);
    return mixed ? null : common;
  }

  private static boolean objects(Type.ObjectOf in, Type.ObjectOf out, boolean unsafe) {
    for (Map.Entry<String, Type> wanted : out.attributes().entrySet()) {
      Type from = in.attributes().get(wanted.getKey());
      boolean fits =
          from == null
              ? out.optional().contains(wanted.getKey())
              : sameOrPossible(from, wanted.getValue(), unsafe);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean mapToObject(Type.MapOf in, Type.ObjectOf out) {
    return out.attributes().entrySet().stream()
        .allMatch(
            wanted ->
                sameOrPossible(in.element(), wanted.getValue(), true)
                    || out.optional().contains(wanted.getKey()));
  }

  private static boolean tuples(Type.TupleOf in, Type.TupleOf out, boolean unsafe) {
    if (in.elements().size() != out.elements().size()) {
      return false;
    }
    for (int i = 0; i < in.elements().size(); i++) {
      if (!sameOrPossible(in.elements().get(i), out.elements().get(i), unsafe)) {
        return false;
      }
    }
    return true;
  }

  /** Why no conversion exists. */
  static String mismatch(Type in, Type out) {
    if (out instanceof Type.ObjectOf object && in instanceof Type.ObjectOf from) {
      for (Map.Entry<String, Type> wanted : object.attributes().entrySet()) {
        String name = wanted.getKey();
        Type own = from.attributes().get(name);
        if (own == null && !object.optional().contains(name)) {
          return "attribute \"" + name + "\" is required";
        }
        if (own != null && !sameOrPossible(own, wanted.getValue(), true)) {
          return "attribute \"" + name + "\": " + mismatch(own, wanted.getValue());
        }
      }
    }
    if (out.isCollection() && in.getClass() == out.getClass()) {
      return "incorrect element type: " + mismatch(Type.elementOf(in), Type.elementOf(out));
    }
    return out.friendly() + " required, but have " + in.friendly();
  }
}
