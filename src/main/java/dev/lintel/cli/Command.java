package dev.lintel.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command: {@code lintel NAME ...}. */
interface Command {
  /** Its name. */
  String name();

  /** Its options and help. */
  CommandSpec spec();

  /**
   * Does what it is for.
   *
   * @return the exit code
   * @throws UsageException where the arguments make no sense
   */
  int run(ParseResult arguments, Surroundings surroundings) throws UsageException;
}
