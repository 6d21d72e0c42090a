package dev.lintel.vocabulary.entry;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.vocabulary.index.Suggestions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/** Reads the nodes of one file as what they should be, and says where they are something else. */
final class Nodes {
  private static final Meta NOWHERE = new Meta(Origin.NOWHERE, false);

  private final Source source;
  private final List<Diagnostic> diagnostics;

  Nodes(Source source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** Reports a fault at a node. */
  void fault(Node node, String message) {
    diagnostics.add(Diagnostic.error("vocabulary", message, new Place(source, node.span())));
  }

  /** Reports a key that is not one of those that may stand here. */
  void unknownKey(Node.Scalar key, Collection<String> known) {
    fault(
        key,
        "unknown key '"
            + key.text()
            + "'"
            + Suggestions.sentence(Suggestions.of(key.text(), known)));
  }

  /** The text of a scalar; "" and a diagnostic for anything else. */
  String text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    fault(node, "expected a text");
    return "";
  }

  /** The texts of a list; a scalar is a list of one. */
  List<String> texts(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> List.of(scalar.text());
      case Node.Sequence sequence -> sequence.items().stream().map(this::text).toList();
      default -> {
        fault(node, "expected a text or a list of texts");
        yield List.of();
      }
    };
  }

  /** The entries of a map; none and a diagnostic for anything else. */
  List<Node.Entry> entries(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.entries();
    }
    fault(node, "expected a map");
    return List.of();
  }

  /** A map by key. */
  <T> SequencedMap<String, T> map(Node node, BiFunction<String, Node, T> value) {
    SequencedMap<String, T> map = new LinkedHashMap<>();
    for (Node.Entry entry : entries(node)) {
      map.put(entry.key().text(), value.apply(entry.key().text(), entry.value()));
    }
    return map;
  }

  /** A map of texts. */
  SequencedMap<String, String> textMap(Node node) {
    return map(node, (key, value) -> text(value));
  }

  /** Where a name is read from: a text, or a list of texts of which the first present counts. */
  Selection selection(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return new Selection.First(sequence.items().stream().map(this::selection).toList());
    }
    String text = text(node);
    Optional<Selection> selection = SelectionReader.read(text);
    if (selection.isEmpty()) {
      fault(node, "'" + text + "' is no path, list(..), map(..) or all(..)");
    }
    return selection.orElseGet(() -> new Selection.First(List.of()));
  }

  /** A tree of names. */
  Names names(Node node) {
    return Names.of(map(node, (path, from) -> selection(from)));
  }

  /**
   * A constant: text, number, boolean, list or block. The word {@code unknown} stands for itself.
   */
  Value constant(String of, Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalarConstant(of, scalar);
      case Node.Sequence sequence -> {
        List<Value> items = new ArrayList<>();
        sequence.items().forEach(item -> items.add(constant(of, item)));
        boolean blocks = items.stream().allMatch(Value.MapValue.class::isInstance);
        Value.ListKind kind = blocks ? Value.ListKind.BLOCKS : Value.ListKind.LIST;
        yield new Value.ListValue(items, kind, null, NOWHERE);
      }
      case Node.Mapping mapping ->
          new Value.MapValue(map(mapping, this::constant), Value.MapKind.BLOCK, null, NOWHERE);
      default -> {
        fault(node, "expected a text, a number, a boolean, a list or a map");
        yield new Value.Null(NOWHERE);
      }
    };
  }

  private static Value scalarConstant(String of, Node.Scalar scalar) {
    String text = scalar.text();
    if (!scalar.isPlain()) {
      return new Value.Text(text, NOWHERE);
    }
    return switch (text) {
      case "true", "false" -> new Value.Bool(text.equals("true"), NOWHERE);
      case "unknown" ->
          new Value.Unknown(
              of + " is not set, and what that means is not in the code", null, List.of(), NOWHERE);
      default ->
          isNumber(text)
              ? new Value.Num(new BigDecimal(text), NOWHERE)
              : new Value.Text(text, NOWHERE);
    };
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && (text.length() == 1 || text.charAt(0) != '0');
  }
}
