package dev.lintel.check.explain;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import java.util.stream.Collectors;

/** What tells one item of a resource from another, wherever it is written. */
final class Identities {
  private Identities() {}

  /** The item's path and all of its content; what may not be shown is left out. */
  static String of(Found item, World world) {
    Value value = item.value();
    String content = value == null ? Shown.of(item, world) : content(value, world);
    return item.spot().path() + "=" + content;
  }

  private static String content(Value value, World world) {
    Value settled = world.settle(value);
    if (settled.meta().sensitive()) {
      return "***";
    }
    return switch (settled) {
      case Value.Text text -> text.text();
      case Value.ListValue list ->
          list.items().stream()
              .map(item -> content(item, world))
              .collect(Collectors.joining(",", "[", "]"));
      case Value.MapValue map ->
          map.entries().entrySet().stream()
              .map(entry -> entry.getKey() + ":" + content(entry.getValue(), world))
              .sorted()
              .collect(Collectors.joining(",", "{", "}"));
      case Value.Json json -> content(json.content(), world);
      default -> Shown.of(settled, world);
    };
  }
}
