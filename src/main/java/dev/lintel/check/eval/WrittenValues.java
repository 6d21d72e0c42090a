package dev.lintel.check.eval;

import dev.lintel.check.secret.Secrets;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Unknown.Cause;
import dev.lintel.source.Place;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a value stands in the code that is judged. */
final class WrittenValues {
  private final Frame frame;
  private final World world;

  WrittenValues(Frame frame) {
    this.frame = frame;
    this.world = frame.world();
  }

  /**
   * Whether everybody who reads the code, or the stack that it becomes, reads the value: a literal,
   * the default of a variable or parameter, or a parameter without NoEcho. False of what another
   * resource has.
   */
  Truth isPlaintext(Value value) {
    Value settled = world.settle(value);
    return switch (settled) {
      case Value.Text text -> Truth.of(!text.text().isEmpty() && isHeld(text));
      case Value.Num number -> Truth.of(isHeld(number));
      case Value.Bool bool -> Truth.of(isHeld(bool));
      case Value.Null none -> Truth.FALSE;
      case Value.Reference reference -> Truth.FALSE;
      case Value.Template template -> every(template.parts());
      case Value.Json json -> whole(json.content());
      case Value.ListValue list -> some(list.items(), list.rest());
      case Value.MapValue map -> some(map.entries().values(), map.rest());
      case Value.Unknown unknown -> isShown(unknown) ? Truth.TRUE : unread(unknown);
      case Value.OneOf oneOf -> Truth.UNKNOWN;
    };
  }

  /** The text of a scalar with holes for what is not known; null where nothing of it is. */
  @Nullable String text(Value value) {
    if (value instanceof Value.Template template) {
      StringBuilder text = new StringBuilder();
      for (Value part : template.parts()) {
        String known = Texts.of(part, world);
        text.append(known == null ? Secrets.HOLE : known);
      }
      return text.toString();
    }
    return Texts.of(value, world);
  }

  /** Whether a value may turn out to be held by the code all the same. */
  Truth unread(Value value) {
    return switch (value) {
      case Value.Unknown unknown when isUnread(unknown) -> Truth.UNKNOWN;
      case Value.Template template when template.parts().stream().anyMatch(this::isUnread) ->
          Truth.UNKNOWN;
      case Value.OneOf oneOf -> Truth.UNKNOWN;
      default -> Truth.FALSE;
    };
  }

  private boolean isUnread(Value value) {
    return value instanceof Value.Unknown unknown
        && (unknown.reason().startsWith(Value.Unknown.NOT_SUPPORTED)
            || unknown.cause() == Cause.SCENARIO);
  }

  /** Values given on the command line stand in no file. */
  private boolean isHeld(Value value) {
    Origin last = value.origin();
    while (last.from() != null) {
      last = last.from();
    }
    Place place = last.place();
    return place == null
        ? !value.meta().sensitive()
        : frame.setting().scene().roots().stream()
            .anyMatch(root -> root.root().sources().contains(place.source()));
  }

  /** A parameter that nothing masks, or the plain text of Parameter Store. */
  private static boolean isShown(Value.Unknown unknown) {
    return !unknown.meta().sensitive()
        && (unknown.cause() == Cause.PARAMETER || unknown.cause() == Cause.STORED_TEXT);
  }

  private Truth every(List<Value> parts) {
    Truth every = Truth.TRUE;
    for (Value part : parts) {
      every = every.and(isPlaintext(part));
    }
    return every;
  }

  private Truth some(Collection<Value> values, Value.@Nullable Unknown rest) {
    Truth some = rest == null ? Truth.FALSE : unread(rest);
    for (Value value : values) {
      some = some.or(isPlaintext(value));
    }
    return some;
  }

  /** Of an encoded value: all that is in it stands in the code. */
  private Truth whole(Value content) {
    Value settled = world.settle(content);
    return switch (settled) {
      case Value.ListValue list -> list.rest() == null ? all(list.items()) : Truth.FALSE;
      case Value.MapValue map -> map.rest() == null ? all(map.entries().values()) : Truth.FALSE;
      case Value.Null none -> Truth.TRUE;
      case Value.Text text -> Truth.of(isHeld(text));
      default -> isPlaintext(settled);
    };
  }

  private Truth all(Collection<Value> values) {
    Truth all = Truth.TRUE;
    for (Value value : values) {
      all = all.and(whole(value));
    }
    return all;
  }
}
