package dev.lintel.policy;

import dev.lintel.finding.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a policy gave.
 *
 * @param policy null where it has errors
 * @param diagnostics what is wrong, in the order of the text
 */
public record Loaded(@Nullable Policy policy, List<Diagnostic> diagnostics) {
  /** Copies the diagnostics. */
  public Loaded {
    diagnostics = List.copyOf(diagnostics);
  }
}
