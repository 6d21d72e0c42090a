package dev.lintel.terraform;

import dev.lintel.cli.graph.GraphReport;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.source.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Module trees in a directory of a test. */
final class Modules {
  private final Path directory;

  Modules(Path directory) {
    this.directory = directory;
  }

  /** Writes a file. */
  Modules file(String name, String text) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Loads the directory itself. */
  Root load() {
    return load(".", TerraformInputs.NONE);
  }

  /** Loads the directory itself with some environment. */
  Root loadWith(Map<String, String> environment) {
    return load(".", new TerraformInputs(List.of(), environment, "default"));
  }

  /** Loads a directory below. */
  Root load(String root, TerraformInputs inputs) {
    try {
      return TerraformLoader.load(Path.of(root), inputs, Workspace.of(directory, List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code lintel graph} prints of a root. */
  static String printed(Root root) {
    StringBuilder out = new StringBuilder();
    try {
      GraphReport.write(List.of(root), Set.of(), List.of(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** The outputs by name: JSON, or {@code unknown: } and why. */
  static Map<String, String> outputs(Root root) {
    Map<String, String> outputs = new TreeMap<>();
    JsonMapper.shared()
        .readTree(printed(root))
        .path("outputs")
        .properties()
        .forEach(
            output -> {
              JsonNode value = output.getValue();
              outputs.put(
                  output.getKey(),
                  value.has("value")
                      ? value.path("value").toString()
                      : "unknown: " + value.path("unknown").asString());
            });
    return outputs;
  }

  /** The only resource with an address. */
  static Resource resource(Root root, String address) {
    return root.resources().stream()
        .filter(resource -> resource.address().equals(address))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + address));
  }

  /** An attribute of the only resource with an address. */
  static Value value(Root root, String address, String attribute) {
    Value value = resource(root, address).values().get(attribute);
    if (value == null) {
      throw new AssertionError("no " + attribute);
    }
    return value;
  }

  /** All addresses in order. */
  static List<String> addresses(Root root) {
    return root.resources().stream().map(Resource::address).toList();
  }

  /** All messages in order. */
  static List<String> messages(Root root) {
    return root.diagnostics().stream()
        .map(diagnostic -> diagnostic.place() + ": " + diagnostic.message())
        .toList();
  }
}
