package dev.lintel.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Where the program starts. */
public final class Main {
  /**
   * Which of {@code out} and {@code err} are terminals. The launcher says so: the JVM knows only of
   * input and output together, and differs from release to release.
   */
  private static final String TERMINALS = "lintel.terminals";

  private Main() {}

  /** Runs the command line that {@code args} give and ends the process with its exit code. */
  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler(Main::endAfterFault);
    String terminals = System.getProperty(TERMINALS, "");
    Surroundings surroundings =
        new Surroundings(
            System.in,
            System.out,
            System.err,
            System.getenv(),
            Path.of("").toAbsolutePath(),
            LocalDate.now(ZoneId.systemDefault()),
            terminals.contains("out"),
            terminals.contains("err"));
    System.exit(new Lintel(surroundings).run(List.of(args)));
  }

  /** For faults of ours outside the boundaries that hold them: no stack trace, exit code 2. */
  private static void endAfterFault(Thread thread, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    System.err.println(
        "lintel: internal error, please report it: "
            + fault
            + (trace.length == 0 ? "" : " in " + trace[0]));
    Runtime.getRuntime().halt(ExitCode.NOT_DONE);
  }
}
