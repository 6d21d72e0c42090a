package dev.lintel.syntax.hcl;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a JSON object are where it stands for a block: in JSON only that tells blocks
 * from arguments.
 *
 * @param labels how many labels the block has: levels of objects around its content
 * @param blocks the members that are blocks
 * @param arguments the members whose strings are no templates, and what they are instead
 */
record JsonShape(int labels, Map<String, JsonShape> blocks, Map<String, Strings> arguments) {
  /** How the strings of a value are read. */
  enum Strings {
    /** As templates. */
    TEMPLATE,
    /** As expressions: Terraform takes a reference, type or keyword here, and no value. */
    EXPRESSION,
    /** As they are: Terraform takes this value before anything is evaluated. */
    TEXT
  }

  /**
   * The top level of Terraform's files, as far as it does not depend on providers.
   *
   * @see <a href="https://developer.hashicorp.com/terraform/language/syntax/json">JSON
   *     Configuration Syntax</a>
   */
  static final JsonShape TERRAFORM = terraform();

  /** The shape of a member that is a block, or null for an argument. */
  @Nullable JsonShape block(String name) {
    return blocks.get(name);
  }

  /** How the strings of an argument are read. */
  Strings strings(String argument) {
    return arguments.getOrDefault(argument, Strings.TEMPLATE);
  }

  private static JsonShape terraform() {
    JsonShape plain = block(0);
    Map<String, JsonShape> blocks = new HashMap<>();
    blocks.put("terraform", settings());
    blocks.put("provider", block(1));
    blocks.put("variable", variable());
    blocks.put("locals", plain);
    blocks.put("output", output());
    blocks.put("module", module());
    blocks.put("resource", resource());
    blocks.put("data", resource());
    blocks.put("ephemeral", resource());
    blocks.put("check", block(1, Map.of("data", resource(), "assert", plain)));
    blocks.put("moved", references(0, "from", "to"));
    blocks.put("import", references(0, "to", "provider"));
    blocks.put(
        "removed",
        new JsonShape(
            0,
            Map.of("lifecycle", plain, "provisioner", provisioner()),
            Map.of("from", Strings.EXPRESSION)));
    return block(0, blocks);
  }

  private static JsonShape settings() {
    return new JsonShape(
        0,
        Map.of(
            "backend", block(1),
            "cloud", block(0, Map.of("workspaces", block(0))),
            "encryption", block(0),
            "provider_meta", block(1),
            "required_providers", block(0)),
        Map.of("required_version", Strings.TEXT));
  }

  private static JsonShape variable() {
    return new JsonShape(
        1,
        Map.of("validation", block(0)),
        Map.of(
            "type", Strings.EXPRESSION,
            "default", Strings.TEXT,
            "description", Strings.TEXT));
  }

  private static JsonShape output() {
    return new JsonShape(
        1,
        Map.of("precondition", block(0)),
        Map.of("depends_on", Strings.EXPRESSION, "description", Strings.TEXT));
  }

  private static JsonShape module() {
    return new JsonShape(
        1,
        Map.of(),
        Map.of(
            "depends_on", Strings.EXPRESSION,
            "providers", Strings.EXPRESSION,
            "source", Strings.TEXT,
            "version", Strings.TEXT));
  }

  private static JsonShape resource() {
    JsonShape lifecycle =
        new JsonShape(
            0,
            Map.of("precondition", block(0), "postcondition", block(0)),
            Map.of(
                "ignore_changes", Strings.EXPRESSION,
                "replace_triggered_by", Strings.EXPRESSION));
    Map<String, JsonShape> content = new HashMap<>();
    JsonShape dynamic = block(1, Map.of("content", block(0, content)));
    content.put("dynamic", dynamic);
    return new JsonShape(
        2,
        Map.of(
            "lifecycle",
            lifecycle,
            "connection",
            block(0),
            "provisioner",
            provisioner(),
            "dynamic",
            dynamic),
        Map.of("depends_on", Strings.EXPRESSION, "provider", Strings.EXPRESSION));
  }

  private static JsonShape provisioner() {
    return new JsonShape(
        1,
        Map.of("connection", block(0)),
        Map.of("when", Strings.EXPRESSION, "on_failure", Strings.EXPRESSION));
  }

  private static JsonShape references(int labels, String... names) {
    Map<String, Strings> arguments = new HashMap<>();
    for (String name : names) {
      arguments.put(name, Strings.EXPRESSION);
    }
    return new JsonShape(labels, Map.of(), arguments);
  }

  private static JsonShape block(int labels) {
    return block(labels, Map.of());
  }

  private static JsonShape block(int labels, Map<String, JsonShape> blocks) {
    return new JsonShape(labels, blocks, Map.of());
  }
}
