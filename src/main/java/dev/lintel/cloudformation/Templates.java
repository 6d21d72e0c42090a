package dev.lintel.cloudformation;

import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;

/** Tells templates from other YAML and JSON. */
public final class Templates {
  private Templates() {}

  /**
   * Whether a document is a template: it has a section AWSTemplateFormatVersion or Transform, or
   * its Resources are a map in which an entry has a Type.
   */
  public static boolean looksLikeTemplate(YamlDocument document) {
    return document.root() instanceof Node.Mapping top
        && (top.entry("AWSTemplateFormatVersion") != null
            || top.entry("Transform") != null
            || (top.get("Resources") instanceof Node.Mapping resources && holdTypes(resources)));
  }

  private static boolean holdTypes(Node.Mapping resources) {
    return resources.entries().stream()
        .anyMatch(
            entry ->
                entry.value() instanceof Node.Mapping body
                    && body.get("Type") instanceof Node.Scalar type
                    && type.text().contains("::"));
  }
}
