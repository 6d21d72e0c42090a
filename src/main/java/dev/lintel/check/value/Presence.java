package dev.lintel.check.value;

import dev.lintel.check.value.Referents.Referent;
import dev.lintel.graph.Value;
import org.jspecify.annotations.Nullable;

/** Whether something is set: not null, "", [] or {}; an empty block is. */
public final class Presence {
  private final Referents referents;
  private final World world;

  /** Asks in a scenario. */
  public Presence(Referents referents, World world) {
    this.referents = referents;
    this.world = world;
  }

  /** Whether some value of a sequence is set. */
  public Truth any(Sequence sequence) {
    Truth present = Truth.FALSE;
    for (Found item : sequence.items()) {
      present = present.or(item.exists().and(() -> of(item)));
    }
    return present;
  }

  /** Whether a value that is found is set. */
  public Truth of(Found found) {
    Value value = found.value();
    return value == null ? Truth.TRUE : of(value, found);
  }

  private Truth of(Value value, Found found) {
    Value settled = world.settle(value);
    return switch (settled) {
      case Value.Text text -> Truth.of(!text.text().isEmpty());
      case Value.Num number -> Truth.TRUE;
      case Value.Bool bool -> Truth.TRUE;
      case Value.Json json -> Truth.TRUE;
      case Value.Null none -> Truth.FALSE;
      case Value.OneOf oneOf -> Truth.UNKNOWN;
      case Value.Unknown unknown -> Truth.UNKNOWN;
      case Value.ListValue list -> filled(list.items().isEmpty(), list.rest());
      case Value.MapValue map ->
          map.kind() == Value.MapKind.BLOCK
              ? Truth.TRUE
              : filled(map.entries().isEmpty(), map.rest());
      case Value.Template template -> template(template, found);
      case Value.Reference reference -> reference(reference, found);
    };
  }

  private static Truth filled(boolean empty, Value.@Nullable Unknown rest) {
    if (!empty) {
      return Truth.TRUE;
    }
    return rest == null ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth template(Value.Template template, Found found) {
    Truth present = Truth.FALSE;
    for (Value part : template.parts()) {
      present = present.or(of(part, found));
    }
    return present;
  }

  /** What is created at deployment is set; of any other attribute, what it is configured as. */
  private Truth reference(Value.Reference reference, Found found) {
    Value value = reference.value();
    if (value != null) {
      return of(value, found);
    }
    Referent referent = referents.of(reference, found.spot().owner());
    return referent == null || referent.resource() == null || referent.isData()
        ? Truth.UNKNOWN
        : Truth.TRUE;
  }
}
