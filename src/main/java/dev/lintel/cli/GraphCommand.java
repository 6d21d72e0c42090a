package dev.lintel.cli;

import dev.lintel.cli.graph.GraphReport;
import dev.lintel.discovery.Discovery;
import dev.lintel.discovery.Found;
import dev.lintel.discovery.RootLoader;
import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Root;
import dev.lintel.source.Workspace;
import dev.lintel.terraform.module.ParsedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel graph}: what was understood, before any policy. */
final class GraphCommand implements Command {
  private final InputOptions inputs = new InputOptions();

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Specs.command(
                "lintel graph",
                "Prints the resources that Lintel understood, with their values and references, as"
                    + " JSON. Sensitive values are printed like all others: mind where the output"
                    + " goes.",
                "  lintel graph infra/ | jq '.resources[].address'",
                "  lintel graph template.yaml --param Stage=prod")
            .addOption(Specs.value("--format", "NAME", "json, which is the only one."));
    PathArguments.addTo(spec);
    inputs.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Surroundings surroundings) throws UsageException {
    String format = Specs.get(arguments, "--format", "json");
    if (!format.equals("json")) {
      throw new UsageException("unknown format '" + format + "': graph prints json");
    }
    PathArguments paths = PathArguments.of(arguments);
    Workspace workspace = paths.workspace(inputs.files(), surroundings);
    List<Diagnostic> diagnostics = new ArrayList<>();
    ParsedFiles files = new ParsedFiles(workspace);
    RootLoader loader = inputs.loader(arguments, files, surroundings, diagnostics);
    Found found = loader.find(paths.paths(), Discovery.NamedFiles.TEMPLATES);
    RootLoader.Loaded<Root> loaded;
    try (Progress progress = new Progress(surroundings, found.roots().size())) {
      loaded = loader.load(found.roots(), (place, root) -> root, progress);
    }
    diagnostics.addAll(found.diagnostics());
    diagnostics.addAll(loaded.faults());
    Set<String> named =
        paths.paths().stream().map(workspace::nameOf).collect(Collectors.toUnmodifiableSet());
    surroundings.print(render(loaded.roots(), named, diagnostics));
    boolean failed =
        diagnostics.stream().anyMatch(Diagnostic::isError)
            || loaded.roots().stream()
                .anyMatch(root -> root.diagnostics().stream().anyMatch(Diagnostic::isError));
    return failed ? ExitCode.NOT_DONE : ExitCode.CLEAN;
  }

  private static String render(List<Root> roots, Set<String> named, List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    try {
      GraphReport.write(roots, named, diagnostics, text);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder never throws it", e);
    }
    return text.toString();
  }
}
