package dev.lintel.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which package may use which, with all that is below it. */
enum PackageTable {
  SOURCE("source"),
  FINDING("finding", SOURCE),
  SYNTAX_HCL("syntax.hcl", SOURCE, FINDING),
  SYNTAX_YAML("syntax.yaml", SOURCE, FINDING),
  GRAPH("graph", SOURCE, FINDING),
  TERRAFORM("terraform", SOURCE, FINDING, SYNTAX_HCL, SYNTAX_YAML, GRAPH),
  CLOUDFORMATION("cloudformation", SOURCE, FINDING, SYNTAX_YAML, GRAPH),
  VOCABULARY("vocabulary", SOURCE, FINDING, SYNTAX_YAML, GRAPH),
  POLICY("policy", SOURCE, FINDING, SYNTAX_YAML, GRAPH, VOCABULARY),
  CHECK("check", SOURCE, FINDING, POLICY, VOCABULARY, GRAPH),
  DISCOVERY(
      "discovery", SOURCE, FINDING, SYNTAX_HCL, SYNTAX_YAML, TERRAFORM, CLOUDFORMATION, GRAPH),
  CONFIG("config", SOURCE, FINDING, POLICY, CHECK, GRAPH, SYNTAX_HCL, SYNTAX_YAML),
  CONTROLS("controls", SOURCE, FINDING, POLICY, CHECK, GRAPH, SYNTAX_HCL, SYNTAX_YAML),
  BASELINE("baseline", SOURCE, FINDING, POLICY, CHECK, GRAPH, SYNTAX_HCL, SYNTAX_YAML),
  FIX("fix", SOURCE, FINDING, POLICY, CHECK, GRAPH, SYNTAX_HCL, SYNTAX_YAML),
  REPORT("report", SOURCE, FINDING),
  CLI(
      "cli",
      SOURCE,
      FINDING,
      SYNTAX_HCL,
      SYNTAX_YAML,
      GRAPH,
      TERRAFORM,
      CLOUDFORMATION,
      VOCABULARY,
      POLICY,
      CHECK,
      DISCOVERY,
      CONFIG,
      CONTROLS,
      BASELINE,
      FIX,
      REPORT);

  private final String packageName;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<PackageTable> uses;

  PackageTable(String name, PackageTable... uses) {
    this.packageName = "dev.lintel." + name;
    this.uses = List.of(uses);
  }

  /** The row that a class of {@code packageName} belongs to; empty when no row names it. */
  static Optional<PackageTable> rowOf(String packageName) {
    return Stream.of(values())
        .filter(row -> (packageName + ".").startsWith(row.packageName + "."))
        .findFirst();
  }

  /** The package's name without what all of them begin with. */
  String shortName() {
    return packageName.substring("dev.lintel.".length());
  }

  /** The pattern of ArchUnit for this row's packages. */
  String packages() {
    return packageName + "..";
  }

  boolean mayUse(PackageTable other) {
    return other == this || uses.contains(other);
  }
}
