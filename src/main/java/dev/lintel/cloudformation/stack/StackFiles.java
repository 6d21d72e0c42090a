package dev.lintel.cloudformation.stack;

import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import dev.lintel.source.Workspace;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the templates of nested stacks among the files that a run may read. */
final class StackFiles {
  private final @Nullable Workspace workspace;
  private final Faults faults;
  private final Map<Path, YamlDocument> parsed = new HashMap<>();

  StackFiles(@Nullable Workspace workspace, Faults faults) {
    this.workspace = workspace;
    this.faults = faults;
  }

  /**
   * The template of a nested stack.
   *
   * @param file its real path
   */
  record Found(Path file, YamlDocument document) {}

  /**
   * The template that a TemplateURL stands for; null, with a diagnostic, where there is none.
   *
   * @param id of the resource
   * @param asset the file as the CDK names it, or null
   * @param parameters the names of those that the stack gives
   * @param nesting of the template that has the resource
   * @param at where the URL is written
   */
  @Nullable Found find(
      String id,
      Value url,
      @Nullable String asset,
      Set<String> parameters,
      Nesting nesting,
      Place at) {
    if (workspace == null || nesting.files().isEmpty()) {
      return null;
    }
    TemplateUrl target = asset == null ? TemplateUrl.of(url) : new TemplateUrl(asset, true);
    if (target == null) {
      faults.warning(
          Code.NESTED,
          "The template of the nested stack " + id + " is not known before deployment",
          at);
      return null;
    }
    Path file =
        target.find(
            nesting.files().getLast(), workspace, one -> declares(one, workspace, parameters));
    if (file == null) {
      missing(id, target, at);
      return null;
    }
    if (nesting.files().contains(real(file))) {
      String message =
          "The nested stack " + id + " refers back to " + target.text() + ", which it is part of";
      faults.error(Code.CIRCLE, message, at);
      return null;
    }
    return read(id, file, workspace, at);
  }

  /** Whether a file is a template with these parameters. */
  private boolean declares(Path file, Workspace from, Set<String> parameters) {
    try {
      return parsed(file, from).root() instanceof Node.Mapping top
          && Sections.entries(top.get("Parameters")).keySet().containsAll(parameters);
    } catch (IOException e) {
      return false;
    }
  }

  private void missing(String id, TemplateUrl target, Place at) {
    if (target.isLocal()) {
      faults.error(
          Code.NESTED,
          "The template "
              + target.text()
              + " of the nested stack "
              + id
              + " does not exist, or lies outside of the scanned paths",
          at);
    } else {
      faults.warning(
          Code.NESTED,
          "The template "
              + target.text()
              + " of the nested stack "
              + id
              + " is not among the files here: its resources are not checked",
          at);
    }
  }

  private @Nullable Found read(String id, Path file, Workspace from, Place at) {
    try {
      return new Found(real(file), parsed(file, from));
    } catch (IOException e) {
      String message = "The template of the nested stack " + id + ": " + e.getMessage();
      faults.error(Code.NESTED, message, at);
      return null;
    }
  }

  private YamlDocument parsed(Path file, Workspace from) throws IOException {
    Path real = real(file);
    YamlDocument document = parsed.get(real);
    if (document == null) {
      document = YamlParser.parse(from.document(file));
      parsed.put(real, document);
    }
    return document;
  }

  /** A path that is the same for all names of a file. */
  static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
