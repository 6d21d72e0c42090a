package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Evaluates objects written out. */
final class Objects {
  private Objects() {}

  static Val evaluate(Expression.ObjectLiteral object, Frame frame) {
    SequencedMap<String, Val> attributes = new LinkedHashMap<>();
    SequencedMap<String, Val> certain = new LinkedHashMap<>();
    List<Val> unknownKeys = new ArrayList<>();
    Marks marks = Marks.NONE;
    for (Expression.ObjectItem item : object.items()) {
      Val key = key(item, frame);
      Val value = Evaluator.evaluate(item.value(), frame);
      if (key instanceof Val.Text text) {
        attributes.put(text.text(), value);
        certain.put(text.text(), value);
      } else {
        unknownKeys.add(key == null ? Evaluator.failed() : key);
        certain.clear();
      }
      if (key != null) {
        marks = marks.and(key.marks());
      }
    }
    Notes notes = Evaluator.written(object.span(), frame).alsoMarked(marks);
    if (unknownKeys.isEmpty()) {
      return Vals.object(attributes).with(notes);
    }
    return Vals.unknownBecause(DYNAMIC, unknownKeys)
        .with(notes.shaped(Shape.AtLeast.entries(certain)));
  }

  /** The key as text, not known, or null where it fails. */
  private static @Nullable Val key(Expression.ObjectItem item, Frame frame) {
    String keyword = item.keyword();
    if (keyword != null) {
      return new Val.Text(keyword, Evaluator.written(item.key().span(), frame));
    }
    if (item.key() instanceof Expression.Traversal name && !name.steps().isEmpty()) {
      frame.fail(
          "Ambiguous attribute key: put a reference in parentheses, or a name with dots in quotes.",
          name.span());
      return null;
    }
    int before = frame.problems().count();
    Val key = Evaluator.evaluate(item.key(), frame);
    if (frame.problems().count() > before) {
      return null;
    }
    if (key.isNull()) {
      frame.fail("Null value as key: a key must not be null.", item.value().span());
      return null;
    }
    try {
      return Conversion.convert(key, STRING);
    } catch (ConversionException e) {
      frame.fail("Incorrect key type: " + e.getMessage() + ".", item.key().span());
      return null;
    }
  }
}
