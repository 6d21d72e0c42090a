package dev.lintel.check.suppress;

import dev.lintel.policy.Policy;
import dev.lintel.source.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A written wish not to be told of policies at a place.
 *
 * @param policies ids of policies, earlier ids among them
 * @param checks checks of other linters that stand for policies
 * @param kind {@code comment} or {@code metadata}, with another linter's name before it where it is
 *     written in that linter's form
 * @param reason why; empty where nothing is given
 * @param until the last day on which it holds, or null
 * @param place where it is written
 */
public record Suppression(
    Set<String> policies,
    List<Check> checks,
    String kind,
    String reason,
    @Nullable LocalDate until,
    Place place) {
  /** Copies the ids and checks. */
  public Suppression {
    policies = Set.copyOf(policies);
    checks = List.copyOf(checks);
  }

  /** One that names policies. */
  static Suppression of(
      Set<String> policies, String kind, String reason, @Nullable LocalDate until, Place place) {
    return new Suppression(policies, List.of(), kind, reason, until, place);
  }

  /** One in the form of another linter. */
  static Suppression of(
      List<Check> checks, String kind, String reason, @Nullable LocalDate until, Place place) {
    String linter = checks.isEmpty() ? "" : checks.getFirst().linter() + " ";
    return new Suppression(Set.of(), checks, linter + kind, reason, until, place);
  }

  /** Whether it names a policy, by its id, an earlier id, or an equivalent check. */
  boolean names(Policy policy) {
    return policies.contains(policy.id())
        || policy.formerly().stream().anyMatch(policies::contains)
        || checks.stream().anyMatch(check -> check.isAnsweredBy(policy));
  }

  boolean hasExpired(LocalDate today) {
    return until != null && until.isBefore(today);
  }
}
