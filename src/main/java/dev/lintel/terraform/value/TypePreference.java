package dev.lintel.terraform.value;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import java.util.ArrayList;
import java.util.List;

/** Orders types so that the more general of two comparable ones comes first. */
final class TypePreference {
  private TypePreference() {}

  /** The types in an order that respects every preference. */
  static List<Type> ordered(List<Type> types) {
    List<Type> left = new ArrayList<>();
    types.stream().filter(type -> !left.contains(type)).forEach(left::add);
    List<Type> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Type> next = left.stream().filter(type -> isPreferred(type, left)).toList();
      List<Type> taken = next.isEmpty() ? List.copyOf(left) : next;
      ordered.addAll(taken);
      left.removeAll(taken);
    }
    return ordered;
  }

  private static boolean isPreferred(Type type, List<Type> among) {
    return among.stream().noneMatch(other -> compare(other, type) < 0);
  }

  /** Less than zero where the left type is to be preferred. */
  private static int compare(Type left, Type right) {
    if (left == DYNAMIC || right == DYNAMIC) {
      return Boolean.compare(left == DYNAMIC, right == DYNAMIC);
    }
    if (left.isScalar() && right.isScalar()) {
      return Boolean.compare(left != STRING, right != STRING);
    }
    if (left.isCollection() && left.getClass() == right.getClass()) {
      return compare(Type.elementOf(left), Type.elementOf(right));
    }
    if (left instanceof Type.ObjectOf object && right instanceof Type.ObjectOf other) {
      return object.attributes().keySet().equals(other.attributes().keySet())
          ? compareAll(
              List.copyOf(object.attributes().values()), List.copyOf(other.attributes().values()))
          : 0;
    }
    if (left instanceof Type.TupleOf tuple && right instanceof Type.TupleOf other) {
      return tuple.elements().size() == other.elements().size()
          ? compareAll(tuple.elements(), other.elements())
          : 0;
    }
    return Integer.compare(generality(left, right), generality(right, left));
  }

  /** Rank within the chain tuple, list, set or within object, map: the lower, the more general. */
  private static int generality(Type type, Type other) {
    boolean chain =
        (type.isSequence() && other.isSequence()) || (isMapping(type) && isMapping(other));
    if (!chain) {
      return 0;
    }
    return switch (type) {
      case Type.ListOf list -> 1;
      case Type.TupleOf tuple -> 2;
      case Type.SetOf set -> 3;
      case Type.MapOf map -> 1;
      case Type other2 -> 2;
    };
  }

  private static boolean isMapping(Type type) {
    return type instanceof Type.MapOf || type instanceof Type.ObjectOf;
  }

  private static int compareAll(List<Type> left, List<Type> right) {
    boolean leftPreferred = false;
    boolean rightPreferred = false;
    for (int i = 0; i < left.size(); i++) {
      int compared = compare(left.get(i), right.get(i));
      leftPreferred |= compared < 0;
      rightPreferred |= compared > 0;
    }
    return leftPreferred == rightPreferred ? 0 : leftPreferred ? -1 : 1;
  }
}
