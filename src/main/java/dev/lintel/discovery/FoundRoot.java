package dev.lintel.discovery;

import dev.lintel.syntax.yaml.node.YamlDocument;
import java.nio.file.Path;

/** A root that was found and is not loaded yet. */
public sealed interface FoundRoot {
  /** The directory or file, as it was found. */
  Path path();

  /** The name in reports: relative to the working directory. */
  String name();

  /**
   * A root module.
   *
   * @param path its directory
   */
  record Module(Path path, String name) implements FoundRoot {}

  /**
   * A Terraform plan in JSON.
   *
   * @param path its file
   * @param document its content
   */
  record Plan(Path path, String name, YamlDocument document) implements FoundRoot {}

  /**
   * A CloudFormation template.
   *
   * @param path its file
   * @param document its content
   */
  record Template(Path path, String name, YamlDocument document) implements FoundRoot {}
}
