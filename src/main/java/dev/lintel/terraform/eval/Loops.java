package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression;
import dev.lintel.syntax.hcl.Expression.TemplatePart;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Evaluates {@code for} expressions, splats, and the loops of templates. */
final class Loops {
  /** The name that a splat's item is bound to; no identifier. */
  static final String SPLAT_ITEM = "*";

  private Loops() {}

  static Val evaluate(Expression.For loop, Frame frame) {
    Val collection = Evaluator.evaluate(loop.collection(), frame);
    Val result = new Iteration(loop, frame).over(collection);
    return Evaluator.made(result, loop.span(), frame);
  }

  /** A loop of a template as text. */
  static Val template(TemplatePart.ForEach loop, Frame frame) {
    Expression body = new Expression.Template(text(loop), true, loop.span());
    Expression.For each =
        new Expression.For(
            loop.keyName(),
            loop.valueName(),
            loop.collection(),
            null,
            body,
            null,
            false,
            loop.span());
    Val items = evaluate(each, frame);
    if (!(items instanceof Val.Items known)) {
      return items instanceof Val.Unknown unknown ? unknown.as(STRING) : items;
    }
    Templates.Assembly assembly = new Templates.Assembly();
    for (Val item : known.items()) {
      assembly.add(item);
    }
    Val text = assembly.finish(loop.span(), frame);
    return text.with(text.notes().alsoMarked(items.marks()));
  }

  /** The body's parts; a lone interpolation is text as well. */
  private static List<TemplatePart> text(TemplatePart.ForEach loop) {
    List<TemplatePart> parts = new ArrayList<>(loop.body());
    parts.add(new TemplatePart.Text("", Span.at(loop.span().end())));
    return parts;
  }

  /** One run through a collection. */
  private static final class Iteration {
    private final Expression.For loop;
    private final Frame frame;
    private final List<Val> items = new ArrayList<>();
    private final SequencedMap<String, List<Val>> groups = new LinkedHashMap<>();
    private final List<Val> undecided = new ArrayList<>();
    private Marks marks = Marks.NONE;

    Iteration(Expression.For loop, Frame frame) {
      this.loop = loop;
      this.frame = frame;
    }

    Val over(Val collection) {
      if (collection.isNull()) {
        frame.fail("Iteration over null value.", loop.collection().span());
        return Evaluator.failed();
      }
      if (collection.type() == DYNAMIC) {
        return unknown(collection);
      }
      if (collection.type().isScalar()) {
        frame.fail(
            "Iteration over non-iterable value: a value of type "
                + collection.type().friendly()
                + " cannot be used in a 'for' expression.",
            loop.collection().span());
        return Evaluator.failed();
      }
      if (loop.condition() != null && conditionFails(loop.condition())) {
        return Evaluator.failed();
      }
      List<Map.Entry<Val, Val>> elements = Elements.of(collection);
      if (elements == null) {
        return unknown(collection);
      }
      marks = collection.marks();
      for (Map.Entry<Val, Val> element : elements) {
        if (!frame.budget().spend(1)) {
          return Vals.unknown(DYNAMIC, Val.NOT_SUPPORTED + "loops of this size");
        }
        take(element.getKey(), element.getValue());
      }
      Val result = undecided.isEmpty() ? finished() : undecided();
      return result.with(result.notes().alsoMarked(marks));
    }

    private Val unknown(Val collection) {
      Val.Unknown result = Vals.unknownBecause(DYNAMIC, List.of(collection));
      return Vals.unknown(DYNAMIC, result.why().residual(null));
    }

    /** A condition that can be seen to be wrong before there are items is told once. */
    private boolean conditionFails(Expression condition) {
      int before = frame.problems().count();
      Val open = Vals.unknown(DYNAMIC, "not yet iterated");
      Val result = Evaluator.evaluate(condition, bound(open, open));
      if (result.isNull()) {
        frame.fail("Condition is null: the 'if' clause must not be null.", condition.span());
      } else {
        asBool(result, condition);
      }
      return frame.problems().count() > before;
    }

    private @Nullable Val asBool(Val value, Expression condition) {
      try {
        return Conversion.convert(value, BOOL);
      } catch (ConversionException e) {
        frame.fail("Invalid 'for' condition: " + e.getMessage() + ".", condition.span());
        return null;
      }
    }

    private Frame bound(Val key, Val value) {
      Frame inner = loop.keyName() == null ? frame : frame.bind(loop.keyName(), key);
      return inner.bind(loop.valueName(), value);
    }

    private void take(Val key, Val value) {
      Frame inner = bound(key, value);
      if (loop.condition() != null && !isIncluded(loop.condition(), inner)) {
        return;
      }
      if (loop.key() == null) {
        items.add(Evaluator.evaluate(loop.value(), inner));
        return;
      }
      String name = key(loop.key(), inner);
      if (name == null) {
        return;
      }
      Val result = Evaluator.evaluate(loop.value(), inner);
      List<Val> group = groups.computeIfAbsent(name, unused -> new ArrayList<>());
      if (!loop.grouping() && !group.isEmpty()) {
        frame.fail(
            "Duplicate object key: two items produced the key \""
                + name
                + "\"; put ... behind the value to group them.",
            loop.key().span());
        undecided.add(Evaluator.failed());
      } else {
        group.add(result);
      }
    }

    private boolean isIncluded(Expression condition, Frame inner) {
      Val value = Evaluator.evaluate(condition, inner);
      marks = marks.and(value.marks());
      if (value.isNull()) {
        frame.fail("Invalid 'for' condition: it must not be null.", condition.span());
        undecided.add(Evaluator.failed());
        return false;
      }
      Val include = asBool(value, condition);
      if (include == null || !include.isKnown()) {
        undecided.add(include == null ? Evaluator.failed() : include);
        return false;
      }
      return include instanceof Val.Bool bool && bool.bool();
    }

    private @Nullable String key(Expression expression, Frame inner) {
      Val key = Evaluator.evaluate(expression, inner);
      marks = marks.and(key.marks());
      if (key.isNull()) {
        frame.fail("Invalid object key: it must not be null.", expression.span());
        undecided.add(Evaluator.failed());
        return null;
      }
      try {
        if (Conversion.convert(key, STRING) instanceof Val.Text text) {
          return text.text();
        }
        undecided.add(key);
      } catch (ConversionException e) {
        frame.fail("Invalid object key: " + e.getMessage() + ".", expression.span());
        undecided.add(Evaluator.failed());
      }
      return null;
    }

    /** What is included for certain is worth knowing. */
    private Val undecided() {
      SequencedMap<String, Val> entries = new LinkedHashMap<>();
      if (!loop.grouping()) {
        groups.forEach((name, group) -> entries.put(name, group.getFirst()));
      }
      Val result = Vals.unknownBecause(DYNAMIC, undecided);
      return result.with(result.notes().shaped(new Shape.AtLeast(entries, List.copyOf(items))));
    }

    private Val finished() {
      if (loop.key() == null) {
        return Vals.tuple(items);
      }
      SequencedMap<String, Val> attributes = new LinkedHashMap<>();
      groups.forEach(
          (name, group) ->
              attributes.put(name, loop.grouping() ? Vals.tuple(group) : group.getFirst()));
      return Vals.object(attributes);
    }
  }

  static Val splat(Expression.Splat splat, Frame frame) {
    int before = frame.problems().count();
    Val source = Evaluator.evaluate(splat.source(), frame);
    if (frame.problems().count() > before) {
      return Evaluator.failed();
    }
    return Evaluator.made(splat(splat, source, frame), splat.span(), frame);
  }

  private static Val splat(Expression.Splat splat, Val source, Frame frame) {
    boolean sequence = source.type().isSequence();
    if (source.isNull()) {
      if (sequence) {
        frame.fail("Splat of null value.", splat.source().span());
        return Evaluator.failed();
      }
      return Vals.tuple(List.of());
    }
    if (source.type() == DYNAMIC) {
      return splatUnknown(splat, source, frame);
    }
    if (!sequence) {
      Val item = Evaluator.evaluate(splat.each(), frame.bind(SPLAT_ITEM, source));
      boolean mayBeNull = source instanceof Val.Unknown unknown && !unknown.notNull();
      return mayBeNull ? Vals.unknownBecause(DYNAMIC, List.of(source)) : Vals.tuple(List.of(item));
    }
    if (!(source instanceof Val.Items items)) {
      Type type = splatType(splat, source.type(), frame);
      return Vals.unknownBecause(type, List.of(source));
    }
    Val result = splatItems(splat, items, frame);
    return result.with(result.notes().alsoMarked(source.marks()));
  }

  private static Val splatItems(Expression.Splat splat, Val.Items source, Frame frame) {
    int before = frame.problems().count();
    List<Val> items = new ArrayList<>();
    for (int i = 0; i < source.items().size(); i++) {
      Val item = Access.child(source, source.items().get(i), "[" + i + "]");
      items.add(Evaluator.evaluate(splat.each(), frame.bind(SPLAT_ITEM, item)));
    }
    if (frame.problems().count() > before) {
      return Evaluator.failed();
    }
    if (source.type() instanceof Type.TupleOf) {
      return Vals.tuple(items);
    }
    if (items.isEmpty()) {
      Type type = splatType(splat, source.type(), frame);
      return Vals.list(Type.elementOf(type), List.of());
    }
    Type type = items.getFirst().type();
    if (items.stream().anyMatch(item -> !item.type().equals(type))) {
      frame.fail(
          "Invalid nested splat expressions: the items differ in type.", splat.each().span());
      return Evaluator.failed();
    }
    return Vals.list(type, items);
  }

  /** The type of a splat of a sequence, found by one of unknown items. */
  private static Type splatType(Expression.Splat splat, Type source, Frame frame) {
    if (source instanceof Type.TupleOf tuple) {
      return new Type.TupleOf(
          tuple.elements().stream().map(type -> itemType(splat, type, frame)).toList());
    }
    return new Type.ListOf(itemType(splat, Type.elementOf(source), frame));
  }

  private static Type itemType(Expression.Splat splat, Type element, Frame frame) {
    Val open = Vals.unknown(element, "an item of a splat");
    return Evaluator.evaluate(splat.each(), frame.bind(SPLAT_ITEM, open)).type();
  }

  /** What is known of the blocks of a resource stays known. */
  private static Val splatUnknown(Expression.Splat splat, Val source, Frame frame) {
    Val.Unknown result = Vals.unknownBecause(DYNAMIC, List.of(source));
    if (!(source.notes().shape() instanceof Shape.Members members) || members.items().isEmpty()) {
      return result;
    }
    List<Val> items = new ArrayList<>();
    for (int i = 0; i < members.items().size(); i++) {
      Val item = Access.child(source, members.items().get(i), "[" + i + "]");
      items.add(Evaluator.evaluate(splat.each(), frame.bind(SPLAT_ITEM, item)));
    }
    return result.with(
        result.notes().shaped(new Shape.Members(new LinkedHashMap<>(), items, null)));
  }
}
