package dev.lintel.cloudformation.value;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.Json;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.Null;
import dev.lintel.graph.Value.Num;
import dev.lintel.graph.Value.Text;
import java.util.Map;

/** Known values as compact JSON, the keys of maps in the order in which they are written. */
public final class JsonTexts {
  private JsonTexts() {}

  /**
   * The JSON text of a value: text where all of it is known, so that it reads as the service writes
   * it.
   *
   * @param meta of the result; it becomes sensitive where anything in the value is
   */
  public static Value of(Value value, Meta meta) {
    Meta own = Contents.isSensitive(value) ? meta.asSensitive() : meta;
    StringBuilder text = new StringBuilder();
    return write(value, text) ? new Text(text.toString(), own) : new Json(value, own);
  }

  private static boolean write(Value value, StringBuilder text) {
    return switch (value) {
      case Text plain -> quote(plain.text(), text);
      case Num number -> append(Texts.plain(number), text);
      case Bool bool -> append(String.valueOf(bool.bool()), text);
      case Null unused -> append("null", text);
      case ListValue list -> list.rest() == null && list(list, text);
      case MapValue map -> map.rest() == null && map(map, text);
      case Value.Template unused -> false;
      case Json unused -> false;
      case Value.Reference unused -> false;
      case Value.Unknown unused -> false;
      case Value.OneOf unused -> false;
    };
  }

  private static boolean list(ListValue list, StringBuilder text) {
    String separator = "[";
    for (Value item : list.items()) {
      text.append(separator);
      if (!write(item, text)) {
        return false;
      }
      separator = ",";
    }
    return append(list.items().isEmpty() ? "[]" : "]", text);
  }

  private static boolean map(MapValue map, StringBuilder text) {
    String separator = "{";
    for (Map.Entry<String, Value> entry : map.entries().entrySet()) {
      quote(entry.getKey(), text.append(separator));
      if (!write(entry.getValue(), text.append(':'))) {
        return false;
      }
      separator = ",";
    }
    return append(map.entries().isEmpty() ? "{}" : "}", text);
  }

  private static boolean append(String part, StringBuilder text) {
    text.append(part);
    return true;
  }

  /** As RFC 8259 says; nothing is escaped that need not be. */
  private static boolean quote(String plain, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ') {
            text.append("\\u%04x".formatted((int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
    return true;
  }
}
