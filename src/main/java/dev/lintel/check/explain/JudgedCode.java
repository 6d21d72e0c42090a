package dev.lintel.check.explain;

import dev.lintel.check.scene.Identity;
import dev.lintel.check.value.Spot;
import dev.lintel.graph.Resource;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.CanonicalResource;
import org.jspecify.annotations.Nullable;

/**
 * The code that a verdict is about: a resource with its parts, or for estate policies everything.
 *
 * @param judged the resource, or null
 */
record JudgedCode(@Nullable CanonicalResource judged) {
  /** Whether a spot is of this code. */
  boolean has(Spot spot) {
    CanonicalResource owner = spot.owner();
    return owner != null && (judged == null || isOwn(owner.written(), judged));
  }

  /** The place in this code that led to a spot: itself, or a reference on the way to it. */
  @Nullable Place place(Spot spot) {
    for (Spot at = spot; at != null; at = at.from()) {
      if (has(at) && at.place() != null) {
        return at.place();
      }
    }
    return null;
  }

  /** The written resource that holds a place: a part, or the judged one itself. */
  static CanonicalResource holder(CanonicalResource judged, Place place) {
    for (CanonicalResource part : judged.parts()) {
      Place whole = part.written().place();
      if (!Identity.same(part.written(), judged.written()) && whole.contains(place)) {
        return part;
      }
    }
    return judged;
  }

  private static boolean isOwn(Resource written, CanonicalResource judged) {
    return Identity.same(written, judged.written())
        || judged.parts().stream().anyMatch(part -> Identity.same(part.written(), written));
  }
}
