package dev.lintel.terraform.function;

import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes known values as yamlencode does: in blocks, with all text in quotes. */
final class YamlText {
  private static final String INDENT = "  ";
  private static final int WIDTH = 80;
  private static final int LONGEST_KEY = 128;
  private static final int BOM = 0xFEFF;

  /** What has an escape of its own, and the letters of these escapes. */
  private static final String ESCAPED = "\0\7\b\t\n\13\f\r\33\"\\\205\u2028\u2029";

  private static final String ESCAPES = "0abtnvfre\"\\NLP";

  private final StringBuilder out = new StringBuilder();
  private boolean faithful = true;

  private YamlText() {}

  /** The YAML text of a value; null where it is not certain how Terraform writes it. */
  static @Nullable String of(Val value) {
    YamlText text = new YamlText();
    text.append(value, 0, true);
    if (isBare(value)) {
      text.out.append("...\n");
    }
    return text.faithful ? text.out.toString() : null;
  }

  /** A document that is a scalar without quotes says where it ends. */
  private static boolean isBare(Val value) {
    return value instanceof Val.Num || value instanceof Val.Bool || value instanceof Val.Null;
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
          key(entry.getKey());
          out.append(':');
          member(entry.getValue(), depth);
        }
      }
      case Val.Text text when isBlock(text.text()) -> literal(text.text(), depth);
      case Val other -> {
        scalar(other, depth);
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

  private void scalar(Val value, int depth) {
    switch (value) {
      case Val.Text text -> quote(text.text(), depth);
      case Val.Num number -> out.append(Numbers.text(number.number()));
      case Val.Bool bool -> out.append(bool.bool());
      case Val.Items items -> out.append("[]");
      case Val.Entries entries -> out.append("{}");
      case Val.Null none -> out.append("null");
      case Val.Unknown unknown -> faithful = false;
    }
  }

  /** Long keys, and those of several lines, are written in a form of their own. */
  private void key(String text) {
    faithful &= text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_KEY;
    faithful &= text.indexOf('\n') < 0;
    out.append('"');
    text.codePoints().forEach(this::escaped);
    out.append('"');
  }

  /** Text in quotes; a space behind the widest column becomes a line end. */
  private void quote(String text, int depth) {
    out.append('"');
    int[] points = text.codePoints().toArray();
    boolean spaces = false;
    for (int i = 0; i < points.length; i++) {
      boolean space = points[i] == ' ';
      if (space && !spaces && column() > WIDTH && i > 0 && i < points.length - 1) {
        out.append('\n').append(INDENT.repeat(Math.max(depth, 1)));
        out.append(points[i + 1] == ' ' ? "\\" : "");
      } else {
        escaped(points[i]);
      }
      spaces = space;
    }
    out.append('"');
  }

  private int column() {
    int line = out.lastIndexOf("\n") + 1;
    return out.codePointCount(line, out.length());
  }

  private void escaped(int c) {
    int simple = ESCAPED.indexOf(c);
    if (simple >= 0) {
      out.append('\\').append(ESCAPES.charAt(simple));
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else {
      String form = c <= 0xFF ? "\\x%02X" : c <= 0xFFFF ? "\\u%04X" : "\\U%08X";
      out.append(String.format(Locale.ROOT, form, c));
    }
  }

  private static boolean isPrintable(int c) {
    return (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE && c != BOM);
  }

  /** Whether several lines are written as a block: nothing in them needs quotes. */
  private static boolean isBlock(String text) {
    return text.indexOf('\n') >= 0
        && !text.contains(" \n")
        && !text.endsWith(" ")
        && text.codePoints().allMatch(c -> c == '\n' || isPrintable(c));
  }

  private void literal(String text, int depth) {
    faithful &= text.chars().noneMatch(c -> c == '\u2028' || c == '\u2029');
    char first = text.charAt(0);
    out.append('|').append(first == ' ' || first == '\n' ? "2" : "");
    boolean ends = text.endsWith("\n");
    if (!ends) {
      out.append('-');
    } else if (text.length() == 1 || text.endsWith("\n\n")) {
      out.append('+');
    }
    out.append('\n');
    String content = ends ? text.substring(0, text.length() - 1) : text;
    for (String line : content.split("\n", -1)) {
      out.append(line.isEmpty() ? "" : INDENT.repeat(Math.max(depth, 1))).append(line).append('\n');
    }
  }
}
