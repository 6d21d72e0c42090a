package dev.lintel.policy;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.node.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * Values of a policy file. YAML 1.2, and a number only where it is written as numbers print: dates,
 * {@code 007} and {@code 1.10} are texts.
 */
final class PolicyValues {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");

  private PolicyValues() {}

  static Value of(Node node, Source source) {
    Meta meta = Meta.at(new Place(source, node.span()));
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar, meta);
      case Node.Sequence sequence -> {
        List<Value> items = sequence.items().stream().map(item -> of(item, source)).toList();
        yield new Value.ListValue(items, Value.ListKind.LIST, null, meta);
      }
      case Node.Mapping mapping -> {
        SequencedMap<String, Value> entries = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach(entry -> entries.put(entry.key().text(), of(entry.value(), source)));
        yield new Value.MapValue(entries, Value.MapKind.MAP, null, meta);
      }
      case Node.Unreadable unreadable -> new Value.Null(meta);
    };
  }

  private static Value scalar(Node.Scalar scalar, Meta meta) {
    String text = scalar.text();
    if (!scalar.isPlain()) {
      return new Value.Text(text, meta);
    }
    return switch (text) {
      case "true" -> new Value.Bool(true, meta);
      case "false" -> new Value.Bool(false, meta);
      case "null", "~", "" -> new Value.Null(meta);
      default ->
          NUMBER.matcher(text).matches()
              ? new Value.Num(new BigDecimal(text), meta)
              : new Value.Text(text, meta);
    };
  }
}
