package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Changes what stands at a path; everything beside it stays the same object. */
@SuppressWarnings("ReferenceEquality") // an edit that changes nothing gives the same object
public final class PathEdit {
  private PathEdit() {}

  /** {@code value} with what stands at {@code path} changed by {@code edit}, wherever it is set. */
  public static Value at(Value value, List<String> path, UnaryOperator<Value> edit) {
    if (path.isEmpty()) {
      return edit.apply(value);
    }
    return switch (value) {
      case Value.MapValue map -> entry(map, path, edit);
      case Value.ListValue list -> items(list, item -> at(item, path, edit));
      case Value.OneOf choice -> Choices.map(choice, one -> at(one, path, edit));
      case Value.Reference reference -> inside(reference, inner -> at(inner, path, edit));
      default -> value;
    };
  }

  /**
   * {@code value} with each scalar in it changed by {@code edit}: those of lists, of alternatives,
   * and what references are configured as. References themselves stay.
   */
  public static Value scalars(Value value, UnaryOperator<Value> edit) {
    return switch (value) {
      case Value.ListValue list -> items(list, item -> scalars(item, edit));
      case Value.OneOf choice -> Choices.map(choice, one -> scalars(one, edit));
      case Value.Reference reference -> inside(reference, inner -> scalars(inner, edit));
      case Value.MapValue map -> map;
      default -> edit.apply(value);
    };
  }

  /** A list with each item changed; the same list where none is. */
  public static Value.ListValue items(Value.ListValue list, UnaryOperator<Value> edit) {
    List<Value> items = new ArrayList<>();
    boolean changed = false;
    for (Value item : list.items()) {
      Value edited = edit.apply(item);
      changed |= edited != item;
      items.add(edited);
    }
    return changed ? new Value.ListValue(items, list.kind(), list.rest(), list.meta()) : list;
  }

  private static Value entry(Value.MapValue map, List<String> path, UnaryOperator<Value> edit) {
    Value old = map.get(path.getFirst());
    if (old == null) {
      return map;
    }
    Value edited = at(old, path.subList(1, path.size()), edit);
    if (edited == old) {
      return map;
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>(map.entries());
    entries.put(path.getFirst(), edited);
    return new Value.MapValue(entries, map.kind(), map.rest(), map.meta());
  }

  private static Value inside(Value.Reference reference, UnaryOperator<Value> edit) {
    Value inner = reference.value();
    if (inner == null) {
      return reference;
    }
    Value edited = edit.apply(inner);
    return edited == inner
        ? reference
        : new Value.Reference(reference.address(), reference.attribute(), edited, reference.meta());
  }
}
