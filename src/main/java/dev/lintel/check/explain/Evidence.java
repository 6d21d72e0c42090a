package dev.lintel.check.explain;

import dev.lintel.check.value.Found;
import dev.lintel.finding.Finding.Related;
import dev.lintel.source.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One violation of a policy.
 *
 * @param message what is wrong
 * @param place where; null where nothing of the judged code says it
 * @param related other places that had a part in it
 * @param secret whether what stands at the place may not be shown
 * @param item the item of the judged code that violates it, or null where the whole does
 */
public record Evidence(
    String message,
    @Nullable Place place,
    List<Related> related,
    boolean secret,
    @Nullable Found item) {
  /** Copies the places. */
  public Evidence {
    related = List.copyOf(related);
  }
}
