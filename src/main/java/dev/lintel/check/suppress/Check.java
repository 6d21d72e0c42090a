package dev.lintel.check.suppress;

import dev.lintel.policy.Policy;
import dev.lintel.policy.pattern.Glob;
import java.util.List;
import java.util.Locale;

/**
 * A check of another linter, named where its users silence it.
 *
 * @param linter its key in a policy's equivalents: {@code checkov}, {@code cfn-nag}
 * @param id the check's id, {@code *} in it for any run of characters
 */
record Check(String linter, String id) {
  /** Whether a policy asks for what the check asks for. */
  boolean isAnsweredBy(Policy policy) {
    Glob glob = Glob.of(spelling(id));
    return policy.equivalents().getOrDefault(linter, List.of()).stream()
        .anyMatch(equivalent -> glob.matches(spelling(equivalent)));
  }

  /** Trivy writes {@code AWS-0107} and {@code AVD-AWS-0107}; case says nothing anywhere. */
  private static String spelling(String id) {
    String upper = id.toUpperCase(Locale.ROOT);
    return upper.startsWith("AVD-") ? upper.substring("AVD-".length()) : upper;
  }
}
