package dev.lintel.cloudformation.value;

import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.Json;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.Null;
import dev.lintel.graph.Value.Num;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Reference;
import dev.lintel.graph.Value.Template;
import dev.lintel.graph.Value.Text;
import dev.lintel.graph.Value.Unknown;
import java.util.List;

/** Compares what values hold, wherever they come from. */
final class Contents {
  private Contents() {}

  /** Whether two values are certainly the same; unknown ones where they have one residual. */
  static boolean same(Value a, Value b) {
    return switch (a) {
      case Text text -> b instanceof Text other && text.text().equals(other.text());
      case Num num -> b instanceof Num other && num.number().compareTo(other.number()) == 0;
      case Bool bool -> b instanceof Bool other && bool.bool() == other.bool();
      case Null unused -> b instanceof Null;
      case ListValue list ->
          b instanceof ListValue other
              && list.rest() == null
              && other.rest() == null
              && sameItems(list.items(), other.items());
      case MapValue map -> b instanceof MapValue other && sameEntries(map, other);
      case Template template ->
          b instanceof Template other && sameItems(template.parts(), other.parts());
      case Json json -> b instanceof Json other && same(json.content(), other.content());
      case Reference reference ->
          b instanceof Reference other
              && reference.address().equals(other.address())
              && reference.attribute().equals(other.attribute());
      case Unknown unknown ->
          b instanceof Unknown other
              && unknown.residual() != null
              && unknown.residual().equals(other.residual());
      case OneOf oneOf ->
          b instanceof OneOf other && sameAlternatives(oneOf.alternatives(), other.alternatives());
    };
  }

  /** Whether a value or anything in it is sensitive. */
  static boolean isSensitive(Value value) {
    return value.meta().sensitive()
        || switch (value) {
          case ListValue list -> list.items().stream().anyMatch(Contents::isSensitive);
          case MapValue map -> map.entries().values().stream().anyMatch(Contents::isSensitive);
          case Template template -> template.parts().stream().anyMatch(Contents::isSensitive);
          case Json json -> isSensitive(json.content());
          case OneOf oneOf -> oneOf.alternatives().stream().anyMatch(a -> isSensitive(a.value()));
          default -> false;
        };
  }

  private static boolean sameItems(List<Value> a, List<Value> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!same(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameEntries(MapValue a, MapValue b) {
    if (a.rest() != null || b.rest() != null || a.entries().size() != b.entries().size()) {
      return false;
    }
    for (var entry : a.entries().entrySet()) {
      Value other = b.get(entry.getKey());
      if (other == null || !same(entry.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameAlternatives(List<Alternative> a, List<Alternative> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).when().equals(b.get(i).when()) || !same(a.get(i).value(), b.get(i).value())) {
        return false;
      }
    }
    return true;
  }
}
