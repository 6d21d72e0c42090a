package dev.lintel.terraform.value;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import java.util.Iterator;
import java.util.Map;

/** The operator {@code ==}: values of different types are not equal, whatever they hold. */
public final class Equality {
  private static final int LONGEST_PREFIX = 128;

  private Equality() {}

  /** Whether two values are equal, as far as is known. */
  public static Truth equal(Val left, Val right) {
    if ((left.isNull() && isNotNull(right)) || (right.isNull() && isNotNull(left))) {
      return Truth.NO;
    }
    if (left instanceof Val.Unknown unknown) {
      return withUnknown(unknown, right);
    }
    if (right instanceof Val.Unknown unknown) {
      return withUnknown(unknown, left);
    }
    if (left.isNull() || right.isNull()) {
      return Truth.of(left.isNull() && right.isNull());
    }
    if (Vals.isOpenTyped(left) || Vals.isOpenTyped(right)) {
      return mayConform(left.type(), right.type()) ? Truth.UNKNOWN : Truth.NO;
    }
    if (!left.type().equals(right.type())) {
      return looselyTyped(left, right);
    }
    return known(left, right);
  }

  private static boolean isNotNull(Val value) {
    return value instanceof Val.Unknown unknown ? unknown.notNull() : !value.isNull();
  }

  private static Truth withUnknown(Val.Unknown unknown, Val other) {
    if (!other.isKnown() || other.isNull() || unknown.type().hasDynamic()) {
      return Truth.UNKNOWN;
    }
    if (!unknown.type().equals(other.type())) {
      return other.type().hasDynamic() ? Truth.UNKNOWN : Truth.NO;
    }
    return other instanceof Val.Text text && !text.text().startsWith(knownPrefix(unknown))
        ? Truth.NO
        : Truth.UNKNOWN;
  }

  /** The known beginning of text that is not known as a whole; of anything else "". */
  public static String knownPrefix(Val.Unknown unknown) {
    if (unknown.notes().shape() instanceof Shape.Parts parts
        && parts.parts().getFirst() instanceof Val.Text first) {
      return first.text().substring(0, Math.min(first.text().length(), LONGEST_PREFIX));
    }
    return "";
  }

  private static boolean mayConform(Type left, Type right) {
    return conforms(left, right) || conforms(right, left);
  }

  /** Whether a type is what another one with unknown parts may turn out to be. */
  private static boolean conforms(Type type, Type wanted) {
    if (wanted == DYNAMIC || type.equals(wanted)) {
      return true;
    }
    return switch (wanted) {
      case Type.ListOf list ->
          type instanceof Type.ListOf of && conforms(of.element(), list.element());
      case Type.SetOf set -> type instanceof Type.SetOf of && conforms(of.element(), set.element());
      case Type.MapOf map -> type instanceof Type.MapOf of && conforms(of.element(), map.element());
      case Type.TupleOf tuple -> type instanceof Type.TupleOf of && conformEach(of, tuple);
      case Type.ObjectOf object -> type instanceof Type.ObjectOf of && conformEach(of, object);
      case Type.Primitive primitive -> false;
    };
  }

  private static boolean conformEach(Type.TupleOf type, Type.TupleOf wanted) {
    if (type.elements().size() != wanted.elements().size()) {
      return false;
    }
    for (int i = 0; i < type.elements().size(); i++) {
      if (!conforms(type.elements().get(i), wanted.elements().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean conformEach(Type.ObjectOf type, Type.ObjectOf wanted) {
    if (!type.attributes().keySet().equals(wanted.attributes().keySet())) {
      return false;
    }
    for (Map.Entry<String, Type> attribute : wanted.attributes().entrySet()) {
      Type own = type.attributes().get(attribute.getKey());
      if (own == null || !conforms(own, attribute.getValue())) {
        return false;
      }
    }
    return true;
  }

  /**
   * The type of what was read from an attribute is as written in its block; the provider may have
   * declared another one, so that {@code "80"} and {@code 80} may be equal.
   */
  private static Truth looselyTyped(Val left, Val right) {
    boolean read = !left.notes().references().isEmpty() || !right.notes().references().isEmpty();
    if (!read || !left.type().isScalar() || !right.type().isScalar()) {
      return Truth.NO;
    }
    return scalarText(left).equals(scalarText(right)) ? Truth.UNKNOWN : Truth.NO;
  }

  private static String scalarText(Val value) {
    return switch (value) {
      case Val.Text text -> text.text();
      case Val.Num number -> Numbers.text(number.number());
      case Val.Bool bool -> Boolean.toString(bool.bool());
      case Val other -> "";
    };
  }

  private static Truth known(Val left, Val right) {
    return switch (left) {
      case Val.Text text ->
          Truth.of(right instanceof Val.Text other && text.text().equals(other.text()));
      case Val.Num number ->
          Truth.of(
              right instanceof Val.Num other && number.number().compareTo(other.number()) == 0);
      case Val.Bool bool ->
          Truth.of(right instanceof Val.Bool other && bool.bool() == other.bool());
      case Val.Items items when items.type() instanceof Type.SetOf ->
          right instanceof Val.Items other ? sets(items, other) : Truth.NO;
      case Val.Items items -> right instanceof Val.Items other ? sequences(items, other) : Truth.NO;
      case Val.Entries entries ->
          right instanceof Val.Entries other ? entries(entries, other) : Truth.NO;
      case Val.Null none -> Truth.of(right.isNull());
      case Val.Unknown unknown -> Truth.UNKNOWN;
    };
  }

  private static Truth sequences(Val.Items left, Val.Items right) {
    if (left.items().size() != right.items().size()) {
      return Truth.NO;
    }
    Iterator<Val> others = right.items().iterator();
    for (Val item : left.items()) {
      Truth same = equal(item, others.next());
      if (same != Truth.YES) {
        return same;
      }
    }
    return Truth.YES;
  }

  private static Truth sets(Val.Items left, Val.Items right) {
    if (!Vals.isWhollyKnown(left) || !Vals.isWhollyKnown(right)) {
      return Truth.UNKNOWN;
    }
    return sequences(left, right);
  }

  private static Truth entries(Val.Entries left, Val.Entries right) {
    if (!left.entries().keySet().equals(right.entries().keySet())) {
      return Truth.NO;
    }
    for (Map.Entry<String, Val> entry : left.entries().entrySet()) {
      Val other = right.entries().get(entry.getKey());
      Truth same = other == null ? Truth.NO : equal(entry.getValue(), other);
      if (same != Truth.YES) {
        return same;
      }
    }
    return Truth.YES;
  }
}
