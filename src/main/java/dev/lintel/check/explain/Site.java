package dev.lintel.check.explain;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Spot;
import dev.lintel.graph.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where a path of a condition ended.
 *
 * @param spot the spot
 * @param value what stands there; null where nothing does, or no value
 */
record Site(Spot spot, @Nullable Value value) {
  static Site of(Found found) {
    return new Site(found.spot(), found.value());
  }
}
