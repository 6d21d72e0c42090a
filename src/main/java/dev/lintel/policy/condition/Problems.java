package dev.lintel.policy.condition;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a policy; one problem a place. */
public final class Problems {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Adds an error unless one was found at this place before. */
  public void add(String code, String message, Place place) {
    boolean known = diagnostics.stream().anyMatch(earlier -> place.equals(earlier.place()));
    if (!known) {
      diagnostics.add(Diagnostic.error(code, message, place));
    }
  }

  /** Adds what another stage found. */
  public void addAll(List<Diagnostic> others) {
    diagnostics.addAll(others);
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return diagnostics.isEmpty();
  }

  /** All that was found, in the order of finding. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
