package dev.lintel.check.suppress;

import dev.lintel.source.Place;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A written wish not to be told of policies at a place.
 *
 * @param policies ids of policies, earlier ids among them
 * @param kind {@code comment} or {@code metadata}
 * @param reason why; empty where nothing is given
 * @param until the last day on which it holds, or null
 * @param place where it is written
 */
public record Suppression(
    Set<String> policies, String kind, String reason, @Nullable LocalDate until, Place place) {
  /** Copies the ids. */
  public Suppression {
    policies = Set.copyOf(policies);
  }

  boolean hasExpired(LocalDate today) {
    return until != null && until.isBefore(today);
  }
}
