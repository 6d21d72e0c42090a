package dev.lintel.discovery;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.cloudformation.CloudFormationLoader;
import dev.lintel.graph.Root;
import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Templates that are judged as nested stacks of others, with the parameters that these give. */
final class NestedTemplates {
  /** What a template with nested stacks contains, in any way of writing. */
  private static final String STACK = "AWS::CloudFormation::Stack";

  private NestedTemplates() {}

  /**
   * The names of those that others nest, directly or through others, given these parameters. Of
   * templates that nest each other in a circle the first is not among them, so that none is left
   * out.
   */
  static Set<String> among(
      List<FoundRoot.Template> templates, CloudFormationInputs inputs, Workspace workspace) {
    List<FoundRoot.Template> parents =
        templates.stream().filter(t -> t.document().source().text().contains(STACK)).toList();
    List<Set<String>> loaded =
        Parallel.map(parents, parent -> nestedIn(parent, inputs, workspace), done -> {});
    Map<String, Set<String>> nested = new HashMap<>();
    Set<String> all = new HashSet<>();
    for (int i = 0; i < parents.size(); i++) {
      nested.put(parents.get(i).name(), loaded.get(i));
      all.addAll(loaded.get(i));
    }
    Set<String> covered = new HashSet<>();
    for (FoundRoot.Template template : templates) {
      if (!all.contains(template.name())) {
        covered.addAll(nested.getOrDefault(template.name(), Set.of()));
      }
    }
    for (FoundRoot.Template template : templates) {
      if (all.contains(template.name()) && !covered.contains(template.name())) {
        covered.addAll(nested.getOrDefault(template.name(), Set.of()));
      }
    }
    return covered;
  }

  /** The names of the files of a template's nested stacks; it is loaded again as a root. */
  private static Set<String> nestedIn(
      FoundRoot.Template parent, CloudFormationInputs inputs, Workspace workspace) {
    Guarded<Root> guarded =
        Guarded.run(
            parent.name(),
            () -> CloudFormationLoader.load(parent.document(), inputs, parent.path(), workspace));
    Root root = guarded.value();
    Set<String> names = new HashSet<>();
    if (root != null) {
      root.sources().stream().map(Source::name).forEach(names::add);
    }
    names.remove(parent.name());
    return names;
  }
}
