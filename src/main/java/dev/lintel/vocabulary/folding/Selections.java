package dev.lintel.vocabulary.folding;

import dev.lintel.vocabulary.entry.Selection;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What selections say of schemas. */
public final class Selections {
  private Selections() {}

  /** The properties that a selection begins at. */
  static Set<String> heads(Selection selection) {
    return switch (selection) {
      case Selection.Path(var steps) -> Set.of(steps.getFirst().name());
      case Selection.AsList(var of) -> heads(of);
      case Selection.AsMap(var of) -> heads(of);
      case Selection.First(var of) -> heads(of);
      case Selection.All(var of) -> heads(of);
    };
  }

  private static Set<String> heads(List<Selection> of) {
    Set<String> heads = new HashSet<>();
    of.forEach(selection -> heads.addAll(heads(selection)));
    return heads;
  }

  /** What stands where a selection leads; {@link Shape#OPAQUE} where the schema does not say. */
  public static Shape shape(Selection selection, Shape written) {
    return switch (selection) {
      case Selection.Path(var steps) -> pathShape(steps, written);
      case Selection.AsList(var of) -> shape(of, written);
      case Selection.AsMap ignored -> Shape.leaf(Shape.Content.SCALAR, Cardinality.MAP);
      case Selection.First(var of) -> of.isEmpty() ? Shape.OPAQUE : shape(of.getFirst(), written);
      case Selection.All(var of) -> shape(of.getFirst(), written);
    };
  }

  /**
   * The first name on the way of a selection that a schema does not have; "" where it has all.
   * Below an opaque name everything goes.
   */
  public static String unknownName(Selection selection, Shape written) {
    return switch (selection) {
      case Selection.Path(var steps) -> unknownStep(steps, written);
      case Selection.AsList(var of) -> unknownName(of, written);
      case Selection.AsMap(var of) -> unknownName(of, written);
      case Selection.First(var of) -> unknownName(of, written);
      case Selection.All(var of) -> unknownName(of, written);
    };
  }

  private static String unknownName(List<Selection> of, Shape written) {
    return of.stream()
        .map(selection -> unknownName(selection, written))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String unknownStep(List<Selection.Step> steps, Shape written) {
    Shape at = written;
    for (int i = 0; i < steps.size(); i++) {
      if (!at.isObject()) {
        return at.content() == Shape.Content.OPAQUE || at.cardinality() == Cardinality.MAP
            ? ""
            : steps.get(i).name();
      }
      Shape attribute = i == 0 ? at.child(joined(steps)) : null;
      if (attribute != null) {
        return "";
      }
      Shape next = at.child(steps.get(i).name());
      if (next == null) {
        return steps.get(i).name();
      }
      at = next;
    }
    return "";
  }

  /** The names of a path between dots, as attributes of Fn::GetAtt are listed. */
  static String joined(List<Selection.Step> steps) {
    return String.join(".", steps.stream().map(Selection.Step::name).toList());
  }

  private static Shape pathShape(List<Selection.Step> steps, Shape written) {
    Shape attribute = written.child(joined(steps));
    if (attribute != null) {
      return picked(steps.getLast(), attribute);
    }
    Shape at = written;
    boolean many = false;
    for (Selection.Step step : steps) {
      Shape next = at.child(step.name());
      if (next == null) {
        return Shape.OPAQUE;
      }
      at = picked(step, next);
      many |= at.cardinality() == Cardinality.MANY;
    }
    return many && at.cardinality() == Cardinality.ONE
        ? new Shape(at.content(), Cardinality.MANY, at.presence(), at.children())
        : at;
  }

  private static Shape picked(Selection.Step step, Shape shape) {
    if (step.pick() == null) {
      return shape;
    }
    String take = step.pick().take();
    Shape taken = take == null ? null : shape.child(take);
    return taken == null ? shape.single() : taken;
  }
}
