package dev.lintel.check;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.cloudformation.CloudFormationLoader;
import dev.lintel.graph.Format;
import dev.lintel.graph.Root;
import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.terraform.TerraformInputs;
import dev.lintel.terraform.TerraformLoader;
import dev.lintel.vocabulary.CanonicalRoot;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Roots as the real loaders read them, in the words of policies. */
final class Roots {
  static final String TERRAFORM = "main.tf";
  static final String CLOUDFORMATION = "template.yaml";

  private Roots() {}

  /** The root module in a directory that gets these files. */
  static CanonicalRoot terraform(Path directory, Map<String, String> files) {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = directory.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      Workspace workspace = Workspace.of(directory, List.of());
      return fold(TerraformLoader.load(directory, TerraformInputs.NONE, workspace));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of a template. */
  static CanonicalRoot cloudFormation(String template) {
    Source source = Source.of(CLOUDFORMATION, template);
    return fold(CloudFormationLoader.load(YamlParser.parse(source), CloudFormationInputs.NONE));
  }

  /** The root of code in a format, whose main file comes first. */
  static CanonicalRoot of(Format format, Path directory, Map<String, String> files) {
    return format == Format.CLOUDFORMATION
        ? cloudFormation(Objects.requireNonNull(files.get(CLOUDFORMATION)))
        : terraform(directory, files);
  }

  private static CanonicalRoot fold(Root root) {
    return Vocabulary.shipped().fold(root);
  }
}
