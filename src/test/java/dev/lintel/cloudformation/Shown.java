package dev.lintel.cloudformation;

import static java.util.stream.Collectors.joining;

import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values in a short form: <code>{a: 'x', b: [1, true], c: ?reason, d: &lt;B.Arn&gt;}</code>. */
final class Shown {
  private Shown() {}

  static String value(Value value) {
    return switch (value) {
      case Value.Text text -> "'" + text.text() + "'";
      case Value.Num num -> num.number().toPlainString();
      case Value.Bool bool -> String.valueOf(bool.bool());
      case Value.Null none -> "absent";
      case Value.Unknown unknown -> "?" + unknown.reason();
      case Value.Reference reference ->
          "<" + reference.address() + "." + reference.attribute() + ">";
      case Value.Template template ->
          template.parts().stream().map(Shown::value).collect(joining(" + "));
      case Value.Json json -> "json(" + value(json.content()) + ")";
      case Value.ListValue list ->
          list.items().stream()
              .map(Shown::value)
              .collect(joining(", ", "[", rest(list.rest(), "]")));
      case Value.MapValue map ->
          map.entries().entrySet().stream()
              .map(e -> e.getKey() + ": " + value(e.getValue()))
              .collect(joining(", ", "{", rest(map.rest(), "}")));
      case Value.OneOf oneOf ->
          oneOf.alternatives().stream().map(Shown::alternative).collect(joining(" | "));
    };
  }

  private static String rest(Value.@Nullable Unknown rest, String end) {
    return rest == null ? end : " ..." + rest.reason() + end;
  }

  private static String alternative(Alternative alternative) {
    return new TreeMap<>(alternative.when()) + " " + value(alternative.value());
  }
}
