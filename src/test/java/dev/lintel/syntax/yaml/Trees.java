package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents as texts that tests compare. */
final class Trees {
  private Trees() {}

  static YamlDocument parse(String text) {
    return YamlParser.parse(Source.of("template.yaml", text));
  }

  static YamlDocument parseJson(String text) {
    return YamlParser.parse(Source.of("template.json", text));
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

  /** {@code line:column code} of every diagnostic. */
  static List<String> faults(YamlDocument document) {
    return document.diagnostics().stream().map(Trees::fault).toList();
  }

  private static String fault(Diagnostic diagnostic) {
    Place place = diagnostic.place();
    return place == null
        ? diagnostic.code()
        : place.line() + ":" + place.column() + " " + diagnostic.code();
  }

  /** The nodes with their places, one a line, keys included. */
  static List<String> places(String text) {
    YamlDocument document = parse(text);
    List<String> places = new ArrayList<>();
    if (document.root() != null) {
      addPlaces(document.source(), document.root(), places);
    }
    return places;
  }

  private static void addPlaces(Source source, Node node, List<String> places) {
    String what =
        switch (node) {
          case Node.Scalar scalar -> shapeOf(scalar);
          case Node.Unreadable unreadable -> "?";
          case Node.Sequence sequence -> "[";
          case Node.Mapping mapping -> "{";
        };
    places.add(at(source, node.span()) + " " + what);
    children(node).forEach(child -> addPlaces(source, child, places));
  }

  /** Items, or keys and values, in the order of the text. */
  static List<Node> children(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> List.of();
      case Node.Unreadable unreadable -> List.of();
      case Node.Sequence sequence -> sequence.items();
      case Node.Mapping mapping ->
          mapping.entries().stream()
              .flatMap(entry -> Stream.of(entry.key(), entry.value()))
              .toList();
    };
  }

  /** All scalars below a node, keys included. */
  static List<Node.Scalar> scalars(@Nullable Node node) {
    List<Node.Scalar> scalars = new ArrayList<>();
    if (node instanceof Node.Scalar scalar) {
      scalars.add(scalar);
    } else if (node != null) {
      children(node).forEach(child -> scalars.addAll(scalars(child)));
    }
    return scalars;
  }

  static Node.Mapping mapping(@Nullable Node node) {
    return assertThat(node).asInstanceOf(type(Node.Mapping.class)).actual();
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
