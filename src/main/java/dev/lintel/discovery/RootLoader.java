package dev.lintel.discovery;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.cloudformation.CloudFormationLoader;
import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Root;
import dev.lintel.source.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Loads the roots that were found. A fault of ours in one of them leaves the others alone. */
public final class RootLoader {
  private final Workspace workspace;
  private final CloudFormationInputs cloudFormation;

  /**
   * A loader of roots.
   *
   * @param cloudFormation parameters for all templates
   */
  public RootLoader(Workspace workspace, CloudFormationInputs cloudFormation) {
    this.workspace = workspace;
    this.cloudFormation = cloudFormation;
  }

  /**
   * What was loaded.
   *
   * @param roots in the order in which they were found, without those that had a fault
   * @param faults internal errors
   */
  public record Loaded<T>(List<T> roots, List<Diagnostic> faults) {}

  /**
   * Loads roots and does further work on each.
   *
   * @param then what is done with each root; a fault there is a fault of the root
   * @param progress is told how many roots are done, on the calling thread
   */
  public <T> Loaded<T> load(List<FoundRoot> found, Function<Root, T> then, IntConsumer progress) {
    List<Guarded<T>> results =
        Parallel.map(
            found, one -> Guarded.run(one.name(), () -> then.apply(load(one))), progress);
    List<T> roots = new ArrayList<>();
    List<Diagnostic> faults = new ArrayList<>();
    for (Guarded<T> result : results) {
      if (result.value() != null) {
        roots.add(result.value());
      }
      if (result.fault() != null) {
        faults.add(result.fault());
      }
    }
    return new Loaded<>(roots, faults);
  }

  private Root load(FoundRoot found) {
    return switch (found) {
      case FoundRoot.Module module ->
          throw new IllegalStateException("not yet: " + workspace.nameOf(module.path()));
      case FoundRoot.Template template ->
          CloudFormationLoader.load(template.document(), cloudFormation);
    };
  }
}
