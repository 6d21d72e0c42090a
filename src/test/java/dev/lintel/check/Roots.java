package dev.lintel.check;

import dev.lintel.cli.example.ExampleRoot;
import dev.lintel.source.Source;
import dev.lintel.vocabulary.CanonicalRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Roots as the real loaders read them, in the words of policies. */
final class Roots {
  static final String TERRAFORM = "main.tf";
  static final String CLOUDFORMATION = "template.yaml";

  private Roots() {}

  /** The root module in a directory that gets these files. */
  static CanonicalRoot terraform(Path directory, Map<String, String> files) {
    try {
      return ExampleRoot.terraform(directory, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of a template. */
  static CanonicalRoot cloudFormation(String template) {
    return ExampleRoot.cloudFormation(Source.of(CLOUDFORMATION, template));
  }
}
