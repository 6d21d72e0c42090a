package dev.lintel.check.trail;

import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event pattern of EventBridge, asked of an event of CloudTrail. After <a
 * href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html">
 * the comparisons of event patterns</a>.
 */
final class EventPattern {
  private static final String DETAIL = "detail.";
  private static final String DETAIL_TYPE = "detail-type";
  private static final String API_CALL = "AWS API Call via CloudTrail";
  private static final String SOURCE = "source";
  private static final String AWS = "aws.";

  private final TrailEvent event;
  private final World world;

  EventPattern(TrailEvent event, World world) {
    this.event = event;
    this.world = world;
  }

  /** Whether all records of the event match. */
  Truth covers(Value.MapValue pattern) {
    return covers("", pattern);
  }

  private Truth covers(String path, Value.MapValue pattern) {
    Truth covers = pattern.rest() == null ? Truth.TRUE : Truth.UNKNOWN;
    for (Map.Entry<String, Value> entry : pattern.entries().entrySet()) {
      Value value = world.settle(entry.getValue());
      String name = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      covers =
          covers.and(() -> entry.getKey().equals("$or") ? or(path, value) : field(name, value));
    }
    return covers;
  }

  private Truth or(String path, Value value) {
    Truth covers = Truth.FALSE;
    for (Value one : items(value)) {
      Value settled = world.settle(one);
      covers = covers.or(settled instanceof Value.MapValue map ? covers(path, map) : Truth.UNKNOWN);
    }
    return covers.or(open(value));
  }

  private Truth field(String path, Value value) {
    if (value instanceof Value.MapValue map) {
      return covers(path, map);
    }
    if (value instanceof Value.Unknown) {
      return Truth.UNKNOWN;
    }
    Truth covers = open(value);
    for (Value one : items(value)) {
      covers = covers.or(matches(path, world.settle(one)));
    }
    return covers;
  }

  private static Truth open(Value value) {
    return value instanceof Value.Unknown
            || (value instanceof Value.ListValue list && list.rest() != null)
        ? Truth.UNKNOWN
        : Truth.FALSE;
  }

  private static List<Value> items(Value value) {
    return value instanceof Value.ListValue list ? list.items() : List.of(value);
  }

  private Truth matches(String path, Value wanted) {
    if (wanted instanceof Value.MapValue comparison) {
      return comparison.entries().entrySet().stream()
          .map(entry -> compare(path, entry.getKey(), world.settle(entry.getValue())))
          .reduce(Truth.TRUE, Truth::and);
    }
    String text = Texts.of(wanted, world);
    return text == null ? Truth.UNKNOWN : Truth.of(isThere(path, text));
  }

  /** Whether all records have this text at a field of the event, or it is the service's. */
  private boolean isThere(String path, String text) {
    return switch (path) {
      case "source" -> event.isOfOneService() && text.startsWith("aws.");
      case "detail-type" -> text.equals("AWS API Call via CloudTrail");
      default -> {
        String field = field(path);
        String known = field == null ? null : event.value(field);
        yield field != null && (known == null ? event.isGiven(field, text) : known.equals(text));
      }
    };
  }

  private static @Nullable String field(String path) {
    return path.startsWith(DETAIL) ? path.substring(DETAIL.length()) : null;
  }

  private Truth compare(String path, String operator, Value wanted) {
    String field = field(path);
    if (operator.equals("exists")) {
      boolean exists = "true".equals(Texts.of(wanted, world));
      boolean there = field != null && event.value(field) != null;
      return Truth.of(exists ? there : field != null && event.lacks(field));
    }
    String text = Texts.of(wanted, world);
    if (path.equals(SOURCE) && operator.equals("prefix") && text != null) {
      return Truth.of(text.startsWith(AWS) || AWS.startsWith(text));
    }
    String known = known(path);
    if (known == null) {
      return Truth.FALSE;
    }
    if (operator.equals("anything-but")) {
      return excepted(known, wanted).not();
    }
    return text == null ? Truth.UNKNOWN : Truth.of(compare(operator, known, text));
  }

  private @Nullable String known(String path) {
    if (path.equals(DETAIL_TYPE)) {
      return API_CALL;
    }
    String field = field(path);
    return field == null ? null : event.value(field);
  }

  private Truth excepted(String known, Value wanted) {
    Truth excepted = open(wanted);
    for (Value one : items(wanted)) {
      if (world.settle(one) instanceof Value.MapValue comparison) {
        for (Map.Entry<String, Value> entry : comparison.entries().entrySet()) {
          excepted = excepted.or(compareAny(entry.getKey(), known, world.settle(entry.getValue())));
        }
      } else {
        String text = Texts.of(one, world);
        excepted = excepted.or(text == null ? Truth.UNKNOWN : Truth.of(text.equals(known)));
      }
    }
    return excepted;
  }

  private Truth compareAny(String operator, String known, Value wanted) {
    Truth any = open(wanted);
    for (Value one : items(wanted)) {
      String text = Texts.of(one, world);
      any = any.or(text == null ? Truth.UNKNOWN : Truth.of(compare(operator, known, text)));
    }
    return any;
  }

  private static boolean compare(String operator, String known, String text) {
    return switch (operator) {
      case "prefix" -> known.startsWith(text);
      case "suffix" -> known.endsWith(text);
      case "equals-ignore-case" ->
          known.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT));
      case "wildcard" -> Glob.of(text.replace("?", "\\?")).matches(known);
      default -> false;
    };
  }
}
