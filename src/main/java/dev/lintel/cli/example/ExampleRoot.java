package dev.lintel.cli.example;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.cloudformation.CloudFormationLoader;
import dev.lintel.graph.Format;
import dev.lintel.policy.Example;
import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.terraform.TerraformInputs;
import dev.lintel.terraform.TerraformLoader;
import dev.lintel.vocabulary.CanonicalRoot;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The code of examples as the loaders of a run read it. */
public final class ExampleRoot {
  private ExampleRoot() {}

  /**
   * The root of an example.
   *
   * @param directory an empty one, for Terraform's files
   * @throws IOException if they cannot be written
   */
  public static CanonicalRoot of(Example example, Path directory) throws IOException {
    Map.Entry<String, String> main = example.files().entrySet().iterator().next();
    return example.format() == Format.CLOUDFORMATION
        ? cloudFormation(Source.of(main.getKey(), main.getValue()))
        : terraform(directory, example.files());
  }

  /**
   * The root module in a directory that gets these files.
   *
   * @param files texts by name, which may lead into directories below
   * @throws IOException if they cannot be written
   */
  public static CanonicalRoot terraform(Path directory, Map<String, String> files)
      throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey()).normalize();
      if (!path.startsWith(directory)) {
        throw new IOException(file.getKey() + " lies outside the example");
      }
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Workspace workspace = Workspace.of(directory, List.of());
    return Vocabulary.shipped()
        .fold(TerraformLoader.load(directory, TerraformInputs.NONE, workspace));
  }

  /** The root of a template. */
  public static CanonicalRoot cloudFormation(Source template) {
    return Vocabulary.shipped()
        .fold(CloudFormationLoader.load(YamlParser.parse(template), CloudFormationInputs.NONE));
  }
}
