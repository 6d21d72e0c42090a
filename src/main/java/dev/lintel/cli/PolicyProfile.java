package dev.lintel.cli;

import dev.lintel.check.PolicyTimes;
import dev.lintel.check.PolicyTimes.Spent;
import java.util.Locale;

/** How long the policies of a run took, as lines of a table. */
final class PolicyProfile {
  private PolicyProfile() {}

  static String text(PolicyTimes times) {
    StringBuilder text = new StringBuilder("      ms  x median  policy\n");
    for (Spent spent : times.all()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%8.2f  %8.1f  %s%n",
              spent.nanos() / 1e6,
              (double) spent.nanos() / Math.max(1, times.median()),
              spent.policy()));
    }
    return text.toString();
  }
}
