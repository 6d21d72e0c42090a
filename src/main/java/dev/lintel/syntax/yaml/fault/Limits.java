package dev.lintel.syntax.yaml.fault;

/** What a document may cost at most. Beyond a limit stands a diagnostic and no more of the tree. */
public final class Limits {
  /** Collections within each other; every later stage may recurse that deep. */
  public static final int DEPTH = 1_000;

  /** Nodes that aliases and merge keys stand for, over the whole document. */
  public static final int EXPANDED_NODES = 200_000;

  /** Length of a YAML text in UTF-16 units; CloudFormation's own limit is 1 MB. */
  public static final int YAML_LENGTH = 16 * 1024 * 1024;

  /** Length of a JSON text in UTF-16 units: plans of large modules are that long. */
  public static final int JSON_LENGTH = 32 * 1024 * 1024;

  /** Syntax errors of one document that are told; the rest of it is not read. */
  public static final int ERRORS = 100;

  /** Length in UTF-16 units that may be scanned again, over all syntax errors of a source. */
  public static final long SCANNED_AGAIN = YAML_LENGTH;

  private Limits() {}
}
