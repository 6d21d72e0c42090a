package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.value.Scenarios;

/**
 * Where something is evaluated.
 *
 * @param scenarios those that are possible there
 * @param kind what for
 * @param isCertain whether what goes wrong here goes wrong in every deployment
 */
record Scope(Scenarios scenarios, Kind kind, boolean isCertain) {
  /** What is not part of a deployment: a branch or resource whose condition is false. */
  static final Scope DEAD = new Scope(Scenarios.ALL, Kind.DEAD, false);

  /** The conditions themselves, which cannot see resources. */
  static final Scope CONDITION = new Scope(Scenarios.ALL, Kind.CONDITION, true);

  enum Kind {
    LIVE,
    DEAD,
    CONDITION
  }

  /**
   * What certainly is part of the deployment.
   *
   * @param possible the scenarios that the template allows
   */
  static Scope live(Scenarios possible) {
    return new Scope(possible, Kind.LIVE, true);
  }

  /** Where in addition some scenarios are chosen. */
  Scope in(Scenarios chosen) {
    return chosen.equals(scenarios)
        ? this
        : new Scope(chosen, chosen.isEmpty() ? Kind.DEAD : kind, false);
  }

  /** Where in addition something undecided holds. */
  Scope undecided(Scenarios chosen) {
    return new Scope(chosen, chosen.isEmpty() ? Kind.DEAD : kind, false);
  }
}
