package dev.lintel.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A configuration that the real Terraform has planned. */
record TerraformCase(Path directory) {

  private static final Set<String> NOT_COMPARED =
      Set.of(
          "id",
          "output",
          "count",
          "for_each",
          "depends_on",
          "lifecycle",
          "provider",
          "provisioner",
          "connection");
  private static final String OPTIONAL_ERROR = "No value for required variable";

  private Path config() {
    return directory.resolve("config");
  }

  private JsonNode read(String file) throws IOException {
    return GraphRun.JSON.readTree(Files.readString(directory.resolve(file)));
  }

  /** What differs first; null where Lintel understands it as Terraform does. */
  @Nullable String difference() throws IOException {
    JsonNode options = read("case.json");
    String root = options.path("root").asString(".");
    Path home = config().toRealPath();
    String text =
        Files.readString(directory.resolve("expected.json"))
            .replace("<cwd>", home.resolve(root).normalize().toString())
            .replace("<config>", home.toString());
    JsonNode expected = GraphRun.JSON.readTree(text);
    Map<String, String> environment = new HashMap<>();
    options
        .path("env")
        .properties()
        .forEach(e -> environment.put(e.getKey(), e.getValue().asString()));
    JsonNode got = GraphRun.of(home, arguments(options, root), environment);
    if (!expected.path("errors").isEmpty()) {
      return missingError(expected.path("errors"), got.path("diagnostics"), Path.of(root));
    }
    for (JsonNode diagnostic : got.path("diagnostics")) {
      if (diagnostic.path("severity").asString().equals("error")) {
        return "error: " + diagnostic.path("message").asString();
      }
    }
    String difference = resources(expected.path("resources"), got.path("resources"));
    return difference == null ? outputs(expected.path("outputs"), got.path("outputs")) : difference;
  }

  private static List<String> arguments(JsonNode options, String root) {
    List<String> arguments = new ArrayList<>(List.of("graph", root, "--format", "json"));
    for (JsonNode file : options.path("var_files")) {
      arguments.addAll(
          List.of("--var-file", Path.of(root, file.asString()).normalize().toString()));
    }
    for (Map.Entry<String, JsonNode> given : options.path("vars").properties()) {
      JsonNode value = given.getValue();
      String text = value.isString() ? value.asString() : value.toString();
      arguments.addAll(List.of("--var", given.getKey() + "=" + text));
    }
    String workspace = options.path("workspace").asString("default");
    if (!workspace.equals("default")) {
      arguments.addAll(List.of("--workspace", workspace));
    }
    return arguments;
  }

  private static @Nullable String missingError(JsonNode wanted, JsonNode diagnostics, Path root) {
    for (JsonNode error : wanted) {
      String summary = error.path("summary").asString();
      boolean placed = !error.path("line").isNull();
      String file =
          placed ? root.resolve(error.path("file").asString()).normalize().toString() : "";
      boolean told = summary.equals(OPTIONAL_ERROR);
      for (JsonNode diagnostic : diagnostics) {
        JsonNode location = diagnostic.path("location");
        told |=
            !placed
                || (location.path("file").asString("").equals(file)
                    && location.path("line").asInt(0) == error.path("line").asInt());
      }
      if (!told) {
        return "not told: " + summary + " at " + file + ":" + error.path("line");
      }
    }
    return null;
  }

  private static @Nullable String resources(JsonNode wanted, JsonNode got) {
    Map<String, JsonNode> byAddress = new HashMap<>();
    got.forEach(resource -> byAddress.put(resource.path("address").asString(), resource));
    for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
      JsonNode resource = byAddress.remove(entry.getKey());
      if (resource == null) {
        return entry.getKey() + " is missing";
      }
      String difference = Comparison.difference(values(entry.getValue()), values(resource));
      if (difference != null) {
        return entry.getKey() + difference;
      }
    }
    return byAddress.isEmpty() ? null : byAddress.keySet() + " are too much";
  }

  private static @Nullable Object values(JsonNode resource) {
    ObjectNode values = ((ObjectNode) resource.path("values")).deepCopy();
    values.remove(NOT_COMPARED);
    List<String> compared = new ArrayList<>();
    for (JsonNode path : resource.path("unknown")) {
      String written = path.isObject() ? path.path("path").asString() : path.asString();
      if (!NOT_COMPARED.contains(written.split("[.\\[]", 2)[0])) {
        compared.add(written);
      }
    }
    return Possible.tree(values, GraphRun.JSON.valueToTree(compared));
  }

  private static @Nullable String outputs(JsonNode wanted, JsonNode got) {
    for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
      String difference = output(entry.getValue(), got.path(entry.getKey()));
      if (difference != null) {
        return "output " + entry.getKey() + difference;
      }
    }
    return got.size() == wanted.size() ? null : "outputs are too much";
  }

  /** What differs in an output; null where nothing does. */
  static @Nullable String output(JsonNode wanted, JsonNode got) {
    Object known =
        wanted.path("unknown").isBoolean() || wanted.has("infinite")
            ? Possible.UNKNOWN
            : Possible.tree(wanted.path("value"), wanted.path("unknown"));
    Object understood =
        got.has("value")
            ? Possible.tree(got.path("value"), got.path("unknownPaths"))
            : Possible.UNKNOWN;
    return Comparison.difference(
        Map.of("", known == null ? "null" : known),
        Map.of("", understood == null ? "null" : understood));
  }
}
