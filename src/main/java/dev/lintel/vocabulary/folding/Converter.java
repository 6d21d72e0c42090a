package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Selection;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns CloudFormation's values into those that Terraform would have. */
final class Converter {
  private final UnaryOperator<Value.Reference> references;

  /** Names the attributes of references by {@code references}. */
  Converter(UnaryOperator<Value.Reference> references) {
    this.references = references;
  }

  /**
   * The content of a level. A property that no name is read from keeps its own name, which no
   * policy can say: what it refers to still counts.
   */
  Value.MapValue content(Value.MapValue written, Level level) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    for (Level.Rule rule : level.rules().values()) {
      Value value = value(written, rule);
      if (value != null) {
        entries.put(rule.name(), value);
      }
    }
    written
        .entries()
        .forEach(
            (name, value) -> {
              if (!level.reads(name)) {
                entries.put(name, verbatim(value));
              }
            });
    return new Value.MapValue(entries, Value.MapKind.BLOCK, written.rest(), written.meta());
  }

  private @Nullable Value value(Value.MapValue written, Level.Rule rule) {
    Selection from = rule.from();
    if (from == null) {
      return together(written, rule);
    }
    Value found = Reader.read(from, written);
    return found == null ? null : converted(found, rule);
  }

  /** A block whose names are read from other blocks than one of their own. */
  private @Nullable Value together(Value.MapValue written, Level.Rule rule) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    Meta meta = null;
    for (Level.Rule below : rule.below().rules().values()) {
      Value value = value(written, below);
      if (value != null) {
        entries.put(below.name(), value);
        meta = meta == null ? value.meta() : meta;
      }
    }
    return meta == null
        ? null
        : block(new Value.MapValue(entries, Value.MapKind.BLOCK, null, meta));
  }

  private Value converted(Value value, Level.Rule rule) {
    Shape shape = rule.shape();
    return switch (value) {
      case Value.OneOf choice -> Choices.map(choice, one -> converted(one, rule));
      case Value.Reference reference -> reference(reference, rule);
      case Value.MapValue map when Level.isRead(shape) -> block(content(map, rule.below()));
      case Value.ListValue list when Level.isRead(shape) ->
          new Value.ListValue(
              list.items().stream().map(item -> item(item, rule)).toList(),
              Value.ListKind.BLOCKS,
              list.rest(),
              list.meta());
      case Value.ListValue list when shape.cardinality() == Cardinality.MAP ->
          verbatim(Reader.asMap(list));
      case Value.Text text when isList(shape) -> Reader.asList(text);
      case Value.Num number when isList(shape) -> Reader.asList(number);
      case Value.Template template when isList(shape) -> Reader.asList(verbatim(template));
      default -> verbatim(value);
    };
  }

  private Value reference(Value.Reference reference, Level.Rule rule) {
    Value inner = reference.value();
    Value.Reference named =
        references.apply(
            inner == null
                ? reference
                : new Value.Reference(
                    reference.address(),
                    reference.attribute(),
                    converted(inner, rule),
                    reference.meta()));
    return isList(rule.shape()) ? Reader.asList(named) : named;
  }

  private Value item(Value value, Level.Rule rule) {
    return switch (value) {
      case Value.MapValue map -> content(map, rule.below());
      case Value.OneOf choice -> Choices.map(choice, one -> item(one, rule));
      default -> verbatim(value);
    };
  }

  private static boolean isList(Shape shape) {
    return shape.cardinality() == Cardinality.MANY && shape.content() == Shape.Content.SCALAR;
  }

  private static Value block(Value.MapValue content) {
    return new Value.ListValue(List.of(content), Value.ListKind.BLOCKS, null, content.meta());
  }

  /** The value as it is, but for the names of attributes that it refers to. */
  Value verbatim(Value value) {
    return switch (value) {
      case Value.MapValue map -> {
        SequencedMap<String, Value> entries = new LinkedHashMap<>();
        map.entries().forEach((key, item) -> entries.put(key, verbatim(item)));
        yield new Value.MapValue(entries, map.kind(), map.rest(), map.meta());
      }
      case Value.ListValue list ->
          new Value.ListValue(
              list.items().stream().map(this::verbatim).toList(),
              list.kind(),
              list.rest(),
              list.meta());
      case Value.Reference reference -> {
        Value inner = reference.value();
        yield references.apply(
            inner == null
                ? reference
                : new Value.Reference(
                    reference.address(), reference.attribute(), verbatim(inner), reference.meta()));
      }
      case Value.Template template ->
          new Value.Template(
              template.parts().stream().map(this::verbatim).toList(), template.meta());
      case Value.Json json -> new Value.Json(verbatim(json.content()), json.meta());
      case Value.OneOf choice -> Choices.map(choice, this::verbatim);
      case Value.Unknown unknown ->
          new Value.Unknown(
              unknown.reason(),
              unknown.cause(),
              unknown.residual(),
              unknown.mentions().stream().map(references).toList(),
              unknown.meta());
      case Value.Text t -> t;
      case Value.Num n -> n;
      case Value.Bool b -> b;
      case Value.Null n -> n;
    };
  }
}
