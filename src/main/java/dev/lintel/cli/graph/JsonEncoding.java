package dev.lintel.cli.graph;

import static java.util.stream.Collectors.joining;

import dev.lintel.graph.Value;
import dev.lintel.report.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The text of a value that stands for its own JSON encoding, with keys in order. */
final class JsonEncoding {
  private JsonEncoding() {}

  /** The reason of the first place in a value that is not known, or null where all of it is. */
  static @Nullable String whyUnknown(Value value) {
    String why = GraphValues.whyUnknown(value);
    if (why != null) {
      return why;
    }
    Iterable<Value> inner =
        switch (value) {
          case Value.ListValue list -> list.items();
          case Value.MapValue map -> map.entries().values();
          case Value.OneOf oneOf ->
              oneOf.alternatives().stream().map(Value.Alternative::value).toList();
          case Value.Reference reference when reference.value() != null ->
              List.of(reference.value());
          default -> List.of();
        };
    for (Value item : inner) {
      why = whyUnknown(item);
      if (why != null) {
        return why;
      }
    }
    return value instanceof Value.OneOf ? "depends on a condition" : null;
  }

  /** The JSON text of a value of which everything is known. */
  static String encode(Value value) {
    StringBuilder text = new StringBuilder();
    try {
      write(value, JsonWriter.asTerraform(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A known scalar as text; "" for anything else. */
  static String scalarText(Value value) {
    return switch (value) {
      case Value.Text text -> text.text();
      case Value.Num number -> number.number().toPlainString();
      case Value.Bool bool -> Boolean.toString(bool.bool());
      case Value.Json encoded -> encode(encoded.content());
      case Value.Template template ->
          template.parts().stream().map(JsonEncoding::scalarText).collect(joining());
      case Value.Reference reference when reference.value() != null ->
          scalarText(reference.value());
      default -> "";
    };
  }

  private static void write(Value value, JsonWriter json) throws IOException {
    switch (value) {
      case Value.Text text -> json.value(text.text());
      case Value.Num number -> json.value(number.number());
      case Value.Bool bool -> json.value(bool.bool());
      case Value.ListValue list -> {
        json.beginArray();
        for (Value item : list.items()) {
          write(item, json);
        }
        json.endArray();
      }
      case Value.MapValue map -> {
        json.beginObject();
        for (Map.Entry<String, Value> entry : new TreeMap<>(map.entries()).entrySet()) {
          json.name(entry.getKey());
          write(entry.getValue(), json);
        }
        json.endObject();
      }
      case Value.Json encoded -> json.value(encode(encoded.content()));
      case Value.Template template -> json.value(scalarText(template));
      case Value.Reference reference when reference.value() != null ->
          write(reference.value(), json);
      default -> json.nullValue();
    }
  }
}
