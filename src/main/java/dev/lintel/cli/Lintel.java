package dev.lintel.cli;

import dev.lintel.report.SafeText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: from a command line to its exit code. */
public final class Lintel {
  private static final List<String> COMMANDS =
      List.of("check", "policies", "explain", "test", "graph", "parse");

  private final Surroundings surroundings;

  /** The program in these surroundings. */
  public Lintel(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Runs one command line.
   *
   * @return the exit code: 0 clean, 1 findings, 2 some of the work could not be done
   */
  public int run(List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.getFirst();
    List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    try {
      return switch (first) {
        case "" -> nothingToDo();
        case "-h", "--help" -> help(List.of());
        case "help" -> help(rest);
        case "-V", "--version" -> version();
        default -> run(named(first), rest);
      };
    } catch (UsageException e) {
      surroundings.complain("lintel: " + SafeText.line(String.valueOf(e.getMessage())));
      surroundings.complain("Try 'lintel help'.");
      return ExitCode.NOT_DONE;
    }
  }

  private int nothingToDo() throws UsageException {
    surroundings.complain(usage(program()).stripTrailing());
    return ExitCode.NOT_DONE;
  }

  private int version() {
    surroundings.print("lintel " + Version.current() + "\n");
    return ExitCode.CLEAN;
  }

  private int help(List<String> names) throws UsageException {
    CommandSpec spec = names.isEmpty() ? program() : named(names.getFirst()).spec();
    surroundings.print(usage(spec));
    return ExitCode.CLEAN;
  }

  private int run(Command command, List<String> arguments) {
    CommandSpec spec = command.spec();
    try {
      ParseResult parsed = parse(spec, arguments);
      if (parsed.isUsageHelpRequested()) {
        surroundings.print(usage(spec));
        return ExitCode.CLEAN;
      }
      return command.run(parsed, surroundings);
    } catch (UsageException e) {
      surroundings.complain("lintel: " + SafeText.line(String.valueOf(e.getMessage())));
      surroundings.complain("Try 'lintel help " + command.name() + "'.");
      return ExitCode.NOT_DONE;
    }
  }

  private static ParseResult parse(CommandSpec spec, List<String> arguments) throws UsageException {
    try {
      return new CommandLine(spec).parseArgs(arguments.toArray(String[]::new));
    } catch (UnmatchedArgumentException e) {
      String unmatched = e.getUnmatched().getFirst();
      String name = unmatched.replaceFirst("=.*", "");
      if (!name.startsWith("-")) {
        throw new UsageException("'" + unmatched + "' is one argument too many");
      }
      throw UsageException.unknown("option", name, spec.optionsMap().keySet());
    } catch (ParameterException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Command named(String name) throws UsageException {
    Command command = command(name);
    if (command != null) {
      return command;
    }
    if (name.startsWith("-")) {
      throw UsageException.unknown("option", name, List.of("--help", "--version"));
    }
    throw UsageException.unknown("command", name, COMMANDS);
  }

  /** One class of command is loaded, not all of them. */
  private static @Nullable Command command(String name) {
    return switch (name) {
      case "check" -> new CheckCommand();
      case "policies" -> new PoliciesCommand();
      case "explain" -> new ExplainCommand();
      case "test" -> new TestCommand();
      case "graph" -> new GraphCommand();
      case "parse" -> new ParseCommand();
      default -> null;
    };
  }

  private static CommandSpec program() throws UsageException {
    CommandSpec spec =
        Specs.command(
            "lintel",
            "Checks Terraform and CloudFormation against policies, before anything is deployed.",
            "  lintel check                  everything below the current directory",
            "  lintel check --fail-on high infra/ template.yaml",
            "  lintel explain rds-multi-az   what a policy asks for, and why",
            "  lintel help check             the options of a command");
    spec.addOption(
        CommandLine.Model.OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version.")
            .build());
    for (String name : COMMANDS) {
      spec.addSubcommand(name, new CommandLine(named(name).spec()));
    }
    spec.usageMessage().abbreviateSynopsis(true).synopsisSubcommandLabel("COMMAND");
    return spec;
  }

  private static String usage(CommandSpec spec) {
    StringWriter text = new StringWriter();
    new CommandLine(spec).usage(new PrintWriter(text), Ansi.OFF);
    return text.toString();
  }
}
