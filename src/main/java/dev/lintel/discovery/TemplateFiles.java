package dev.lintel.discovery;

import dev.lintel.cloudformation.Templates;
import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Source;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.YamlPeek;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells CloudFormation templates from other YAML and JSON, by content. */
final class TemplateFiles {
  /** Every template has one of them at its top. */
  private static final List<String> KEYS =
      List.of("AWSTemplateFormatVersion", "Resources", "Transform");

  private static final String AWS_TYPE = "AWS::";

  private final Workspace workspace;

  TemplateFiles(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What was found in a file.
   *
   * @param template the template, or null where it is none
   * @param problem why it could not be read, or null
   */
  record Look(FoundRoot.@Nullable Template template, @Nullable Diagnostic problem) {
    static final Look NOTHING = new Look(null, null);
  }

  /** Reads a file as far as it takes to see whether it is a template. */
  Look look(Path file) {
    return read(file, false);
  }

  /** Takes a file for a template, whatever is in it. */
  Look take(Path file) {
    return read(file, true);
  }

  private Look read(Path file, boolean anyway) {
    String name = workspace.nameOf(file);
    try {
      if (Files.exists(file) && Files.size(file) > Workspace.LARGEST_FILE) {
        return new Look(null, Problems.tooLarge(name, Workspace.LARGEST_FILE));
      }
      if (!anyway && !mayBeTemplate(workspace.bytes(file))) {
        return Look.NOTHING;
      }
      Source source = workspace.source(file);
      if (!anyway && !YamlPeek.mayHaveKey(source, KEYS)) {
        return Look.NOTHING;
      }
      YamlDocument document = YamlParser.parse(source);
      return anyway || isTemplate(document)
          ? new Look(new FoundRoot.Template(file, name, document), null)
          : Look.NOTHING;
    } catch (IOException e) {
      return new Look(null, Problems.unreadable(name, e));
    }
  }

  /** A syntax error may have cost what makes it a template: then a type of AWS tells it. */
  private static boolean isTemplate(YamlDocument document) {
    return Templates.looksLikeTemplate(document)
        || (!document.diagnostics().isEmpty() && document.source().text().contains(AWS_TYPE));
  }

  /** Spares most other files decoding. */
  private static boolean mayBeTemplate(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains("AWSTemplateFormatVersion")
        || ((text.contains("Resources") || text.contains("Transform")) && text.contains("::"));
  }
}
