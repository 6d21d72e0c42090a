package dev.lintel.syntax.yaml;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.fault.Limits;
import dev.lintel.syntax.yaml.json.JsonReader;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.syntax.yaml.read.YamlReader;
import java.util.List;
import java.util.function.Function;

/**
 * Reads YAML, and JSON where the first character is a bracket. There is a result for any text: the
 * tree as far as it could be read, and diagnostics for the rest.
 *
 * <p>A text that begins with a bracket and is no JSON may be YAML, unless its name ends with {@code
 * .json}. It is read as YAML where that gives less than half the errors.
 */
public final class YamlParser {
  private YamlParser() {}

  /** The first document of a text; a second one is a diagnostic. */
  public static YamlDocument parse(Source source) {
    return read(
            source,
            json -> List.of(JsonReader.first(json)),
            yaml -> List.of(new YamlReader(yaml).first()))
        .getFirst();
  }

  /** All documents of a text, at least one. */
  public static List<YamlDocument> parseAll(Source source) {
    return read(source, JsonReader::all, yaml -> new YamlReader(yaml).all());
  }

  private static List<YamlDocument> read(
      Source source,
      Function<Source, List<YamlDocument>> readJson,
      Function<Source, List<YamlDocument>> readYaml) {
    int length = source.text().length();
    if (!beginsWithBracket(source)) {
      return length > Limits.YAML_LENGTH ? tooLong(source) : readYaml.apply(source);
    } else if (length > Limits.JSON_LENGTH) {
      return tooLong(source);
    }
    List<YamlDocument> json = readJson.apply(source);
    int errors = errors(json);
    boolean mayBeYaml = !source.name().endsWith(".json") && length <= Limits.YAML_LENGTH;
    if (errors == 0
        || !mayBeYaml
        || json.stream().anyMatch(YamlParser::hasCommentOfOtherLanguages)) {
      return json;
    }
    List<YamlDocument> yaml = readYaml.apply(source);
    return 2 * errors(yaml) < errors ? yaml : json;
  }

  /** Whether there are comments that YAML would take for text. */
  private static boolean hasCommentOfOtherLanguages(YamlDocument document) {
    String text = document.source().text();
    return document.comments().stream()
        .map(comment -> comment.place().span().start())
        .anyMatch(
            start ->
                text.charAt(start) == '/' && " \t\r\n{[,".indexOf(text.charAt(start - 1)) >= 0);
  }

  private static boolean beginsWithBracket(Source source) {
    String text = source.text();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[');
  }

  private static int errors(List<YamlDocument> documents) {
    return documents.stream().mapToInt(document -> document.diagnostics().size()).sum();
  }

  private static List<YamlDocument> tooLong(Source source) {
    String message =
        "the text has " + source.text().length() + " characters, which is too long: not read";
    Diagnostic diagnostic = Diagnostic.error("yaml-size", message, new Place(source, Span.at(0)));
    Node root = new Node.Unreadable(null, Span.at(0));
    return List.of(new YamlDocument(source, root, List.of(), List.of(diagnostic)));
  }
}
