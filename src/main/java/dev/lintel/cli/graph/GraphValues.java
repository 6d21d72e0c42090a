package dev.lintel.cli.graph;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.report.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON, and remembers which places are not known and what they refer to. */
final class GraphValues {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
  private static final String CREATED = "created at deployment";

  private final JsonWriter json;
  private final Format format;
  private final List<UnknownAt> unknowns = new ArrayList<>();
  private final SequencedSet<String> references = new LinkedHashSet<>();

  GraphValues(JsonWriter json, Format format) {
    this.json = json;
    this.format = format;
  }

  /**
   * A place that is not known.
   *
   * @param path from the top value, such as {@code a.b[0]["odd.key"]}
   * @param reason why
   */
  record UnknownAt(String path, String reason) {}

  /** The places written as null because they are not known, in order. */
  List<UnknownAt> unknowns() {
    return unknowns;
  }

  /** The addresses that the written values refer to, in order. */
  SequencedSet<String> references() {
    return references;
  }

  /** Writes a value; what is not known in it is null and remembered. */
  void write(Value value) throws IOException {
    write(value, "");
  }

  /** Writes a value; what is not known in it is written as <code>{"$unknown": reason}</code>. */
  void writeInline(Value value) throws IOException {
    write(value, null);
  }

  /** Why a value as a whole is not known, or null where something of it is. */
  static @Nullable String whyUnknown(Value value) {
    return switch (value) {
      case Value.Unknown unknown -> unknown.reason();
      case Value.Reference reference ->
          reference.value() == null ? CREATED : whyUnknown(reference.value());
      case Value.Template template -> whyUnknownPart(template);
      case Value.Json encoded -> JsonEncoding.whyUnknown(encoded.content());
      case Value.ListValue list -> list.rest() == null ? null : list.rest().reason();
      case Value.MapValue map -> map.rest() == null ? null : map.rest().reason();
      case Value.Text text -> null;
      case Value.Num number -> null;
      case Value.Bool bool -> null;
      case Value.Null none -> null;
      case Value.OneOf oneOf -> null;
    };
  }

  private static @Nullable String whyUnknownPart(Value.Template template) {
    for (Value part : template.parts()) {
      String why = whyUnknown(part);
      if (why != null) {
        return why;
      }
    }
    return null;
  }

  /** The path is null where unknown places are written in line. */
  private void write(Value value, @Nullable String path) throws IOException {
    collect(value);
    String why = whyUnknown(value);
    if (why != null) {
      unknown(why, path);
      return;
    }
    switch (value) {
      case Value.Text text -> json.value(text.text());
      case Value.Num number -> json.value(number.number());
      case Value.Bool bool -> json.value(bool.bool());
      case Value.Null none -> json.nullValue();
      case Value.ListValue list -> list(list, path);
      case Value.MapValue map -> map(map, path);
      case Value.Template template -> json.value(JsonEncoding.scalarText(template));
      case Value.Json encoded -> json.value(JsonEncoding.encode(encoded.content()));
      case Value.OneOf oneOf -> oneOf(oneOf);
      case Value.Reference reference -> {
        if (reference.value() != null) {
          write(reference.value(), path);
        }
      }
      case Value.Unknown unknown -> unknown(unknown.reason(), path);
    }
  }

  private void unknown(String reason, @Nullable String path) throws IOException {
    if (path == null) {
      json.beginObject().name("$unknown").value(reason).endObject();
    } else {
      json.nullValue();
      unknowns.add(new UnknownAt(path, reason));
    }
  }

  private void list(Value.ListValue list, @Nullable String path) throws IOException {
    json.beginArray();
    int index = 0;
    for (Value item : list.items()) {
      write(item, path == null ? null : path + "[" + index + "]");
      index++;
    }
    json.endArray();
  }

  private void map(Value.MapValue map, @Nullable String path) throws IOException {
    json.beginObject();
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      json.name(entry.getKey());
      write(entry.getValue(), path == null ? null : path + step(path, entry.getKey()));
    }
    json.endObject();
  }

  private static String step(String path, String key) throws IOException {
    if (NAME.matcher(key).matches()) {
      return path.isEmpty() ? key : "." + key;
    }
    StringBuilder quoted = new StringBuilder();
    new JsonWriter(quoted).value(key);
    return "[" + quoted + "]";
  }

  private void oneOf(Value.OneOf oneOf) throws IOException {
    json.beginObject().name("$oneOf").beginArray();
    alternatives(oneOf);
    json.endArray().endObject();
  }

  private void alternatives(Value.OneOf oneOf) throws IOException {
    for (Value.Alternative alternative : oneOf.alternatives()) {
      switch (alternative.value()) {
        case Value.OneOf nested -> alternatives(nested);
        case Value.Null none when format == Format.CLOUDFORMATION ->
            json.beginObject().name("$absent").value(true).endObject();
        case Value other -> write(other, null);
      }
    }
  }

  private void collect(Value value) {
    switch (value) {
      case Value.Reference reference -> references.add(reference.address());
      case Value.Unknown unknown -> unknown.mentions().forEach(this::collect);
      case Value.Template template -> template.parts().forEach(this::collect);
      case Value.Json encoded -> collect(encoded.content());
      case Value.ListValue list -> {
        if (list.rest() != null) {
          list.items().forEach(this::collect);
          collect(list.rest());
        }
      }
      case Value.MapValue map -> {
        if (map.rest() != null) {
          map.entries().values().forEach(this::collect);
          collect(map.rest());
        }
      }
      default -> {}
    }
  }
}
