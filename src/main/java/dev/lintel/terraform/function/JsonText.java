package dev.lintel.terraform.function;

import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import java.util.Map;

/** Writes known values as Terraform's jsonencode does. */
public final class JsonText {
  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  /** The JSON text of a value of which everything is known. */
  public static String of(Val value) {
    JsonText text = new JsonText();
    text.append(value);
    return text.out.toString();
  }

  private void append(Val value) {
    switch (value) {
      case Val.Text text -> quote(text.text(), out);
      case Val.Num number -> out.append(Numbers.text(number.number()));
      case Val.Bool bool -> out.append(bool.bool());
      case Val.Null none -> out.append("null");
      case Val.Items items -> {
        char before = '[';
        for (Val item : items.items()) {
          out.append(before);
          append(item);
          before = ',';
        }
        out.append(items.items().isEmpty() ? "[]" : "]");
      }
      case Val.Entries entries -> {
        char before = '{';
        for (Map.Entry<String, Val> entry : entries.entries().entrySet()) {
          out.append(before);
          quote(entry.getKey(), out);
          out.append(':');
          append(entry.getValue());
          before = ',';
        }
        out.append(entries.entries().isEmpty() ? "{}" : "}");
      }
      case Val.Unknown unknown -> out.append("null");
    }
  }

  /** Appends a string with the escapes that Go's encoder writes, those for HTML among them. */
  public static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '<', '>', '&', '\u2028', '\u2029' -> escape(c, out);
        default -> {
          if (c < ' ') {
            escape(c, out);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static void escape(char c, StringBuilder out) {
    out.append(String.format("\\u%04x", (int) c));
  }
}
