package dev.lintel.terraform.function;

import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes known values as yamlencode does: in blocks, with all text in quotes. */
final class YamlText {
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();
  private boolean faithful = true;

  private YamlText() {}

  /** The YAML text of a value; null where it is not certain how Terraform writes it. */
  static @Nullable String of(Val value) {
    YamlText text = new YamlText();
    text.append(value, 0, true);
    return text.faithful ? text.out.toString() : null;
  }

  /** Writes a value behind what is on its line already, and the line end. */
  private void append(Val value, int depth, boolean lineIsEmpty) {
    switch (value) {
      case Val.Items items when !items.items().isEmpty() -> {
        boolean inLine = lineIsEmpty;
        for (Val item : items.items()) {
          indent(depth, inLine);
          inLine = false;
          out.append("- ");
          append(item, depth + 1, true);
        }
      }
      case Val.Entries entries when !entries.entries().isEmpty() -> {
        boolean inLine = lineIsEmpty;
        for (Map.Entry<String, Val> entry : entries.entries().entrySet()) {
          indent(depth, inLine);
          inLine = false;
          quote(entry.getKey());
          out.append(':');
          member(entry.getValue(), depth);
        }
      }
      case Val.Text text when text.text().indexOf('\n') >= 0 -> literal(text.text(), depth);
      case Val other -> {
        scalar(other);
        out.append('\n');
      }
    }
  }

  private void indent(int depth, boolean already) {
    if (!already) {
      out.append(INDENT.repeat(depth));
    }
  }

  private void member(Val value, int depth) {
    switch (value) {
      case Val.Items items when !items.items().isEmpty() -> {
        out.append('\n');
        append(items, depth, false);
      }
      case Val.Entries entries when !entries.entries().isEmpty() -> {
        out.append('\n');
        append(entries, depth + 1, false);
      }
      case Val other -> {
        out.append(' ');
        append(other, depth + 1, true);
      }
    }
  }

  private void scalar(Val value) {
    switch (value) {
      case Val.Text text -> quote(text.text());
      case Val.Num number -> out.append(Numbers.text(number.number()));
      case Val.Bool bool -> out.append(bool.bool());
      case Val.Items items -> out.append("[]");
      case Val.Entries entries -> out.append("{}");
      case Val.Null none -> out.append("null");
      case Val.Unknown unknown -> faithful = false;
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\t' -> out.append("\\t");
        default -> {
          faithful &= isPrintable(c);
          out.append(c);
        }
      }
    }
    out.append('"');
  }

  private static boolean isPrintable(char c) {
    return c >= ' '
        && c != 0x7F
        && !(c >= 0x80 && c <= 0xA0)
        && c != '\u2028'
        && c != '\u2029'
        && c != '\uFEFF';
  }

  /** Several lines as a block, as far as nothing in them needs quotes. */
  private void literal(String text, int depth) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    String[] lines = text.substring(0, end).split("\n", -1);
    int ends = text.length() - end;
    faithful &= end > 0 && ends <= 1 && !lines[0].isEmpty();
    out.append(ends == 0 ? "|-\n" : "|\n");
    for (String line : lines) {
      faithful &= line.chars().allMatch(c -> isPrintable((char) c));
      faithful &= !line.startsWith(" ") && !line.endsWith(" ");
      out.append(line.isEmpty() ? "" : INDENT.repeat(Math.max(depth, 1))).append(line).append('\n');
    }
  }
}
