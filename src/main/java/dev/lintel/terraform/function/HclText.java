package dev.lintel.terraform.function;

import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes known values in the language's own syntax, laid out as HashiCorp's formatter does: the
 * signs of assignment are in one column as long as values end on their line, and a line is indented
 * by the lines before it that leave brackets open, however many each leaves.
 */
final class HclText {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
  private static final String INDENT = "  ";

  /**
   * A line without its indentation.
   *
   * @param name what stands before the sign of assignment; "" where there is none
   * @param text the rest
   * @param opened brackets it leaves open; below zero where it closes earlier ones
   */
  private record Line(String name, String text, int opened) {
    boolean isAligned() {
      return !name.isEmpty() && opened <= 0;
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private String name = "";
  private int opened;

  private HclText() {}

  /** An expression. */
  static String expression(Val value) {
    HclText text = new HclText();
    text.append(value);
    text.endLine();
    String laidOut = text.layOut();
    return laidOut.substring(0, laidOut.length() - 1);
  }

  /** The content of a variable file. */
  static String assignments(Map<String, Val> values) {
    HclText text = new HclText();
    values.forEach(text::assign);
    return text.layOut();
  }

  /** Whether a text is an identifier. */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private void assign(String key, Val value) {
    name = isName(key) ? key : quoted(key);
    append(value);
    endLine();
  }

  private void endLine() {
    lines.add(new Line(name, current.toString(), opened));
    name = "";
    current.setLength(0);
    opened = 0;
  }

  private void append(Val value) {
    switch (value) {
      case Val.Text text -> current.append(quoted(text.text()));
      case Val.Num number -> current.append(Numbers.text(number.number()));
      case Val.Bool bool -> current.append(bool.bool());
      case Val.Items items -> {
        current.append('[');
        opened++;
        String before = "";
        for (Val item : items.items()) {
          current.append(before);
          append(item);
          before = ", ";
        }
        current.append(']');
        opened--;
      }
      case Val.Entries entries when entries.entries().isEmpty() -> current.append("{}");
      case Val.Entries entries -> {
        current.append('{');
        opened++;
        endLine();
        entries.entries().forEach(this::assign);
        current.append('}');
        opened--;
      }
      case Val.Null none -> current.append("null");
      case Val.Unknown unknown -> current.append("null");
    }
  }

  private String layOut() {
    StringBuilder out = new StringBuilder();
    Deque<Integer> open = new ArrayDeque<>();
    int width = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      close(open, -line.opened());
      boolean first = i == 0 || !lines.get(i - 1).isAligned();
      width = first ? widest(i) : width;
      out.append(INDENT.repeat(open.size()));
      if (!line.name().isEmpty()) {
        int padding = line.isAligned() ? width - line.name().length() : 0;
        out.append(line.name()).append(" ".repeat(padding)).append(" = ");
      }
      out.append(line.text()).append('\n');
      if (line.opened() > 0) {
        open.push(line.opened());
      }
    }
    return out.toString();
  }

  private int widest(int start) {
    int width = 0;
    for (int i = start; i < lines.size() && lines.get(i).isAligned(); i++) {
      width = Math.max(width, lines.get(i).name().length());
    }
    return width;
  }

  private static void close(Deque<Integer> open, int count) {
    int left = count;
    while (left > 0 && !open.isEmpty()) {
      int top = open.pop();
      if (top > left) {
        open.push(top - left);
      }
      left -= Math.min(top, left);
    }
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '"', '\\' -> out.append('\\').appendCodePoint(c);
        case '$', '%' ->
            out.appendCodePoint(c).append(text.startsWith("{", next) ? Character.toString(c) : "");
        default -> {
          if (isPrintable(c)) {
            out.appendCodePoint(c);
          } else {
            out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
          }
        }
      }
      i = next;
    }
    return out.append('"').toString();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
