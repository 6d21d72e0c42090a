package dev.lintel.terraform.eval;

import dev.lintel.finding.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What failed during an evaluation, in order. Mutable; not safe for several threads. */
public final class Problems {
  private final List<Problem> problems = new ArrayList<>();

  /**
   * A failure.
   *
   * @param diagnostic what to say
   * @param isStatic whether it is a failure even in a branch that is not taken, and within try()
   */
  private record Problem(Diagnostic diagnostic, boolean isStatic) {}

  /** Adds a failure of the evaluation. */
  public void add(Diagnostic diagnostic) {
    problems.add(new Problem(diagnostic, false));
  }

  /** Adds a failure that no evaluation can avoid, such as a name that stands for nothing. */
  public void addStatic(Diagnostic diagnostic) {
    problems.add(new Problem(diagnostic, true));
  }

  /** Adds all of another evaluation. */
  public void addAll(Problems others) {
    problems.addAll(others.problems);
  }

  /** Adds those of another evaluation that stay failures though it was not needed. */
  void addStaticOf(Problems others) {
    others.problems.stream().filter(Problem::isStatic).forEach(problems::add);
  }

  /** Whether something failed. */
  public boolean any() {
    return !problems.isEmpty();
  }

  /** Whether something failed that no evaluation can avoid. */
  boolean anyStatic() {
    return problems.stream().anyMatch(Problem::isStatic);
  }

  /** How many failed so far. */
  public int count() {
    return problems.size();
  }

  /** What to say. */
  public List<Diagnostic> diagnostics() {
    return problems.stream().map(Problem::diagnostic).toList();
  }
}
