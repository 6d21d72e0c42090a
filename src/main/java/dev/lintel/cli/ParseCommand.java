package dev.lintel.cli;

import dev.lintel.source.Workspace;
import dev.lintel.syntax.hcl.ParseReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code lintel parse}: the syntax trees of HCL files. */
final class ParseCommand implements Command {
  @Override
  public String name() {
    return "parse";
  }

  @Override
  public CommandSpec spec() {
    return Specs.command(
            "lintel parse",
            "Prints the syntax trees of HCL files as JSON, one line per file.",
            "  lintel parse main.tf | jq .errors",
            "  lintel parse modules/")
        .addPositional(
            Specs.parameters(
                "PATH", "1..*", "Files, or directories: then all .tf and .tofu files below."))
        .addOption(Specs.value("--format", "NAME", "jsonl, which is the only one."));
  }

  @Override
  public int run(ParseResult arguments, Surroundings surroundings) throws UsageException {
    String format = Specs.get(arguments, "--format", "jsonl");
    if (!format.equals("jsonl")) {
      throw new UsageException("unknown format '" + format + "': parse prints jsonl");
    }
    int code = ExitCode.CLEAN;
    for (String path : Specs.positional(arguments)) {
      try {
        for (String file : files(path, surroundings.workingDirectory())) {
          code = Math.max(code, parse(file, surroundings));
        }
      } catch (IOException e) {
        surroundings.complain("lintel: cannot read " + path + ": " + e.getMessage());
        code = ExitCode.NOT_DONE;
      }
    }
    return code;
  }

  private static int parse(String file, Surroundings surroundings) throws IOException {
    Path home = surroundings.workingDirectory();
    byte[] content = Workspace.of(home, List.of(Path.of(file))).bytes(Path.of(file));
    ParseReport report = ParseReport.of(file, content);
    surroundings.print(report.line() + "\n");
    return report.ok() ? ExitCode.CLEAN : ExitCode.NOT_DONE;
  }

  /** The files that a path stands for, named as it is. */
  private static List<String> files(String path, Path home) throws IOException {
    Path given = home.resolve(path);
    if (!Files.isDirectory(given)) {
      return List.of(path);
    }
    List<String> files = new ArrayList<>();
    try (Stream<Path> below = Files.walk(given)) {
      below
          .filter(file -> file.toString().matches(".*\\.(tf|tofu)") && Files.isRegularFile(file))
          .sorted()
          .forEach(file -> files.add(Path.of(path).resolve(given.relativize(file)).toString()));
    }
    return files;
  }
}
