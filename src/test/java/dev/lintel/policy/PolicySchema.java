package dev.lintel.policy;

import dev.lintel.finding.Severity;
import dev.lintel.graph.Format;
import dev.lintel.policy.PolicyKey.Form;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON Schema of policy files, made of the loader's tables.
 *
 * @see <a href="https://json-schema.org/draft-07/schema">JSON Schema draft 7</a>
 */
final class PolicySchema {
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> SCALAR =
      Map.of("type", List.of("string", "number", "boolean"));
  private static final Map<String, Object> TEXTS = oneOrMany(SCALAR);

  private PolicySchema() {}

  static String text() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (PolicyKey key : PolicyKey.values()) {
      properties.put(key.word(), described(schema(key.form()), key.description()));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "A policy of Lintel");
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put(
        "required",
        Arrays.stream(PolicyKey.values())
            .filter(PolicyKey::isRequired)
            .map(PolicyKey::word)
            .toList());
    schema.put("oneOf", either("require", "deny"));
    schema.put("properties", properties);
    return json(schema, "") + "\n";
  }

  /** The types of JSON that a key may have, of those that have parts or are texts. */
  static List<String> types(Form form) {
    return switch (form) {
      case ID, TEXT, SEVERITY, FLAG -> List.of("string");
      case TEXTS, FORMATS, EXPRESSIONS -> List.of("string", "array");
      case TEXT_LISTS, VALUES, EXPRESSION_MAP, FIX -> List.of("object");
      case EXAMPLES -> List.of("array");
    };
  }

  private static Map<String, Object> schema(Form form) {
    return switch (form) {
      case ID -> ordered("type", "string", "pattern", "^" + PolicyLoader.ID + "$");
      case TEXT -> TEXT;
      case SEVERITY -> Map.of("enum", Stream.of(Severity.values()).map(Severity::word).toList());
      case FLAG -> Map.of("type", "boolean");
      case TEXTS -> TEXTS;
      case TEXT_LISTS -> mapOf(TEXTS);
      case FORMATS ->
          oneOrMany(
              Map.of(
                  "enum",
                  Stream.of(Format.TERRAFORM, Format.CLOUDFORMATION).map(Format::word).toList()));
      case VALUES -> Map.of("type", "object");
      case EXPRESSION_MAP -> mapOf(SCALAR);
      case EXPRESSIONS -> TEXTS;
      case FIX ->
          ordered(
              "type",
              "object",
              "additionalProperties",
              false,
              "properties",
              Map.of("set", Map.of("type", "object")));
      case EXAMPLES -> ordered("type", "array", "items", example());
    };
  }

  private static Map<String, Object> example() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (ExampleKey key : ExampleKey.values()) {
      Map<String, Object> schema =
          switch (key) {
            case TERRAFORM, CLOUDFORMATION, NOTE -> TEXT;
            case FILES -> mapOf(TEXT);
            case PARAMS -> Map.of("type", "object");
            case LINES -> oneOrMany(ordered("type", "integer", "minimum", 1));
          };
      properties.put(key.word(), described(schema, key.description()));
    }
    return ordered(
        "type",
        "object",
        "additionalProperties",
        false,
        "oneOf",
        either("terraform", "cloudformation"),
        "properties",
        properties);
  }

  private static List<Object> either(String one, String other) {
    return List.of(Map.of("required", List.of(one)), Map.of("required", List.of(other)));
  }

  private static Map<String, Object> oneOrMany(Map<String, Object> item) {
    return Map.of("anyOf", List.of(item, ordered("type", "array", "items", item)));
  }

  private static Map<String, Object> mapOf(Map<String, Object> value) {
    return ordered("type", "object", "additionalProperties", value);
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("description", description);
    all.putAll(schema);
    return all;
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static String json(Object value, String indent) {
    String deeper = indent + "  ";
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> deeper + quoted(entry.getKey()) + ": " + json(entry.getValue(), deeper))
              .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
      case List<?> list when list.stream().allMatch(String.class::isInstance) ->
          list.stream().map(PolicySchema::quoted).collect(Collectors.joining(", ", "[", "]"));
      case List<?> list ->
          list.stream()
              .map(item -> deeper + json(item, deeper))
              .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
      case String text -> quoted(text);
      default -> String.valueOf(value);
    };
  }

  private static String quoted(Object text) {
    return "\"" + String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
