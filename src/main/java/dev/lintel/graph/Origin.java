package dev.lintel.graph;

import dev.lintel.source.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: the place where it is used, and through what it came there.
 *
 * @param place where it is used; null for what nobody wrote, such as a default of the format
 * @param via what was used there to get it, such as {@code var.ha}; empty where it is written there
 * @param from where that in turn got it; null where it is written here
 */
public record Origin(@Nullable Place place, String via, @Nullable Origin from) {
  /** Of what nobody wrote. */
  public static final Origin NOWHERE = new Origin(null, "", null);

  /** Of a value that is written at a place. */
  public static Origin at(Place place) {
    return new Origin(place, "", null);
  }

  /** Of a value with this origin that is used at {@code place} by way of {@code via}. */
  public Origin usedAt(Place place, String via) {
    return new Origin(place, via, this);
  }

  /** The places from where it is used to where it is written. */
  public List<Origin> chain() {
    List<Origin> chain = new ArrayList<>();
    for (Origin at = this; at != null; at = at.from) {
      chain.add(at);
    }
    return chain;
  }
}
