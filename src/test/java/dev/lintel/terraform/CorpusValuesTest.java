package dev.lintel.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.discovery.Discovery;
import dev.lintel.discovery.Found;
import dev.lintel.discovery.FoundRoot;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.source.Workspace;
import dev.lintel.terraform.module.ParsedFiles;
import dev.lintel.testing.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts how much of the corpus is known, and why the rest is not. */
class CorpusValuesTest {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private final List<String> notSupported = new ArrayList<>();

  @Test
  void noValueOfTheCorpusIsUnknownBecauseLintelLacksSomething() throws IOException {
    Path corpus = Shared.path("corpus");
    ParsedFiles files = new ParsedFiles(Workspace.of(corpus, List.of()));
    Found found =
        Discovery.find(
            List.of(corpus), files, Discovery.NamedFiles.BY_CONTENT, CloudFormationInputs.NONE);
    int roots = 0;
    for (FoundRoot root : found.roots()) {
      if (root instanceof FoundRoot.Module module) {
        roots++;
        count(TerraformLoader.load(module.path(), TerraformInputs.NONE, files));
      }
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    System.err.println("root modules: " + roots + ", values: " + all + " " + counts + " " + others);

    assertThat(counts).isNotEmpty();
    assertThat(notSupported).isEmpty();
  }

  private void count(Root root) {
    for (Resource resource : root.resources()) {
      for (Map.Entry<String, Value> attribute : resource.values().entries().entrySet()) {
        count(
            attribute.getValue(),
            root.name() + ": " + resource.address() + "." + attribute.getKey());
      }
    }
  }

  /** Every value that holds no others counts as one. */
  private void count(Value value, String where) {
    switch (value) {
      case Value.ListValue list -> {
        list.items().forEach(item -> count(item, where));
        if (list.rest() != null) {
          count(list.rest(), where);
        }
      }
      case Value.MapValue map -> {
        map.entries().values().forEach(item -> count(item, where));
        if (map.rest() != null) {
          count(map.rest(), where);
        }
      }
      case Value.Json json -> count(json.content(), where);
      case Value.Template template ->
          template.parts().stream()
              .filter(part -> !(part instanceof Value.Text))
              .findFirst()
              .ifPresent(part -> count(part, where));
      case Value.Reference reference -> {
        if (reference.value() == null) {
          counts.merge("created at deployment", 1, Integer::sum);
        } else {
          count(reference.value(), where);
        }
      }
      case Value.OneOf oneOf -> counts.merge("one of a few", 1, Integer::sum);
      case Value.Unknown unknown -> unknown(unknown, where);
      case Value.Null none -> counts.merge("known: null", 1, Integer::sum);
      case Value other -> counts.merge("known", 1, Integer::sum);
    }
  }

  private void unknown(Value.Unknown unknown, String where) {
    String reason = unknown.reason();
    if (reason.startsWith(Value.Unknown.NOT_SUPPORTED)) {
      notSupported.add(where + ": " + reason);
    }
    String kind =
        reason.startsWith(Value.Unknown.NOT_SUPPORTED)
            ? "not supported"
            : reason.startsWith("variable ")
                ? "variable without value"
                : reason.startsWith("read from the provider")
                    ? "data source"
                    : reason.startsWith("created at deployment")
                        ? "created at deployment"
                        : reason.endsWith("is not installed") ? "module not installed" : "other";
    counts.merge(kind, 1, Integer::sum);
    if (kind.equals("other")) {
      others.merge(reason, 1, Integer::sum);
    }
  }
}
