package dev.lintel.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A command line that was run.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record Ran(int code, String out, String err) {
  /** The date of every run. */
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  /** Runs a command line in a directory, without a terminal. */
  static Ran in(Path directory, String... arguments) {
    return in(directory, Map.of(), false, "", arguments);
  }

  /**
   * Runs a command line.
   *
   * @param terminal whether both outputs are terminals
   * @param input standard input
   */
  static Ran in(
      Path directory,
      Map<String, String> environment,
      boolean terminal,
      String input,
      String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            directory.toAbsolutePath(),
            TODAY,
            terminal,
            terminal);
    int code = new Lintel(surroundings).run(List.of(arguments));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
