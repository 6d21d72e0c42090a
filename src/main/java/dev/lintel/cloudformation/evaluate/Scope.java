package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.value.Scenarios;

/**
 * Where something is evaluated.
 *
 * @param scenarios those that are possible there
 * @param kind what for
 */
record Scope(Scenarios scenarios, Kind kind) {
  /** What certainly is part of the deployment. */
  static final Scope LIVE = new Scope(Scenarios.ALL, Kind.LIVE);

  /** What is not: a branch or resource whose condition is false. */
  static final Scope DEAD = new Scope(Scenarios.ALL, Kind.DEAD);

  /** The conditions themselves, which cannot see resources. */
  static final Scope CONDITION = new Scope(Scenarios.ALL, Kind.CONDITION);

  enum Kind {
    LIVE,
    DEAD,
    CONDITION
  }

  /** Whether what goes wrong here goes wrong in every deployment. */
  boolean isCertain() {
    return kind != Kind.DEAD && scenarios.isAll();
  }

  /** Where in addition some scenarios are chosen. */
  Scope in(Scenarios chosen) {
    return new Scope(chosen, chosen.isEmpty() ? Kind.DEAD : kind);
  }
}
