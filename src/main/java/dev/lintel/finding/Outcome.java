package dev.lintel.finding;

import java.util.List;

/**
 * All that a run has to say. Every list is in its total order.
 *
 * @param coverage what was looked at
 * @param findings violated policies: by file, line, column, policy, address
 * @param unevaluated what could not be decided
 * @param suppressed findings that were silenced
 * @param diagnostics what could not be done
 */
public record Outcome(
    Coverage coverage,
    List<Finding> findings,
    List<Unevaluated> unevaluated,
    List<Suppressed> suppressed,
    List<Diagnostic> diagnostics) {
  /** How many findings have a severity. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(one -> one.rule().severity() == severity).count();
  }

  /** How many diagnostics are errors. */
  public int errors() {
    return (int) diagnostics.stream().filter(Diagnostic::isError).count();
  }

  /**
   * What a run looked at.
   *
   * @param files files read
   * @param roots root modules, templates and plans
   * @param resources resources in them
   * @param policies policies asked
   */
  public record Coverage(int files, int roots, int resources, int policies) {}
}
