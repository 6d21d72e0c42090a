package dev.lintel.terraform;

import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.source.Place;
import dev.lintel.source.Span;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.hcl.FreshStack;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.terraform.function.Budget;
import dev.lintel.terraform.module.ParsedFiles;
import dev.lintel.terraform.plan.Plan;
import dev.lintel.terraform.plan.PlanReader;
import dev.lintel.terraform.tree.TextHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads plans in JSON, with the configuration they were made of where it is there. */
public final class PlanLoader {
  private static final long MOST_VALUES = 10_000_000;

  private PlanLoader() {}

  /**
   * Loads a plan. What cannot be read is in the root's diagnostics.
   *
   * @param file the plan's file, absolute
   * @param document its content
   * @param sources directories where its root module may be, the most likely first: the first one
   *     that declares something of it counts
   */
  public static Root load(Path file, YamlDocument document, List<Path> sources, ParsedFiles files) {
    return FreshStack.call(TerraformLoader.STACK, () -> build(file, document, sources, files));
  }

  private static Root build(
      Path file, YamlDocument document, List<Path> sources, ParsedFiles files) {
    Workspace workspace = files.workspace();
    Budget budget = Budget.of(MOST_VALUES);
    Plan plan = PlanReader.read(document, new TextHost(workspace, budget));
    Root alone = root(workspace.nameOf(file), plan, budget);
    Root source = source(plan, alone, sources, files);
    return source == null ? alone : new PlanSources(source).applyTo(alone);
  }

  private static Root root(String name, Plan plan, Budget budget) {
    List<Resource> resources = new ArrayList<>();
    for (Plan.PlannedResource planned : plan.resources()) {
      Conversions conversions = new Conversions(planned.place(), budget);
      resources.add(
          new Resource(
              planned.address(),
              planned.block(),
              planned.type(),
              planned.isData() ? Resource.Kind.DATA : Resource.Kind.MANAGED,
              Format.PLAN,
              conversions.block(planned.body()),
              conversions.members(planned.meta()),
              planned.place(),
              planned.heading(),
              List.of(),
              null));
    }
    SequencedMap<String, Root.Output> outputs = new LinkedHashMap<>();
    plan.outputs()
        .forEach(
            (output, value) -> {
              Place whole = new Place(plan.source(), new Span(0, plan.source().text().length()));
              outputs.put(
                  output, new Root.Output(new Conversions(whole, budget).value(value), null));
            });
    return new Root(
        name,
        Format.PLAN,
        resources,
        outputs,
        new LinkedHashMap<>(),
        new LinkedHashSet<>(),
        List.of(plan.source()),
        List.of(),
        plan.diagnostics());
  }

  /** The configuration of a plan, evaluated with its variables; null where it is nowhere. */
  private static @Nullable Root source(
      Plan plan, Root alone, List<Path> directories, ParsedFiles files) {
    Set<String> blocks =
        alone.resources().stream().map(Resource::block).collect(Collectors.toSet());
    List<TerraformInputs.Assignment> given =
        plan.variables() == null
            ? List.of()
            : List.of(new TerraformInputs.Assignment.Values(plan.variables()));
    TerraformInputs inputs = new TerraformInputs(given, Map.of(), TerraformInputs.NONE.workspace());
    for (Path directory : directories) {
      if (isModule(directory, files)) {
        Root source = TerraformLoader.load(directory, inputs, files);
        if (source.resources().stream().anyMatch(one -> blocks.contains(one.block()))) {
          return source;
        }
      }
    }
    return null;
  }

  private static boolean isModule(Path directory, ParsedFiles files) {
    try {
      return !files.moduleFiles(directory).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
