package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.ListKind;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.MapKind;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.Null;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Unknown;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Maps and lists, from which {@code AWS::NoValue} removes entries and items. */
final class Containers {
  private Containers() {}

  /** A map that is no function call. */
  static Value map(Node.Mapping mapping, Scope scope, Evaluator evaluator) {
    Meta meta = evaluator.meta(mapping);
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    Unknown rest = mapping.complete() ? null : hidden(meta);
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (key.equals(Sections.TRANSFORM)) {
        rest = UnknownFunctions.transform(entry.value(), evaluator.meta(entry.key()));
      } else if (key.startsWith(Sections.FOR_EACH)) {
        rest = UnknownFunctions.loop(key, entry.key(), evaluator);
      } else if (Intrinsics.isKnown(key)) {
        String message = key + " has to be the only key of its map";
        rest = evaluator.fault(Code.ARGUMENTS, message, entry.key());
      } else {
        Value value = evaluator.value(entry.value(), scope);
        if (!(value instanceof Null)) {
          entries.put(Literals.name(entry.key()), value);
        }
      }
    }
    return new MapValue(entries, MapKind.OBJECT, rest, meta);
  }

  /**
   * A list. Where items are there in some scenarios only, it is a list for each of them.
   *
   * @param values of its items
   */
  static Value list(Node.Sequence sequence, List<Value> values, Scope scope, Evaluator evaluator) {
    Meta meta = evaluator.meta(sequence);
    Unknown rest = sequence.complete() ? null : hidden(meta);
    List<Value> optional = values.stream().filter(Containers::mayBeRemoved).toList();
    Value lists =
        Alternatives.lift(
            optional, scope.scenarios(), meta, chosen -> list(values, chosen, rest, meta));
    if (lists instanceof Unknown why) {
      List<Value> certain = values.stream().filter(v -> !mayBeRemoved(v)).toList();
      return list(certain, List.of(), why, meta);
    }
    return lists;
  }

  /** The values with the chosen ones, in order, in place of those that may be removed. */
  private static ListValue list(
      List<Value> values, List<Value> chosen, @Nullable Unknown rest, Meta meta) {
    List<Value> items = new ArrayList<>();
    int next = 0;
    for (Value value : values) {
      Value item = mayBeRemoved(value) ? chosen.get(next++) : value;
      if (!(item instanceof Null)) {
        items.add(item);
      }
    }
    return new ListValue(items, ListKind.LIST, rest, meta);
  }

  private static boolean mayBeRemoved(Value value) {
    return value instanceof OneOf oneOf
        && oneOf.alternatives().stream().anyMatch(a -> a.value() instanceof Null);
  }

  private static Unknown hidden(Meta meta) {
    return Unknowns.because("a syntax error hides some of it", null, meta);
  }
}
