package dev.lintel.cli.example;

import dev.lintel.check.CheckOptions;
import dev.lintel.check.Checker;
import dev.lintel.check.Verdicts;
import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.policy.Example;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import dev.lintel.vocabulary.CanonicalRoot;
import dev.lintel.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An example judged by its policy, beside what its marks expect.
 *
 * @param policy the policy, with the example's parameters
 * @param example the example
 * @param root its code
 * @param expected the lines that should have a finding, in their order
 * @param found the lines that have one, in their order
 * @param outcome all that was found, with the findings of policies that this one yields to
 */
public record ExampleRun(
    Policy policy,
    Example example,
    CanonicalRoot root,
    List<Line> expected,
    List<Line> found,
    Outcome outcome) {
  /** Examples mean the same whenever they are judged. */
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  /**
   * Judges an example.
   *
   * @param root the example's code
   * @param others policies, for those that this one yields to
   */
  public static ExampleRun of(
      Policy policy, Example example, CanonicalRoot root, Collection<Policy> others) {
    Policy changed = policy.withParameters(example.parameters());
    List<Policy> policies = new ArrayList<>();
    policies.add(changed);
    others.stream().filter(other -> policy.yieldsTo().contains(other.id())).forEach(policies::add);
    Outcome outcome = Checker.check(List.of(root), PolicySet.of(policies), options());
    List<Line> found =
        outcome.findings().stream()
            .filter(finding -> finding.rule().id().equals(policy.id()))
            .map(Finding::place)
            .map(Line::of)
            .distinct()
            .sorted()
            .toList();
    return new ExampleRun(changed, example, root, expected(policy, example), found, outcome);
  }

  private static List<Line> expected(Policy policy, Example example) {
    List<Line> expected = new ArrayList<>();
    for (Mark mark : Mark.of(example)) {
      if (mark.policy().equals(policy.id())) {
        expected.add(mark.line());
      }
    }
    String main = example.files().keySet().iterator().next();
    example.lines().forEach(line -> expected.add(new Line(main, line)));
    return expected.stream().sorted().toList();
  }

  /** Whether its findings are those that it marks, and it could be judged at all. */
  public boolean isMet() {
    return expected.equals(found) && faults().isEmpty();
  }

  /** What keeps it from being judged, in words: mistakes in its code or its marks. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (Diagnostic diagnostic : root.root().diagnostics()) {
      if (diagnostic.isError()) {
        faults.add(shown(diagnostic));
      }
    }
    outcome.diagnostics().forEach(diagnostic -> faults.add(shown(diagnostic)));
    for (Mark mark : Mark.of(example)) {
      if (!mark.policy().equals(policy.id())) {
        faults.add(
            mark.line() + ": the mark names `" + mark.policy() + "`, the policy is " + policy.id());
      }
    }
    return faults;
  }

  private static String shown(Diagnostic diagnostic) {
    return diagnostic.place() == null
        ? diagnostic.message()
        : Line.of(diagnostic.place()) + ": " + diagnostic.message();
  }

  /** The verdict on each resource that the policy is about. */
  public List<Verdicts.Judged> verdicts() {
    return Verdicts.of(root, policy, options());
  }

  private static CheckOptions options() {
    return new CheckOptions(Vocabulary.shipped(), TODAY);
  }
}
