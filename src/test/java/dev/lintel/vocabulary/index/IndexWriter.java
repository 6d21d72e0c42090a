package dev.lintel.vocabulary.index;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the index of types from the schemas, in the notation of {@link ShapeReader}. */
final class IndexWriter {
  /** The number of each distinct parentheses of the type at hand, and how many there are. */
  private final Map<String, Integer> groups = new HashMap<>();

  private int opened;

  private IndexWriter() {}

  /** The texts of Terraform's index by letter. */
  static SequencedMap<Character, String> terraform(Path schemas) {
    JsonNode all = JsonMapper.shared().readTree(schemas.resolve("terraform-aws.json").toFile());
    Map<String, String> lines = new TreeMap<>();
    Map.of("resources", "", "data", "data.", "provider", "provider.")
        .forEach(
            (section, prefix) -> {
              for (Map.Entry<String, JsonNode> type : all.required(section).properties()) {
                lines.put(prefix + type.getKey(), new IndexWriter().terraformType(type.getValue()));
              }
            });
    return texts("Terraform", TypeIndex.terraform(), all, lines);
  }

  /** The texts of CloudFormation's index by letter. */
  static SequencedMap<Character, String> cloudFormation(Path schemas) {
    JsonNode all = JsonMapper.shared().readTree(schemas.resolve("cloudformation.json").toFile());
    Map<String, String> lines = new TreeMap<>();
    for (Map.Entry<String, JsonNode> type : all.required("types").properties()) {
      lines.put(type.getKey(), new IndexWriter().cloudFormationType(type.getValue()));
    }
    return texts("CloudFormation", TypeIndex.cloudFormation(), all, lines);
  }

  private static SequencedMap<Character, String> texts(
      String format, TypeIndex index, JsonNode all, Map<String, String> lines) {
    SequencedMap<Character, String> texts = new TreeMap<>();
    for (char letter : TypeIndex.LETTERS.toCharArray()) {
      texts.put(
          letter,
          "# Types of %s. Source: %s\n".formatted(format, all.required("source").asString()));
    }
    lines.forEach(
        (type, shape) ->
            texts.merge(
                Objects.requireNonNull(index.letter(type), type),
                type + " " + shape + "\n",
                String::concat));
    return texts;
  }

  private String terraformType(JsonNode type) {
    Map<String, JsonNode> names = new TreeMap<>();
    type.required("attributes").properties().forEach(e -> names.put(e.getKey(), e.getValue()));
    Map<String, String> extra = new TreeMap<>();
    type.path("computed").forEach(name -> extra.put(name.asString(), "^"));
    return group(names, extra, this::terraformName);
  }

  private String terraformName(JsonNode shape) {
    if (shape.isObject()) {
      Map.Entry<String, JsonNode> nested = shape.properties().iterator().next();
      String kind = nested.getKey();
      Map<String, JsonNode> names = new TreeMap<>();
      nested.getValue().properties().forEach(e -> names.put(e.getKey(), e.getValue()));
      return (kind.contains("[]") ? "[]" : "")
          + group(names, Map.of(), this::terraformName)
          + (kind.endsWith("!") ? "!" : "");
    }
    String type = shape.asString();
    String required = type.endsWith("!") ? "!" : "";
    String bare = required.isEmpty() ? type : type.substring(0, type.length() - 1);
    String content =
        switch (bare) {
          case "string", "number", "bool" -> "";
          case "list(string)", "list(number)", "string[][]" -> "[]";
          case "map(string)" -> "{}";
          case "map(any)" -> "{}?";
          default -> bare.endsWith("[]") ? "[]?" : "?";
        };
    return content + required;
  }

  private String cloudFormationType(JsonNode type) {
    Map<String, JsonNode> names = new TreeMap<>();
    Map<String, String> extra = new TreeMap<>();
    type.path("attributes").forEach(name -> extra.put(name.asString().replace(".*.", "[]."), "^"));
    type.required("properties")
        .properties()
        .forEach(
            property -> {
              names.put(property.getKey(), property.getValue());
              extra.remove(property.getKey().replace("!", ""));
            });
    extra.keySet().removeIf(name -> name.contains("["));
    return group(names, extra, this::cloudFormationName);
  }

  private String cloudFormationName(JsonNode shape) {
    if (shape.isArray()) {
      String item = shape.isEmpty() ? "?" : cloudFormationName(shape.get(0));
      return "[]" + (item.startsWith("[]") ? item.substring(2) : item);
    }
    if (shape.isObject()) {
      Map<String, JsonNode> names = new TreeMap<>();
      shape.properties().forEach(e -> names.put(e.getKey(), e.getValue()));
      return names.isEmpty() ? "?" : group(names, Map.of(), this::cloudFormationName);
    }
    String type = shape.asString().split("[= ]", 2)[0];
    return switch (type) {
      case "string", "integer", "boolean", "number", "integer|string", "boolean|string" -> "";
      case "number|string" -> "";
      default -> "?";
    };
  }

  /** Parentheses, or where the same were opened before. */
  private String group(Map<String, JsonNode> names, Map<String, String> extra, Notation notation) {
    String plain = names + extra.toString();
    Integer same = groups.get(plain);
    if (same != null && names.size() > 1) {
      return "@" + same;
    }
    groups.put(plain, opened++);
    Map<String, String> written = new TreeMap<>(extra);
    names.forEach(
        (name, shape) -> {
          boolean required = name.endsWith("!");
          String bare = required ? name.substring(0, name.length() - 1) : name;
          written.put(bare, notation.of(shape) + (required ? "!" : ""));
        });
    return written.entrySet().stream()
        .map(entry -> entry.getKey() + entry.getValue())
        .collect(Collectors.joining(",", "(", ")"));
  }

  /** How the shape of a name is written. */
  private interface Notation {
    String of(JsonNode shape);
  }
}
