package dev.lintel.check.explain;

import dev.lintel.check.secret.Secrets;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Thing;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Values as people read them; a sensitive one is never shown. */
final class Shown {
  /** What stands for a value that may not be shown. */
  static final String MASK = "***";

  private static final int LONGEST = 80;
  private static final int MOST = 5;

  private Shown() {}

  static String of(Found found, World world) {
    return switch (found.thing()) {
      case Thing.OfValue held -> of(held.value(), world);
      case Thing.OfResource held -> held.resource().written().address();
      case Thing.Entry entry -> of(entry.value(), world);
      case Thing.Referrer referrer ->
          referrer.by() == null ? "an output" : referrer.by().written().address();
      case Thing.Count count ->
          count.high() == count.low() ? String.valueOf(count.low()) : "at least " + count.low();
      case Thing.Release release ->
          release.numbers().stream().map(String::valueOf).collect(Collectors.joining("."));
    };
  }

  static String of(Value value, World world) {
    Value settled = world.settle(value);
    if (settled.meta().sensitive()) {
      return MASK;
    }
    return switch (settled) {
      case Value.Text text -> Secrets.in(text.text()).isEmpty() ? shortened(text.text()) : MASK;
      case Value.Num number -> number.number().toPlainString();
      case Value.Bool bool -> String.valueOf(bool.bool());
      case Value.Null none -> "(not set)";
      case Value.Unknown unknown -> "(unknown: " + unknown.reason() + ")";
      case Value.OneOf oneOf -> "(unknown)";
      case Value.Template template ->
          shortened(
              template.parts().stream()
                  .map(part -> part(part, world))
                  .collect(Collectors.joining()));
      case Value.Reference reference ->
          reference.value() == null
              ? reference.address()
                  + (reference.attribute().isEmpty() ? "" : "." + reference.attribute())
              : of(reference.value(), world);
      case Value.Json json -> of(json.content(), world);
      case Value.ListValue list -> list(list, world);
      case Value.MapValue map ->
          "{" + String.join(", ", map.entries().keySet().stream().limit(MOST).toList()) + "}";
    };
  }

  private static String part(Value part, World world) {
    return part instanceof Value.Unknown unknown
        ? "${" + (unknown.residual() == null ? ".." : unknown.residual()) + "}"
        : of(part, world);
  }

  private static String list(Value.ListValue list, World world) {
    List<String> items = list.items().stream().limit(MOST).map(item -> of(item, world)).toList();
    String more = list.items().size() > MOST || list.rest() != null ? ", .." : "";
    return items.size() == 1 && more.isEmpty()
        ? items.getFirst()
        : "[" + String.join(", ", items) + more + "]";
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 2) + "..";
  }
}
