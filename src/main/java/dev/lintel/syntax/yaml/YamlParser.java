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

/**
 * Reads YAML, and JSON where the first character is a bracket. There is a result for any text: the
 * tree as far as it could be read, and diagnostics for the rest.
 */
public final class YamlParser {
  private YamlParser() {}

  /** The first document of a text; a second one is a diagnostic. */
  public static YamlDocument parse(Source source) {
    boolean json = isJson(source);
    if (isTooLong(source, json)) {
      return tooLong(source);
    }
    return json ? JsonReader.first(source) : new YamlReader(source).first();
  }

  /** All documents of a text, at least one. */
  public static List<YamlDocument> parseAll(Source source) {
    boolean json = isJson(source);
    if (isTooLong(source, json)) {
      return List.of(tooLong(source));
    }
    return json ? JsonReader.all(source) : new YamlReader(source).all();
  }

  private static boolean isJson(Source source) {
    String text = source.text();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[');
  }

  private static boolean isTooLong(Source source, boolean json) {
    return source.text().length() > (json ? Limits.JSON_LENGTH : Limits.YAML_LENGTH);
  }

  private static YamlDocument tooLong(Source source) {
    String message =
        "the text has " + source.text().length() + " characters, which is too long: not read";
    Diagnostic diagnostic = Diagnostic.error("yaml-size", message, new Place(source, Span.at(0)));
    return new YamlDocument(
        source, new Node.Unreadable(null, Span.at(0)), List.of(), List.of(diagnostic));
  }
}
