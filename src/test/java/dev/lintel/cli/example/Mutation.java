package dev.lintel.cli.example;

import dev.lintel.policy.condition.Condition;
import dev.lintel.source.Place;

/**
 * One leaf of a policy's condition, and what is done to it.
 *
 * @param leaf the leaf as it is written
 * @param site where it is used: what stands around it, and how many leaves go before it there. A
 *     leaf of a {@code let} is at one site however often the {@code let} is used
 * @param kind what is done
 * @param ofLibrary whether the site is in the library, which all policies share
 */
record Mutation(Condition leaf, String site, Kind kind, boolean ofLibrary) {
  enum Kind {
    NEGATED,
    DROPPED
  }

  /** The place of the leaf. */
  Place place() {
    return leaf.place();
  }

  /** As a list of equivalent mutants names it. */
  String name() {
    String text = place().text().replaceAll("\\s+", " ");
    return (kind == Kind.NEGATED ? "not " : "without ") + text;
  }

  /** What tells it from the others of its policy or of the library. */
  String key() {
    return kind + " " + site;
  }
}
