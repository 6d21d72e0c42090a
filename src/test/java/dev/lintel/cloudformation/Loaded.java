package dev.lintel.cloudformation;

import dev.lintel.cloudformation.template.Given;
import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A template's root, and its values in a short form for tests. */
record Loaded(Root root) {
  /**
   * Loads a template.
   *
   * @param parameters {@code Name=value} each
   */
  static Loaded template(String text, String... parameters) {
    Source source = Source.of("template.yaml", text);
    return new Loaded(
        CloudFormationLoader.load(
            YamlParser.parse(source), new CloudFormationInputs(given(parameters))));
  }

  /**
   * Loads a template with its nested stacks.
   *
   * @param directory the working directory, in which it lies
   */
  static Loaded file(Path directory, String name, String... parameters) {
    try {
      Workspace workspace = Workspace.of(directory, List.of());
      Path file = directory.resolve(name);
      YamlDocument document = YamlParser.parse(workspace.source(file));
      return new Loaded(
          CloudFormationLoader.load(
              document, new CloudFormationInputs(given(parameters)), file, workspace));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Given> given(String... parameters) {
    List<Given> given = new ArrayList<>();
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      given.add(new Given(parameter.substring(0, equals), parameter.substring(equals + 1), null));
    }
    return given;
  }

  /** A template of one resource {@code R}, by the lines of its Properties. */
  static Loaded properties(String head, String properties, String... parameters) {
    String text =
        head + "\nResources:\n  R:\n    Type: Custom::R\n    Properties:\n" + properties.indent(6);
    return template(text, parameters);
  }

  Resource resource(String id) {
    return root.resources().stream()
        .filter(resource -> resource.kind() == Resource.Kind.MANAGED)
        .filter(resource -> resource.address().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no resource " + id));
  }

  /** The addresses of all resources that are deployed. */
  List<String> addresses() {
    return root.resources().stream()
        .filter(resource -> resource.kind() == Resource.Kind.MANAGED)
        .map(Resource::address)
        .toList();
  }

  /** A property of a resource in short. */
  String shown(String id, String name) {
    Value value = resource(id).values().get(name);
    return value == null ? "absent" : Shown.value(value);
  }

  /** A property of the resource R; {@link Value.Null} where it is not set. */
  Value property(String name) {
    Value value = resource("R").values().get(name);
    return value == null ? new Value.Null(resource("R").values().meta()) : value;
  }

  /** A property of the resource R in short. */
  String shown(String name) {
    return Shown.value(property(name));
  }

  /** An attribute of a resource in short; {@code none} where it has none. */
  String attribute(String id, String name) {
    Value value = resource(id).attributes().get(name);
    return value == null ? "none" : Shown.value(value);
  }

  /** An output and its export in short; {@code none} where there is none. */
  String output(String name) {
    Root.Output output = root.outputs().get(name);
    if (output == null) {
      return "none";
    }
    String value = Shown.value(output.value());
    return output.export() == null ? value : value + " as " + Shown.value(output.export());
  }

  /** The diagnostics as {@code line: message}, errors only. */
  List<String> errors() {
    return root.diagnostics().stream().filter(Diagnostic::isError).map(Loaded::line).toList();
  }

  /** The diagnostics as {@code line: message}, warnings only. */
  List<String> warnings() {
    return root.diagnostics().stream().filter(d -> !d.isError()).map(Loaded::line).toList();
  }

  private static String line(Diagnostic diagnostic) {
    return diagnostic.place() == null
        ? diagnostic.message()
        : diagnostic.place().line() + ": " + diagnostic.message();
  }
}
