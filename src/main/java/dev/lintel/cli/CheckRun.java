package dev.lintel.cli;

import dev.lintel.check.CheckOptions;
import dev.lintel.check.Checker;
import dev.lintel.check.PolicyTimes;
import dev.lintel.discovery.ChangedFiles;
import dev.lintel.discovery.Discovery;
import dev.lintel.discovery.Found;
import dev.lintel.discovery.FoundRoot;
import dev.lintel.discovery.RootLoader;
import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Outcome;
import dev.lintel.graph.Root;
import dev.lintel.policy.PolicySet;
import dev.lintel.source.Workspace;
import dev.lintel.vocabulary.CanonicalRoot;
import dev.lintel.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stages of a check in their order, from paths to an outcome. */
final class CheckRun {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  private final Workspace workspace;
  private final RootLoader loader;
  private final PolicySet policies;
  private final Surroundings surroundings;
  private final @Nullable PolicyTimes times;
  private final Vocabulary vocabulary = Vocabulary.shipped();

  /**
   * A run of these policies.
   *
   * @param times takes how long each policy takes; null where nobody asks
   */
  CheckRun(
      Workspace workspace,
      RootLoader loader,
      PolicySet policies,
      Surroundings surroundings,
      @Nullable PolicyTimes times) {
    this.times = times;
    this.workspace = workspace;
    this.loader = loader;
    this.policies = policies;
    this.surroundings = surroundings;
  }

  /** A root in both of its forms. */
  private record Loaded(FoundRoot found, CanonicalRoot root) {
    Root written() {
      return root.root();
    }
  }

  /**
   * Judges everything below paths.
   *
   * @param others diagnostics that are to be told as well
   */
  Outcome below(List<Path> paths, List<Diagnostic> others) {
    Found found = loader.find(paths, Discovery.NamedFiles.BY_CONTENT);
    RootLoader.Loaded<Loaded> loaded = load(found.roots());
    List<Diagnostic> ours = new ArrayList<>(others);
    ours.addAll(found.diagnostics());
    ours.addAll(loaded.faults());
    return with(ours, Focus.onFiles(found.onlyFiles()).narrow(judge(loaded.roots())));
  }

  /**
   * Judges the roots that changed files are part of, and leaves what concerns these files.
   *
   * @param others diagnostics that are to be told as well
   */
  Outcome ofChanged(List<Path> paths, List<Diagnostic> others) {
    ChangedFiles changed = new ChangedFiles(paths, workspace);
    Found found = loader.find(List.of(Path.of(".")), Discovery.NamedFiles.BY_CONTENT);
    RootLoader.Loaded<Loaded> loaded = load(changed.candidates(found));
    List<Loaded> concerned =
        loaded.roots().stream()
            .filter(one -> changed.concern(found, one.found, one.written()))
            .toList();
    List<Root> roots = concerned.stream().map(Loaded::written).toList();
    List<Diagnostic> ours = new ArrayList<>(others);
    ours.addAll(loaded.faults());
    return with(ours, Focus.onChanged(changed.names(), roots).narrow(judge(concerned)));
  }

  private RootLoader.Loaded<Loaded> load(List<FoundRoot> found) {
    try (Progress progress = new Progress(surroundings, found.size())) {
      return loader.load(
          found, (place, root) -> new Loaded(place, vocabulary.fold(root)), progress);
    }
  }

  private Outcome judge(List<Loaded> loaded) {
    List<CanonicalRoot> roots = loaded.stream().map(Loaded::root).toList();
    CheckOptions options = new CheckOptions(vocabulary, surroundings.today(), times);
    List<Diagnostic> diagnostics = new ArrayList<>();
    loaded.forEach(one -> diagnostics.addAll(one.written().diagnostics()));
    return with(diagnostics, Checker.check(roots, policies, options));
  }

  private static Outcome with(List<Diagnostic> further, Outcome outcome) {
    Set<Diagnostic> diagnostics = new LinkedHashSet<>(further);
    diagnostics.addAll(outcome.diagnostics());
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(ORDER);
    return new Outcome(
        outcome.coverage(),
        outcome.findings(),
        outcome.unevaluated(),
        outcome.suppressed(),
        sorted);
  }
}
