package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.graph.Origin;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes into values: attributes and indices. */
public final class Access {
  private Access() {}

  /** The value behind some steps; unknown where one fails, which is told. */
  public static Val walk(Val value, List<Expression.Step> steps, Frame frame) {
    Val current = value;
    for (Expression.Step step : steps) {
      current =
          switch (step) {
            case Expression.Step.Attr attr -> attribute(current, attr.name(), attr.span(), frame);
            case Expression.Step.Position position ->
                index(current, Vals.number(position.index()), position.span(), frame);
            case Expression.Step.Key key -> index(current, Vals.text(key.key()), key.span(), frame);
          };
    }
    return current;
  }

  /** An attribute of an object, or an element of a map. */
  static Val attribute(Val value, String name, Span span, Frame frame) {
    if (value.isNull()) {
      frame.fail("Attempt to get attribute \"" + name + "\" from null value.", span);
      return Evaluator.failed();
    }
    if (value instanceof Val.Unknown unknown) {
      return attributeOfUnknown(unknown, name, span, frame);
    }
    if (value instanceof Val.Entries entries) {
      Val found = entries.entries().get(name);
      if (found != null) {
        return child(entries, found, "." + name);
      }
      boolean map = entries.type() instanceof Type.MapOf;
      frame.fail(
          map
              ? "Missing map element: this map has no element with the key \"" + name + "\"."
              : "Unsupported attribute: this object has no attribute named \"" + name + "\".",
          span);
      return Evaluator.failed();
    }
    return unsupported(value.type(), name, span, frame);
  }

  private static Val unsupported(Type type, String name, Span span, Frame frame) {
    frame.fail(
        "Unsupported attribute: a value of type "
            + type.friendly()
            + " has no attribute \""
            + name
            + "\".",
        span);
    return Evaluator.failed();
  }

  private static Val attributeOfUnknown(Val.Unknown value, String name, Span span, Frame frame) {
    if (value.notes().shape() instanceof Shape.Members members) {
      Val known = members.attributes().get(name);
      if (known != null) {
        return child(value, known, "." + name);
      }
      if (members.attributes().isEmpty() && members.items().size() == 1) {
        return attribute(child(value, members.items().getFirst(), "[0]"), name, span, frame);
      }
    }
    return switch (value.type()) {
      case Type.Primitive primitive when primitive == DYNAMIC -> beyond(value, DYNAMIC, "." + name);
      case Type.MapOf map -> beyond(value, map.element(), "." + name);
      case Type.ObjectOf object -> {
        Type type = object.attributes().get(name);
        yield type == null
            ? unsupported(object, name, span, frame)
            : beyond(value, type, "." + name);
      }
      case Type other -> unsupported(other, name, span, frame);
    };
  }

  /** What a step gives of a value of which nothing is known there. */
  private static Val beyond(Val.Unknown value, Type type, String step) {
    String residual = value.why().residual();
    Why why = value.why().residual(residual == null ? null : residual + step);
    Notes notes = value.notes();
    List<Notes.Target> references =
        notes.references().stream().map(target -> target.step(step)).toList();
    return new Val.Unknown(
        type, why, false, new Notes(notes.origin(), notes.marks(), references, null));
  }

  /** A member of a value as it is read through that value. */
  static Val child(Val parent, Val child, String step) {
    Notes outer = parent.notes();
    Notes notes = child.notes();
    List<Notes.Target> references = notes.references();
    if (!outer.references().isEmpty()) {
      references =
          Stream.concat(
                  outer.references().stream().map(target -> target.step(step)), references.stream())
              .toList();
    }
    Origin origin = through(outer.origin(), notes.origin());
    return child.with(
        new Notes(origin, notes.marks().and(outer.marks()), references, notes.shape()));
  }

  /** An origin with the ways by which the value around it came here. */
  private static Origin through(Origin outer, Origin inner) {
    Origin from = outer.from();
    return from == null ? inner : new Origin(outer.place(), outer.via(), through(from, inner));
  }

  /** An element of a list, tuple or map, or an attribute of an object. */
  static Val index(Val collection, Val key, Span span, Frame frame) {
    if (collection.isNull()) {
      frame.fail("Attempt to index null value.", span);
      return Evaluator.failed();
    }
    if (key.isNull()) {
      frame.fail("Invalid index: a null value cannot be an index.", span);
      return Evaluator.failed();
    }
    if (collection instanceof Val.Unknown unknown
        && unknown.notes().shape() instanceof Shape.Members members) {
      return indexOfMembers(unknown, members, key);
    }
    if (collection.type() == DYNAMIC || key.type() == DYNAMIC) {
      return indexUnknown(collection, key, DYNAMIC);
    }
    return switch (collection.type()) {
      case Type.ListOf list -> sequence(collection, key, list.element(), span, frame);
      case Type.TupleOf tuple -> sequence(collection, key, DYNAMIC, span, frame);
      case Type.MapOf map -> mapping(collection, key, map.element(), span, frame);
      case Type.ObjectOf object -> mapping(collection, key, DYNAMIC, span, frame);
      case Type.SetOf set -> invalid("elements of a set have no index", span, frame);
      case Type.Primitive primitive -> invalid("this value has no indices", span, frame);
    };
  }

  private static Val indexOfMembers(Val.Unknown value, Shape.Members members, Val key) {
    Val known =
        switch (key) {
          case Val.Text text -> members.attributes().get(text.text());
          case Val.Num number -> item(members.items(), number);
          case Val other -> null;
        };
    if (known == null && key.isKnown()) {
      known = members.every();
    }
    return known == null ? indexUnknown(value, key, DYNAMIC) : child(value, known, step(key));
  }

  private static @Nullable Val item(List<Val> items, Val.Num index) {
    Integer whole = Numbers.asInt(index.number());
    return whole != null && whole >= 0 && whole < items.size() ? items.get(whole) : null;
  }

  private static String step(Val key) {
    String text = Residual.of(key);
    return "[" + (text == null ? "?" : text) + "]";
  }

  private static Val indexUnknown(Val collection, Val key, Type type) {
    if (collection instanceof Val.Unknown unknown) {
      return beyond(unknown, type, step(key));
    }
    Val.Unknown result = Vals.unknownBecause(type, List.of(key));
    String residual = Residual.joined(List.of("", "[", "]"), collection, key);
    return Vals.unknown(type, result.why().residual(residual))
        .with(collection.notes().shaped(null));
  }

  private static Val invalid(String why, Span span, Frame frame) {
    frame.fail("Invalid index: " + why + ".", span);
    return Evaluator.failed();
  }

  private static Val sequence(Val list, Val key, Type element, Span span, Frame frame) {
    Val number;
    try {
      number = Conversion.convert(key, NUMBER);
    } catch (ConversionException e) {
      return invalid(String.valueOf(e.getMessage()), span, frame);
    }
    if (list instanceof Val.Unknown unknown && unknown.type() instanceof Type.TupleOf tuple) {
      return ofUnknownTuple(unknown, tuple, number, span, frame);
    }
    if (!(list instanceof Val.Items items) || !(number instanceof Val.Num index)) {
      return indexUnknown(list, key, element);
    }
    Val found = item(items.items(), index);
    return found != null
        ? child(items, found, step(number))
        : invalid(whyNoItem(items.items().size(), index), span, frame);
  }

  private static Val ofUnknownTuple(
      Val.Unknown value, Type.TupleOf tuple, Val key, Span span, Frame frame) {
    if (!(key instanceof Val.Num index)) {
      return beyond(value, DYNAMIC, step(key));
    }
    Integer whole = Numbers.asInt(index.number());
    return whole != null && whole >= 0 && whole < tuple.elements().size()
        ? beyond(value, tuple.elements().get(whole), step(key))
        : invalid(whyNoItem(tuple.elements().size(), index), span, frame);
  }

  private static String whyNoItem(int size, Val.Num index) {
    if (!Numbers.isWhole(index.number())) {
      return "a whole number is required";
    }
    if (index.number().signum() < 0) {
      return "a negative number is not a valid index";
    }
    return size == 0
        ? "the collection has no elements"
        : "the index is greater than or equal to the length of the collection";
  }

  private static Val mapping(Val map, Val key, Type element, Span span, Frame frame) {
    Val text;
    try {
      text = Conversion.convert(key, STRING);
    } catch (ConversionException e) {
      return invalid(String.valueOf(e.getMessage()), span, frame);
    }
    if (map instanceof Val.Unknown unknown && text instanceof Val.Text name) {
      return unknown.type() instanceof Type.ObjectOf object
          ? attributeType(unknown, object, name.text(), span, frame)
          : beyond(unknown, element, step(text));
    }
    if (!(map instanceof Val.Entries entries) || !(text instanceof Val.Text name)) {
      return indexUnknown(map, key, element);
    }
    Val found = entries.entries().get(name.text());
    return found != null
        ? child(entries, found, step(text))
        : invalid("there is no element \"" + name.text() + "\"", span, frame);
  }

  private static Val attributeType(
      Val.Unknown value, Type.ObjectOf object, String name, Span span, Frame frame) {
    Type type = object.attributes().get(name);
    return type == null
        ? invalid("there is no element \"" + name + "\"", span, frame)
        : beyond(value, type, "[\"" + name + "\"]");
  }
}
