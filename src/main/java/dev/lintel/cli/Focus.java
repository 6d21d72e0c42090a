package dev.lintel.cli;

import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.finding.Suppressed;
import dev.lintel.finding.Unevaluated;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.source.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Narrows what a run found to what concerns the files that somebody asked about. */
final class Focus {
  private final Concern concern;
  private final Predicate<Diagnostic> diagnostics;

  /** Whether a verdict is to be reported. */
  private interface Concern {
    boolean holds(String root, List<String> addresses, Place place, List<Place> related);
  }

  private Focus(Concern concern, Predicate<Diagnostic> diagnostics) {
    this.concern = concern;
    this.diagnostics = diagnostics;
  }

  /**
   * On what is written in the files that stand for their roots. What is wrong in other files of the
   * root stays: it may have kept something from being found.
   *
   * @param onlyFiles names of files by name of the root; other roots are left as they are
   */
  static Focus onFiles(Map<String, Set<String>> onlyFiles) {
    return new Focus(
        (root, addresses, place, related) -> {
          Set<String> files = onlyFiles.get(root);
          return files == null || files.contains(fileOf(place));
        },
        diagnostic -> true);
  }

  /**
   * On changed files: what is written in them, what they had a part in, and the resources of
   * modules that they call. What is found in a run as a whole is left out, since not all of it was
   * judged.
   *
   * @param changed names of files
   * @param roots all that were judged
   */
  static Focus onChanged(Set<String> changed, Collection<Root> roots) {
    Map<String, Set<String>> changedResources = new HashMap<>();
    for (Root root : roots) {
      Set<String> addresses = new HashSet<>();
      for (Resource resource : root.resources()) {
        if (changed.contains(fileOf(resource.place()))
            || resource.callers().stream().anyMatch(call -> changed.contains(fileOf(call)))) {
          addresses.add(resource.address());
        }
      }
      changedResources.put(root.name(), addresses);
    }
    return new Focus(
        (root, addresses, place, related) ->
            !addresses.isEmpty()
                && (changed.contains(fileOf(place))
                    || related.stream().anyMatch(other -> changed.contains(fileOf(other)))
                    || addresses.stream()
                        .anyMatch(changedResources.getOrDefault(root, Set.of())::contains)),
        diagnostic -> diagnostic.place() == null || changed.contains(fileOf(diagnostic.place())));
  }

  /** Leaves only what is of concern. */
  Outcome narrow(Outcome outcome) {
    return new Outcome(
        outcome.coverage(),
        outcome.findings().stream().filter(this::concerns).toList(),
        outcome.unevaluated().stream().filter(this::concerns).toList(),
        outcome.suppressed().stream().filter(this::concerns).toList(),
        outcome.diagnostics().stream().filter(diagnostics).toList());
  }

  private boolean concerns(Suppressed suppressed) {
    return concerns(suppressed.finding());
  }

  private boolean concerns(Finding finding) {
    List<Place> related = finding.related().stream().map(Finding.Related::place).toList();
    return concern.holds(finding.root(), finding.instances(), finding.place(), related);
  }

  private boolean concerns(Unevaluated unevaluated) {
    Finding.Subject resource = unevaluated.resource();
    List<String> addresses = resource == null ? List.of() : List.of(resource.address());
    return concern.holds(unevaluated.root(), addresses, unevaluated.place(), List.of());
  }

  private static String fileOf(Place place) {
    return place.source().name();
  }
}
