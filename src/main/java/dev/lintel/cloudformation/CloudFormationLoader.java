package dev.lintel.cloudformation;

import dev.lintel.cloudformation.stack.StackLoader;
import dev.lintel.graph.Root;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.nio.file.Path;

/** Loads a template into a root: what would be deployed, as far as it is known before. */
public final class CloudFormationLoader {
  private CloudFormationLoader() {}

  /**
   * The root of a template, whose nested stacks are not looked into. There is one for any document;
   * what is wrong with it is in the root's diagnostics, those of the document first.
   */
  public static Root load(YamlDocument document, CloudFormationInputs inputs) {
    return StackLoader.load(document, inputs.parameters(), null, null);
  }

  /**
   * The root of a template with its nested stacks, as far as their templates are files that this
   * run may read.
   *
   * @param file the template's file
   */
  public static Root load(
      YamlDocument document, CloudFormationInputs inputs, Path file, Workspace workspace) {
    return StackLoader.load(document, inputs.parameters(), file, workspace);
  }
}
