package dev.lintel.testing;

import dev.lintel.cli.Lintel;
import dev.lintel.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A command line that was run in process.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
public record LintelRun(int code, String out, String err) {
  /** Runs a command line in a directory, without a terminal. */
  public static LintelRun in(
      Path directory, Map<String, String> environment, List<String> arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            directory.toAbsolutePath(),
            LocalDate.of(2026, 11, 25),
            false,
            false);
    int code = new Lintel(surroundings).run(arguments);
    return new LintelRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
