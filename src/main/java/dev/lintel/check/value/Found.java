package dev.lintel.check.value;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.CanonicalResource;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that an operand gives.
 *
 * @param thing what it is
 * @param spot where it stands
 * @param exists whether there is such a value at all: UNKNOWN for what may turn out not to exist
 * @param many whether it stands for any number of values
 */
public record Found(Thing thing, Spot spot, Truth exists, boolean many) {
  /** A value that is there. */
  public static Found of(Value value, Spot spot) {
    return new Found(new Thing.OfValue(value), spot, Truth.TRUE, false);
  }

  /** Something that is there and stands in the policy. */
  public static Found of(Thing thing) {
    return new Found(thing, Spot.NOWHERE, Truth.TRUE, false);
  }

  /** Any number of values of which nothing is known. */
  public static Found rest(Value.Unknown reason, Spot spot) {
    return new Found(new Thing.OfValue(reason), spot, Truth.UNKNOWN, true);
  }

  /** The same where it may turn out not to exist. */
  public Found existing(Truth other) {
    Truth both = exists.and(other);
    return both == exists ? this : new Found(thing, spot, both, many);
  }

  /** Its value, or null where it is a resource or the like. */
  public @Nullable Value value() {
    return switch (thing) {
      case Thing.OfValue held -> held.value();
      case Thing.Entry entry -> entry.value();
      default -> null;
    };
  }

  /** The resource that it is, or null. */
  public @Nullable CanonicalResource resource() {
    return switch (thing) {
      case Thing.OfResource held -> held.resource();
      case Thing.Referrer referrer -> referrer.by();
      default -> null;
    };
  }
}
