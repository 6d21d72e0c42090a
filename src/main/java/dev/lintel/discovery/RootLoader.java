package dev.lintel.discovery;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.cloudformation.CloudFormationLoader;
import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Root;
import dev.lintel.terraform.PlanLoader;
import dev.lintel.terraform.TerraformInputs;
import dev.lintel.terraform.TerraformLoader;
import dev.lintel.terraform.module.ParsedFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Loads the roots that were found. A fault of ours in one of them leaves the others alone. */
public final class RootLoader {
  private final ParsedFiles files;
  private final TerraformInputs terraform;
  private final CloudFormationInputs cloudFormation;
  private final @Nullable Path planSource;

  /**
   * A loader of roots.
   *
   * @param files those that were parsed already
   * @param terraform variables for all root modules
   * @param cloudFormation parameters for all templates
   * @param planSource the root module of the plans, relative to the working directory; null where
   *     it is beside them, or here
   */
  public RootLoader(
      ParsedFiles files,
      TerraformInputs terraform,
      CloudFormationInputs cloudFormation,
      @Nullable Path planSource) {
    this.files = files;
    this.terraform = terraform;
    this.cloudFormation = cloudFormation;
    this.planSource = planSource;
  }

  /** Finds the roots below paths; {@link Discovery#find} with these inputs. */
  public Found find(List<Path> paths, Discovery.NamedFiles named) {
    return Discovery.find(paths, files, named, cloudFormation);
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
  public <T> Loaded<T> load(
      List<FoundRoot> found, BiFunction<FoundRoot, Root, T> then, IntConsumer progress) {
    List<Guarded<T>> results =
        Parallel.map(
            found, one -> Guarded.run(one.name(), () -> then.apply(one, load(one))), progress);
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

  /** Where a plan's root module may be: where it is said to be, or beside it, or here. */
  private List<Path> sources(FoundRoot.Plan plan) {
    Path here = files.workspace().workingDirectory();
    if (planSource != null) {
      return List.of(here.resolve(planSource).normalize());
    }
    Path beside = plan.path().getParent();
    return beside == null || beside.equals(here) ? List.of(here) : List.of(beside, here);
  }

  private Root load(FoundRoot found) {
    return switch (found) {
      case FoundRoot.Module module -> TerraformLoader.load(module.path(), terraform, files);
      case FoundRoot.Plan plan ->
          PlanLoader.load(plan.path(), plan.document(), sources(plan), files);
      case FoundRoot.Template template ->
          CloudFormationLoader.load(
              template.document(), cloudFormation, template.path(), files.workspace());
    };
  }
}
