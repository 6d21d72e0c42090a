package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The functions yamldecode and yamlencode. */
final class YamlFunctions {
  /** A comment first: else text that begins with a bracket would be read as JSON. */
  private static final String AS_YAML = "#\n";

  private YamlFunctions() {}

  static @Nullable Function find(String name) {
    return switch (name) {
      case "yamldecode" ->
          Function.of(arguments -> DYNAMIC, YamlFunctions::decode, Parameter.of("src", STRING));
      case "yamlencode" ->
          Function.of(
              STRING,
              YamlFunctions::encode,
              Parameter.of("value", DYNAMIC).orNull().orDynamic().orUnknown());
      default -> null;
    };
  }

  private static Val encode(Call call) {
    if (!Vals.isWhollyKnown(call.argument(0))) {
      return call.unknown();
    }
    String text = YamlText.of(call.argument(0));
    if (text == null) {
      return Vals.unknown(STRING, Val.NOT_SUPPORTED + "yamlencode of such text");
    }
    return call.affords(text.length()) ? Vals.text(text) : call.tooLarge();
  }

  private static Val decode(Call call) throws CallException {
    Source source = Source.of("yamldecode", AS_YAML + call.text(0));
    if (!call.affords(source.text().length())) {
      return call.tooLarge();
    }
    return value(Documents.only(YamlParser.parseAll(source)));
  }

  private static Val value(Node node) throws CallException {
    return switch (node) {
      case Node.Scalar scalar -> YamlScalars.value(scalar);
      case Node.Sequence sequence -> {
        List<Val> items = new ArrayList<>();
        for (Node item : sequence.items()) {
          items.add(value(item));
        }
        yield Vals.tuple(items);
      }
      case Node.Mapping mapping -> {
        SequencedMap<String, Val> attributes = new LinkedHashMap<>();
        for (Node.Entry entry : mapping.entries()) {
          attributes.put(YamlScalars.key(entry.key()), value(entry.value()));
        }
        yield Vals.object(attributes);
      }
      case Node.Unreadable unreadable -> throw new CallException("the text cannot be read");
    };
  }
}
