package dev.lintel.cli;

import dev.lintel.finding.Diagnostic;
import dev.lintel.report.SafeText;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a run has around it. Nothing else of the process is looked at.
 *
 * @param in standard input
 * @param out standard output: what was asked for
 * @param err standard error: everything else
 * @param environment the environment variables
 * @param workingDirectory what relative paths are relative to; absolute
 * @param today the date that ages and the ends of suppressions count to
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 */
public record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path workingDirectory,
    LocalDate today,
    boolean outIsTerminal,
    boolean errIsTerminal) {
  private static final int USUAL_COLUMNS = 100;
  private static final int MOST_COLUMNS = 160;

  /** Copies the environment. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The value of an environment variable; empty where it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** The columns that text may take. */
  int columns() {
    try {
      int columns = Integer.parseInt(variable("COLUMNS"));
      return columns > 0 ? Math.min(columns, MOST_COLUMNS) : USUAL_COLUMNS;
    } catch (NumberFormatException e) {
      return USUAL_COLUMNS;
    }
  }

  /** Writes text to standard output. That nobody reads it any more is no error. */
  void print(CharSequence text) {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /**
   * Writes diagnostics to standard error.
   *
   * @return whether there is any
   */
  boolean complain(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      String place = diagnostic.place() == null ? "" : diagnostic.place() + ": ";
      complain("lintel: " + SafeText.line(place + diagnostic.message()));
    }
    return !diagnostics.isEmpty();
  }

  /** Writes a line to standard error. */
  void complain(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    err.write(bytes, 0, bytes.length);
    err.flush();
  }
}
