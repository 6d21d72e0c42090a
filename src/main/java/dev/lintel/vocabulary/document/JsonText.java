package dev.lintel.vocabulary.document;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What a JSON text says, holes and places included. */
final class JsonText {
  private final Pieces pieces;

  private JsonText(Pieces pieces) {
    this.pieces = pieces;
  }

  /** The object that a text says; unknown where it says none. */
  static Value read(Pieces pieces, Value of) {
    YamlDocument document = YamlParser.parse(Source.of("document.json", pieces.text()));
    Node root = document.root();
    if (root == null || !document.diagnostics().isEmpty()) {
      String fault =
          document.diagnostics().isEmpty()
              ? "it is empty"
              : document.diagnostics().getFirst().message();
      return unknown("the document is not JSON: " + fault, of);
    }
    return root instanceof Node.Scalar scalar && !scalar.isPlain()
        ? pieces.value(scalar.text(), of.meta())
        : new JsonText(pieces).value(root);
  }

  static Value.Unknown unknown(String reason, Value of) {
    return new Value.Unknown(reason, null, List.of(), of.meta());
  }

  private Value value(Node node) {
    Meta meta = pieces.meta(node.span().start(), node.span().end());
    return switch (node) {
      case Node.Mapping mapping -> {
        SequencedMap<String, Value> entries = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
          entries.put(entry.key().text(), value(entry.value()));
        }
        yield new Value.MapValue(entries, Value.MapKind.OBJECT, null, meta);
      }
      case Node.Sequence sequence ->
          new Value.ListValue(
              sequence.items().stream().map(this::value).toList(), Value.ListKind.LIST, null, meta);
      case Node.Scalar scalar -> scalar(scalar, meta);
      default -> new Value.Unknown("a syntax error hides what stands here", null, List.of(), meta);
    };
  }

  private Value scalar(Node.Scalar scalar, Meta meta) {
    String text = scalar.text();
    if (!scalar.isPlain()) {
      return pieces.value(text, meta);
    }
    return switch (text) {
      case "true", "false" -> new Value.Bool(text.equals("true"), meta);
      case "null", "" -> new Value.Null(meta);
      default ->
          text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")
              ? new Value.Num(new BigDecimal(text), meta)
              : pieces.value(text, meta);
    };
  }
}
