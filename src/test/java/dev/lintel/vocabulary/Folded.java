package dev.lintel.vocabulary;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.cloudformation.CloudFormationLoader;
import dev.lintel.graph.Value;
import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.terraform.TerraformInputs;
import dev.lintel.terraform.TerraformLoader;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.Paths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roots in canonical words, and their values in a short notation. */
final class Folded {
  private final CanonicalRoot root;

  private Folded(CanonicalRoot root) {
    this.root = root;
  }

  /** The resources of a template: what stands below {@code Resources}, or a whole template. */
  static Folded template(String text) {
    String whole = text.startsWith("Resources:") ? text : "Resources:\n" + text.indent(2);
    return new Folded(
        Vocabulary.shipped()
            .fold(
                CloudFormationLoader.load(
                    YamlParser.parse(Source.of("template.yaml", whole)),
                    CloudFormationInputs.NONE)));
  }

  /** A root module of one file, and the modules that it calls by the names of their directories. */
  static Folded terraform(String main, Map<String, String> modules) {
    try {
      Path directory = Files.createTempDirectory("lintel-vocabulary");
      try {
        Files.writeString(directory.resolve("main.tf"), main);
        for (Map.Entry<String, String> module : modules.entrySet()) {
          Path folder = Files.createDirectories(directory.resolve(module.getKey()));
          Files.writeString(folder.resolve("main.tf"), module.getValue());
        }
        return new Folded(
            Vocabulary.shipped()
                .fold(
                    TerraformLoader.load(
                        directory, TerraformInputs.NONE, Workspace.of(directory, List.of()))));
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A root module of one file. */
  static Folded terraform(String main) {
    return terraform(main, Map.of());
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  CanonicalRoot root() {
    return root;
  }

  /** The only resource of a type. */
  CanonicalResource only(String type) {
    List<CanonicalResource> found = all(type);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " resources of type " + type);
    }
    return found.getFirst();
  }

  List<CanonicalResource> all(String type) {
    return root.resources().stream().filter(r -> r.type().equals(type)).toList();
  }

  /** A reference with the type for the address: {@code aws_vpc.id}. */
  String named(String reference) {
    for (CanonicalResource resource : root.resources()) {
      String address = resource.written().address();
      if (reference.equals(address) || reference.startsWith(address + ".")) {
        return resource.type() + reference.substring(address.length());
      }
    }
    return reference;
  }

  /** What stands at a path of the only resource of a type, in short. */
  String at(String type, String path) {
    return shown(Paths.get(only(type).values(), Steps.of(path)));
  }

  /**
   * A value in short: {@code -} for nothing, {@code null}, {@code &Address.attribute} for a
   * reference (with {@code =value} where it is configured), {@code ?} for unknown, {@code (a|b)}
   * for one of a few, {@code ...} where a list or map may have more; a list of one block is that
   * block.
   */
  static String shown(@Nullable Value value) {
    return switch (value) {
      case null -> "-";
      case Value.Text text -> text.text();
      case Value.Num number -> number.number().toPlainString();
      case Value.Bool bool -> Boolean.toString(bool.bool());
      case Value.Null none -> "null";
      case Value.Unknown unknown -> "?";
      case Value.Json json -> "json" + shown(json.content());
      case Value.Template template ->
          template.parts().stream()
              .map(part -> part instanceof Value.Text ? shown(part) : "${" + shown(part) + "}")
              .collect(Collectors.joining());
      case Value.Reference reference ->
          "&"
              + reference.address()
              + (reference.attribute().isEmpty() ? "" : "." + reference.attribute())
              + (reference.value() == null ? "" : "=" + shown(reference.value()));
      case Value.OneOf choice ->
          choice.alternatives().stream()
              .map(one -> shown(one.value()))
              .sorted()
              .collect(Collectors.joining("|", "(", ")"));
      case Value.ListValue list -> list(list);
      case Value.MapValue map ->
          map.entries().entrySet().stream()
                  .map(entry -> entry.getKey() + ": " + shown(entry.getValue()))
                  .sorted()
                  .collect(Collectors.joining(", ", "{", map.rest() == null ? "" : ", ..."))
              + "}";
    };
  }

  private static String list(Value.ListValue list) {
    boolean oneBlock =
        list.rest() == null
            && list.items().size() == 1
            && list.items().getFirst() instanceof Value.MapValue;
    if (oneBlock) {
      return shown(list.items().getFirst());
    }
    return list.items().stream()
            .map(Folded::shown)
            .collect(Collectors.joining(", ", "[", list.rest() == null ? "" : ", ..."))
        + "]";
  }
}
