package dev.lintel.check.trail;

import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.document.JsonContent;
import java.util.List;

/**
 * Whether a pattern finds all events of some kinds, whatever way it is written: a filter pattern of
 * CloudWatch Logs or an event pattern of EventBridge. One that asks for more than the kind of event
 * finds only some of them.
 */
public final class Watches {
  private Watches() {}

  /**
   * Whether a pattern finds all of the events; not known where the pattern is not.
   *
   * @param events each the name of an event, or {@code field=value}
   */
  public static Truth watches(Value pattern, List<String> events, World world) {
    Value settled = world.settle(pattern);
    String text = Texts.of(settled, world);
    if (text != null && !text.strip().matches("(?s)\\{\\s*[\"}].*")) {
      return ofFilter(text, events);
    }
    Value content = world.settle(JsonContent.of(settled));
    return content instanceof Value.MapValue map
        ? events.stream()
            .map(event -> new EventPattern(TrailEvent.of(event), world).covers(map))
            .reduce(Truth.TRUE, Truth::and)
        : Truth.UNKNOWN;
  }

  private static Truth ofFilter(String pattern, List<String> events) {
    try {
      for (String event : events) {
        if (!FilterPattern.covers(pattern, TrailEvent.of(event))) {
          return Truth.FALSE;
        }
      }
      return Truth.TRUE;
    } catch (FilterPattern.NotUnderstood e) {
      return Truth.UNKNOWN;
    }
  }
}
