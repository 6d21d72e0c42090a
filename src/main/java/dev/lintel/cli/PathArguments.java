package dev.lintel.cli;

import dev.lintel.source.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The paths that a command line names.
 *
 * @param paths at least one
 * @param standardInput the one of them that standard input is taken for, or null
 */
record PathArguments(List<Path> paths, @Nullable Path standardInput) {
  private static final String STDIN_FILENAME = "--stdin-filename";

  /** Adds the positional parameters and what belongs to them. */
  static void addTo(CommandSpec spec) {
    spec.addPositional(
        Specs.parameters(
            "PATH",
            "0..*",
            "Directories, in which all root modules and templates are found, or files; - for"
                + " standard input. The current directory unless given."));
    spec.addOption(
        Specs.value(STDIN_FILENAME, "FILE", "The file that standard input is to be taken for."));
  }

  /** Reads them. */
  static PathArguments of(ParseResult arguments) throws UsageException {
    String name = Specs.get(arguments, STDIN_FILENAME, "");
    boolean standardInput = false;
    List<Path> paths = new ArrayList<>();
    for (String given : Specs.positional(arguments)) {
      standardInput |= given.equals("-");
      paths.add(path(given.equals("-") ? name : given));
    }
    if (standardInput && name.isEmpty()) {
      throw new UsageException("- needs " + STDIN_FILENAME + " FILE: the name says what it is");
    }
    if (!standardInput && !name.isEmpty()) {
      throw new UsageException(STDIN_FILENAME + " needs the path - for standard input");
    }
    if (paths.isEmpty()) {
      paths.add(Path.of("."));
    }
    return new PathArguments(List.copyOf(paths), standardInput ? path(name) : null);
  }

  /**
   * What may be read: the working directory, these paths, and further files.
   *
   * @throws UsageException where there is no working directory, or standard input cannot be read
   */
  Workspace workspace(List<Path> furtherFiles, Surroundings surroundings) throws UsageException {
    List<Path> readable = new ArrayList<>(paths);
    readable.addAll(furtherFiles);
    try {
      Workspace workspace = Workspace.of(surroundings.workingDirectory(), readable);
      if (standardInput == null) {
        return workspace;
      }
      String text = new String(surroundings.in().readAllBytes(), StandardCharsets.UTF_8);
      return workspace.withUnsaved(standardInput, text);
    } catch (IOException e) {
      throw new UsageException("cannot read: " + e.getMessage());
    }
  }

  /** A path as it was given. */
  static Path path(String given) throws UsageException {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + given + "' is no path");
    }
  }
}
