package dev.lintel.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs the command line that {@code args} give and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(System.out, System.err, args));
  }

  /**
   * Runs one command line.
   *
   * @param out receives what was asked for
   * @param err receives everything else
   * @return the exit code: 0 clean, 1 findings, 2 some of the work could not be done
   */
  static int run(PrintStream out, PrintStream err, String... args) {
    CommandSpec spec =
        CommandSpec.create()
            .name("lintel")
            .version("lintel " + Version.current())
            .mixinStandardHelpOptions(true);
    return new CommandLine(spec)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setExecutionStrategy(
            parsed -> {
              Integer code = CommandLine.executeHelpRequest(parsed);
              return code == null ? CommandLine.ExitCode.USAGE : code;
            })
        .execute(args);
  }
}
