package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.json.JsonReader;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Reads JSON text (RFC 8259) as jsondecode does; of duplicate keys the last one counts. */
final class JsonValues {
  private JsonValues() {}

  /**
   * The value of a text.
   *
   * @throws CallException if it is no JSON
   */
  static Val read(String text) throws CallException {
    Source source = Source.of("jsondecode", text);
    return value(Documents.only(JsonReader.all(source)));
  }

  private static Val value(Node node) throws CallException {
    return switch (node) {
      case Node.Mapping object -> {
        SequencedMap<String, Val> attributes = new LinkedHashMap<>();
        for (Node.Entry entry : object.entries()) {
          attributes.put(entry.key().text(), value(entry.value()));
        }
        yield Vals.object(attributes);
      }
      case Node.Sequence array -> {
        List<Val> items = new ArrayList<>();
        for (Node item : array.items()) {
          items.add(value(item));
        }
        yield Vals.tuple(items);
      }
      case Node.Scalar scalar when scalar.style() == Node.Style.JSON -> literal(scalar.text());
      case Node.Scalar scalar -> Vals.text(scalar.text());
      default -> throw new CallException("invalid JSON");
    };
  }

  private static Val literal(String text) throws CallException {
    return switch (text) {
      case "true" -> Vals.bool(true);
      case "false" -> Vals.bool(false);
      case "null" -> Vals.nothing(DYNAMIC);
      default -> {
        BigDecimal number = Numbers.parse(text);
        if (number == null) {
          throw new CallException("invalid character");
        }
        yield Vals.number(number);
      }
    };
  }
}
