package dev.lintel.cli.example;

import dev.lintel.check.Verdict;
import dev.lintel.check.Verdicts;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Unevaluated;
import dev.lintel.policy.Policy;
import dev.lintel.report.SafeText;
import dev.lintel.source.Place;
import java.util.List;
import java.util.Locale;

/** What testing policies gave, for a person: the expectations that were missed, then a count. */
public final class TestReport {
  private final StringBuilder out = new StringBuilder();

  private TestReport() {}

  /** The report as text. */
  public static String of(List<PolicyTest> tests) {
    TestReport report = new TestReport();
    tests.stream().filter(test -> !test.isMet()).forEach(report::missed);
    report.summary(tests);
    return report.out.toString();
  }

  private void missed(PolicyTest test) {
    Policy policy = test.policy();
    line("FAIL " + policy.id() + " (" + policy.place().source().name() + ")");
    test.gaps().forEach(gap -> line("  to do: " + gap));
    int number = 0;
    for (ExampleRun run : test.runs()) {
      number++;
      if (!run.isMet()) {
        Place place = run.example().place();
        line("  example " + number + " in " + run.example().format().word() + ", at " + place);
        missed(run);
      }
    }
    line("");
  }

  private void missed(ExampleRun run) {
    run.faults().forEach(fault -> line("    " + fault));
    for (Line expected : run.expected()) {
      if (!run.found().contains(expected)) {
        line("    " + expected + ": a finding is expected here and there is none");
        line("      " + expected.text(run.example()));
      }
    }
    for (Finding finding : run.outcome().findings()) {
      Line found = Line.of(finding.place());
      boolean ours = finding.rule().id().equals(run.policy().id());
      if (ours && !run.expected().contains(found)) {
        line("    " + found + ": a finding that no mark expects: " + finding.message());
        line("      " + found.text(run.example()));
      }
    }
    run.verdicts().forEach(judged -> verdict(judged, run));
    if (run.verdicts().isEmpty()) {
      line("    the policy judges nothing in it");
    }
  }

  private void verdict(Verdicts.Judged judged, ExampleRun run) {
    String name = judged.address().isEmpty() ? "the run" : judged.address();
    String reason = judged.verdict() == Verdict.UNKNOWN ? ": " + reason(judged.address(), run) : "";
    String word = String.format(Locale.ROOT, "%-7s", word(judged.verdict()));
    line("    " + word + " " + name + " (" + Line.of(judged.place()) + ")" + reason);
  }

  private static String reason(String address, ExampleRun run) {
    for (Unevaluated unknown : run.outcome().unevaluated()) {
      Finding.Subject subject = unknown.resource();
      if (address.equals(subject == null ? "" : subject.address())) {
        return unknown.reason();
      }
    }
    return "";
  }

  private static String word(Verdict verdict) {
    return verdict == Verdict.NOT_APPLICABLE ? "N.A." : verdict.name();
  }

  private void summary(List<PolicyTest> tests) {
    int examples = tests.stream().mapToInt(test -> test.runs().size()).sum();
    long failed = tests.stream().filter(test -> !test.isMet()).count();
    line(
        count(tests.size(), "policy", "policies")
            + ", "
            + count(examples, "example", "examples")
            + ": "
            + (failed == 0 ? "all as expected" : failed + " of the policies failed"));
  }

  private static String count(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private void line(String text) {
    String indent = " ".repeat(text.length() - text.stripLeading().length());
    out.append(indent).append(SafeText.line(text)).append('\n');
  }
}
