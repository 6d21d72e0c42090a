package dev.lintel.discovery;

import dev.lintel.cloudformation.Templates;
import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Source;
import dev.lintel.source.Utf16Text;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.YamlPeek;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.terraform.plan.PlanReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells CloudFormation templates and Terraform plans from other YAML and JSON, by content. */
final class TemplateFiles {
  /** Every template has one of them at its top. */
  private static final List<String> KEYS =
      List.of("AWSTemplateFormatVersion", "Resources", "Transform");

  /** Every plan has the first of them, and one of the others. */
  private static final List<String> PLAN_KEYS =
      List.of("format_version", "planned_values", "resource_changes");

  private static final int PEEKED_BYTES = 64 << 10;

  private static final String AWS_TYPE = "AWS::";

  private final Workspace workspace;

  TemplateFiles(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What was found in a file.
   *
   * @param root the template or plan, or null where it is neither
   * @param problem why it could not be read, or null
   */
  record Look(@Nullable FoundRoot root, @Nullable Diagnostic problem) {
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
        return anyway || begins(file)
            ? new Look(null, Problems.tooLarge(name, Workspace.LARGEST_FILE))
            : Look.NOTHING;
      }
      String text = latin(workspace.bytes(file));
      if (mayBePlan(file, text)) {
        YamlDocument document = YamlParser.parse(workspace.document(file));
        if (PlanReader.looksLikePlan(document)) {
          return new Look(new FoundRoot.Plan(file, name, document), null);
        }
      }
      if (!anyway && !mayBeTemplate(text)) {
        return Look.NOTHING;
      }
      Source source = workspace.document(file);
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

  /** Whether a file that is too large to be read begins like a template or plan. */
  private boolean begins(Path file) throws IOException {
    String text = latin(workspace.beginning(file, PEEKED_BYTES));
    return mayBePlan(file, text) || mayBeTemplate(text);
  }

  /** The text as far as it is of ASCII, which is cheaper than decoding all of it. */
  private static String latin(byte[] bytes) {
    String wide = Utf16Text.decode(bytes);
    return wide == null ? new String(bytes, StandardCharsets.ISO_8859_1) : wide;
  }

  private static boolean mayBePlan(Path file, String text) {
    if (!file.toString().endsWith(".json")) {
      return false;
    }
    return text.contains("\"" + PLAN_KEYS.getFirst() + "\"")
        && PLAN_KEYS.stream().skip(1).anyMatch(key -> text.contains("\"" + key + "\""));
  }

  /** Spares most other files decoding. */
  private static boolean mayBeTemplate(String text) {
    return text.contains("AWSTemplateFormatVersion")
        || ((text.contains("Resources") || text.contains("Transform")) && text.contains("::"));
  }
}
