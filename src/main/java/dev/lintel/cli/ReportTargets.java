package dev.lintel.cli;

import dev.lintel.finding.Outcome;
import dev.lintel.report.ConsoleReport;
import dev.lintel.report.JsonReport;
import dev.lintel.report.SarifReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Where the reports of a run go: {@code --format NAME[=FILE]}, several times. */
final class ReportTargets {
  private enum Format {
    CONSOLE,
    JSON,
    SARIF
  }

  /**
   * A report to write.
   *
   * @param file relative to the working directory; empty for standard output
   */
  private record Target(Format format, String file) {}

  private final List<Target> targets = new ArrayList<>();
  private final Color color;
  private final boolean showUnknown;

  /** When to use colours. */
  private enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  private ReportTargets(Color color, boolean showUnknown) {
    this.color = color;
    this.showUnknown = showUnknown;
  }

  /** Adds the options to a command. */
  static void addTo(CommandSpec spec) {
    spec.addOption(
        Specs.values(
            "--format",
            "NAME[=FILE]",
            "console, json or sarif, to standard output or a file; repeatable."));
    spec.addOption(
        Specs.value("--color", "WHEN", "auto, always or never; NO_COLOR in the environment too."));
  }

  /** Reads the options; the console unless a format is given. */
  static ReportTargets of(ParseResult arguments) throws UsageException {
    String color = Specs.get(arguments, "--color", "auto");
    List<String> formats = Specs.all(arguments, "--format");
    ReportTargets targets =
        new ReportTargets(
            Choice.of(Color.class, "value of --color", color),
            Specs.has(arguments, "--show-unknown"));
    for (String format : formats.isEmpty() ? List.of("console") : formats) {
      targets.add(format);
    }
    return targets;
  }

  private void add(String text) throws UsageException {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String file = equals < 0 ? "" : text.substring(equals + 1);
    if (equals >= 0 && file.isEmpty()) {
      throw new UsageException("--format " + text + " names no file behind the equals sign");
    }
    for (Target other : targets) {
      if (other.file.equals(file)) {
        throw new UsageException(
            file.isEmpty()
                ? "only one format can go to standard output: write --format " + name + "=FILE"
                : "two formats are to go to " + file);
      }
    }
    targets.add(new Target(Choice.of(Format.class, "format", name), file));
  }

  /**
   * Writes all reports.
   *
   * @return whether all of them could be written; what could not is said on standard error
   */
  boolean write(Outcome outcome, Surroundings surroundings) {
    boolean done = true;
    for (Target target : targets) {
      String text = render(target, outcome, surroundings);
      if (target.file.isEmpty()) {
        surroundings.print(text);
      } else {
        done &= save(text, target.file, surroundings);
      }
    }
    return done;
  }

  private String render(Target target, Outcome outcome, Surroundings surroundings) {
    StringBuilder text = new StringBuilder();
    try {
      switch (target.format) {
        case CONSOLE -> ConsoleReport.write(outcome, consoleOptions(target, surroundings), text);
        case JSON -> JsonReport.write(outcome, Version.current(), text);
        case SARIF -> SarifReport.write(outcome, Version.current(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder never throws it", e);
    }
    return text.toString();
  }

  private ConsoleReport.Options consoleOptions(Target target, Surroundings surroundings) {
    boolean coloured =
        switch (color) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              target.file.isEmpty()
                  && surroundings.outIsTerminal()
                  && surroundings.variable("NO_COLOR").isEmpty()
                  && !surroundings.variable("TERM").equals("dumb");
        };
    return new ConsoleReport.Options(surroundings.columns(), coloured, showUnknown);
  }

  private static boolean save(String text, String file, Surroundings surroundings) {
    Path path = surroundings.workingDirectory().resolve(file);
    try {
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(path, text);
      return true;
    } catch (IOException e) {
      surroundings.complain("lintel: cannot write the report " + file + ": " + e);
      return false;
    }
  }
}
