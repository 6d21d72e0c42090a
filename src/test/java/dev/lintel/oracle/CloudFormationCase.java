package dev.lintel.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A template that a reference has evaluated. */
final class CloudFormationCase {
  /** The environment that the values were computed in. */
  private static final Map<String, String> PSEUDO =
      Map.of(
          "AWS::Region", "us-east-1",
          "AWS::AccountId", "123456789012",
          "AWS::Partition", "aws",
          "AWS::URLSuffix", "amazonaws.com",
          "AWS::StackName", "stack");

  private static final Pattern DEPLOYMENT = Pattern.compile("(deployment id: )[0-9a-f]{40}");

  private final Path directory;
  private final String template;
  private final JsonNode expected;

  CloudFormationCase(Path directory) throws IOException {
    this.directory = directory;
    try (var files = Files.list(directory)) {
      this.template =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.matches("template\\.(yaml|yml|json)"))
              .findFirst()
              .orElseThrow();
    }
    this.expected = GraphRun.JSON.readTree(Files.readString(directory.resolve("expected.json")));
  }

  boolean isServerless() {
    return expected.path("topic").asString().equals("sam");
  }

  /** What differs first; null where Lintel understands it as the reference does. */
  @Nullable String difference() {
    JsonNode got = withoutHashes(GraphRun.of(directory, arguments(), Map.of()));
    JsonNode want = withoutHashes(expected);
    boolean whole = want.path("errors").isEmpty() && !want.path("open").asBoolean(false);
    Map<String, JsonNode> resources = new LinkedHashMap<>();
    for (JsonNode resource : got.path("resources")) {
      resources.put(resource.path("address").asString(), resource);
    }
    String difference = new StackComparison(got, resources, whole).difference(want, "");
    if (difference != null) {
      return difference;
    }
    if (whole && !resources.isEmpty()) {
      return new TreeSet<>(resources.keySet()) + " are too much";
    }
    return want.path("errors").isEmpty()
        ? falseError(got.path("diagnostics"))
        : missingError(want.path("errors"), got.path("diagnostics"));
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("graph", template, "--format", "json"));
    if (Files.exists(directory.resolve("parameters.json"))) {
      arguments.addAll(List.of("--param-file", "parameters.json"));
    }
    PSEUDO.forEach((name, value) -> arguments.addAll(List.of("--param", name + "=" + value)));
    return arguments;
  }

  /** A logical ID of SAM may end in a hash of what it stands for, which says nothing. */
  private JsonNode withoutHashes(JsonNode node) {
    if (expected.path("hashedIds").isEmpty()) {
      return node;
    }
    String text = node.toString();
    for (JsonNode id : expected.path("hashedIds")) {
      String start = id.asString().substring(0, id.asString().length() - 10);
      text = text.replaceAll(start + "[0-9a-f]{10}(?![0-9a-z])", start + "#");
    }
    return GraphRun.JSON.readTree(DEPLOYMENT.matcher(text).replaceAll("$1#"));
  }

  private static @Nullable String falseError(JsonNode diagnostics) {
    for (JsonNode diagnostic : diagnostics) {
      if (diagnostic.path("severity").asString().equals("error")) {
        return "error: " + diagnostic.path("message").asString();
      }
    }
    return null;
  }

  private @Nullable String missingError(JsonNode wanted, JsonNode diagnostics) {
    for (JsonNode error : wanted) {
      boolean told = error.path("optional").asBoolean(false);
      for (JsonNode diagnostic : diagnostics) {
        told |= isAt(error, diagnostic.path("location")) && says(error, diagnostic);
      }
      if (!told) {
        return "not told: " + error;
      }
    }
    return null;
  }

  private boolean isAt(JsonNode error, JsonNode location) {
    int line = location.path("line").asInt(0);
    boolean there = error.path("line").asInt() == line;
    for (JsonNode other : error.path("altLines")) {
      there |= other.asInt() == line;
    }
    String file = error.path("file").asString(template);
    return there && location.path("file").asString("").equals(file);
  }

  private static boolean says(JsonNode error, JsonNode diagnostic) {
    return diagnostic.path("message").asString().contains(error.path("contains").asString(""));
  }
}
