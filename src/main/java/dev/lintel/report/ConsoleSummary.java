package dev.lintel.report;

import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** The last lines of the console report: what was looked at, and how much was found. */
final class ConsoleSummary {
  private ConsoleSummary() {}

  static List<String> lines(Outcome outcome, boolean unknownsShown, Palette palette) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict(outcome, palette));
    int unknown = outcome.unevaluated().size();
    if (unknown > 0) {
      String hint = unknownsShown ? "" : " (--show-unknown lists them)";
      lines.add(Plural.of(unknown, "verdict") + " unknown before deployment" + hint);
    }
    if (!outcome.suppressed().isEmpty()) {
      lines.add(Plural.of(outcome.suppressed().size(), "finding") + " suppressed");
    }
    lines.addAll(diagnostics(outcome, palette));
    Outcome.Coverage coverage = outcome.coverage();
    lines.add(
        "Checked "
            + Plural.of(coverage.resources(), "resource")
            + " of "
            + Plural.of(coverage.roots(), "root")
            + " in "
            + Plural.of(coverage.files(), "file")
            + " against "
            + policies(coverage.policies()));
    return lines;
  }

  private static String policies(int count) {
    return count == 1 ? "1 policy" : count + " policies";
  }

  private static String verdict(Outcome outcome, Palette palette) {
    List<Finding> findings = outcome.findings();
    if (findings.isEmpty()) {
      return palette.strong("No findings");
    }
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = outcome.count(severity);
      if (count > 0) {
        counts.add(palette.of(severity, count + " " + severity.word()));
      }
    }
    return palette.strong(Plural.of(findings.size(), "finding")) + ": " + String.join(", ", counts);
  }

  private static List<String> diagnostics(Outcome outcome, Palette palette) {
    int errors = outcome.errors();
    int warnings = outcome.diagnostics().size() - errors;
    List<String> counts = new ArrayList<>();
    if (errors > 0) {
      counts.add(
          palette.error(Plural.of(errors, "error") + ": some of the work could not be done"));
    }
    if (warnings > 0) {
      counts.add(palette.warning(Plural.of(warnings, "warning")));
    }
    return counts;
  }
}
