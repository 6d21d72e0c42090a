package dev.lintel.testing;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a test needs that a plain machine may lack. */
final class Prerequisite {
  private Prerequisite() {}

  /**
   * Ends the running test: skipped for {@code reason} on a plain machine, failed where the
   * environment says {@code CI=true}, since there everything has to be at hand.
   */
  static void missing(String reason) {
    if ("true".equals(System.getenv("CI"))) {
      Assertions.fail(reason + ", and CI=true allows no skipped test");
    }
    Assumptions.abort("skipped: " + reason);
  }
}
