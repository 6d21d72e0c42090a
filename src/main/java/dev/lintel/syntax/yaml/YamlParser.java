package dev.lintel.syntax.yaml;

import dev.lintel.source.Source;
import java.util.List;

/**
 * Reads YAML and JSON. There is a result for any text: the tree as far as it could be read, and
 * diagnostics for the rest.
 */
public final class YamlParser {
  private YamlParser() {}

  /** The first document of a text; a second one is a diagnostic. */
  public static YamlDocument parse(Source source) {
    return new YamlReader(source, Printable.clean(source.text())).first();
  }

  /** All documents of a text, at least one. */
  public static List<YamlDocument> parseAll(Source source) {
    return new YamlReader(source, Printable.clean(source.text())).all();
  }
}
