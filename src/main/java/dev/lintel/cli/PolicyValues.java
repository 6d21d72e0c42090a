package dev.lintel.cli;

import dev.lintel.graph.Value;
import dev.lintel.report.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The values of policies' parameters as JSON: what YAML can say, so always known. */
final class PolicyValues {
  private PolicyValues() {}

  static void write(JsonWriter json, Map<String, Value> values) throws IOException {
    json.beginObject();
    for (Map.Entry<String, Value> entry : values.entrySet()) {
      json.name(entry.getKey());
      write(json, entry.getValue());
    }
    json.endObject();
  }

  static String text(Value value) {
    StringBuilder text = new StringBuilder();
    try {
      write(new JsonWriter(text), value);
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder never throws it", e);
    }
    return text.toString();
  }

  private static void write(JsonWriter json, Value value) throws IOException {
    switch (value) {
      case Value.Text text -> json.value(text.text());
      case Value.Num number -> json.value(number.number());
      case Value.Bool bool -> json.value(bool.bool());
      case Value.ListValue list -> {
        json.beginArray();
        for (Value item : list.items()) {
          write(json, item);
        }
        json.endArray();
      }
      case Value.MapValue map -> write(json, map.entries());
      default -> json.nullValue();
    }
  }
}
