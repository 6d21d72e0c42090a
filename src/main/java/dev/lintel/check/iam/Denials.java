package dev.lintel.check.iam;

import dev.lintel.check.value.Truth;
import dev.lintel.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.List;

/** What statements deny whatever the circumstances. */
final class Denials {
  /** Beyond this many steps what is left is not known. */
  private static final int LIMIT = 2_000;

  private static final Glob UNKNOWN_TEXT = Glob.of("*" + Pattern.UNKNOWN_PART + "*");

  private final List<Statement> statements;
  private int steps;

  Denials(List<Statement> statements) {
    this.statements = statements;
  }

  /** Whether surely some of a region is not denied, all of which lies within another. */
  boolean surelyLeave(Region region, Region widest) {
    List<Region> denied = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.denies() != Truth.FALSE) {
        Region perhaps = perhaps(statement);
        if (!widest.and(perhaps).isEmpty()) {
          denied.add(unknownToo(perhaps));
        }
      }
    }
    steps = 0;
    return leave(region, denied) && steps <= LIMIT;
  }

  /** Whether some of a region may not be denied. */
  boolean perhapsLeave(Region region) {
    List<Region> denied = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.denies() == Truth.TRUE) {
        denied.add(
            Region.of(
                statement.actions().surely(),
                statement.resources().surely(),
                statement.principals().surely()));
      }
    }
    steps = 0;
    return leave(region, denied);
  }

  private static Region perhaps(Statement statement) {
    return Region.of(
        statement.actions().perhaps(),
        statement.resources().perhaps(),
        statement.principals().perhaps());
  }

  /** A text that is not known may be any that is listed. */
  private static Region unknownToo(Region denied) {
    return Region.of(
        unknownToo(denied.actions().getFirst()),
        unknownToo(denied.resources().getFirst()),
        unknownToo(denied.principals().getFirst()));
  }

  private static Names unknownToo(Names names) {
    return names.others() ? names : names.and(UNKNOWN_TEXT);
  }

  private boolean leave(Region region, List<Region> denied) {
    if (region.isEmpty()) {
      return false;
    }
    if (denied.isEmpty() || ++steps > LIMIT) {
      return true;
    }
    Region first = denied.getFirst();
    List<Region> others = denied.subList(1, denied.size());
    return region.and(first).isEmpty()
        ? leave(region, others)
        : region.without(first).stream().anyMatch(left -> leave(left, others));
  }
}
