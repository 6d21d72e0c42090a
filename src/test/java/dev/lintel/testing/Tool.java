package dev.lintel.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs of the machine that some tests start. */
public final class Tool {
  private Tool() {}

  /**
   * Returns where the program {@code name} is on the search path. Ends the running test where it is
   * absent: skipped by the program's name, or failed when the environment says {@code CI=true}.
   */
  public static Path require(String name) {
    Optional<Path> found = find(name);
    if (found.isEmpty()) {
      Prerequisite.missing(name + " is not installed");
    }
    return found.orElseThrow();
  }

  private static Optional<Path> find(String name) {
    String searchPath = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(searchPath.split(File.pathSeparator, -1))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
