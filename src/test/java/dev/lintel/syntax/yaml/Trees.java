package dev.lintel.syntax.yaml;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents as texts that tests compare. */
final class Trees {
  private Trees() {}

  static YamlDocument parse(String text) {
    return YamlParser.parse(Source.of("template.yaml", text));
  }

  /** The tree on one line, without places: {@code {a: [!Ref "b"], c: ?}}. */
  static String shape(@Nullable Node node) {
    if (node == null) {
      return "(nothing)";
    }
    String tag = node.tag() == null ? "" : node.tag() + " ";
    return tag
        + switch (node) {
          case Node.Scalar scalar -> shapeOf(scalar);
          case Node.Unreadable unreadable -> "?";
          case Node.Sequence sequence ->
              "["
                  + String.join(", ", sequence.items().stream().map(Trees::shape).toList())
                  + (sequence.complete() ? "]" : " ...]");
          case Node.Mapping mapping ->
              "{"
                  + String.join(", ", mapping.entries().stream().map(Trees::shapeOf).toList())
                  + (mapping.complete() ? "}" : " ...}");
        };
  }

  private static String shapeOf(Node.Entry entry) {
    return shape(entry.key()) + ": " + shape(entry.value());
  }

  private static String shapeOf(Node.Scalar scalar) {
    String text = scalar.text().replace("\n", "\\n");
    return switch (scalar.style()) {
      case PLAIN, JSON -> text;
      case SINGLE_QUOTED -> "'" + text + "'";
      case DOUBLE_QUOTED -> "\"" + text + "\"";
      case LITERAL -> "|" + text;
      case FOLDED -> ">" + text;
    };
  }

  /** {@code line:column code}, then the text at fault. */
  static List<String> faults(YamlDocument document) {
    return document.diagnostics().stream().map(Trees::fault).toList();
  }

  private static String fault(Diagnostic diagnostic) {
    Place place = diagnostic.place();
    return place == null
        ? diagnostic.code()
        : place.line() + ":" + place.column() + " " + diagnostic.code();
  }

  static List<String> comments(YamlDocument document) {
    return document.comments().stream().map(Trees::comment).toList();
  }

  private static String comment(Comment comment) {
    return comment.place().line() + ":" + comment.place().column() + " " + comment.text();
  }

  /** {@code line:column-line:column}, the end exclusive. */
  static String at(Source source, Span span) {
    Place place = new Place(source, span);
    return place.line() + ":" + place.column() + "-" + place.endLine() + ":" + place.endColumn();
  }
}
