package dev.lintel.syntax.yaml;

import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A random tree of lists, maps and texts, and ways to write it down. */
final class WrittenTree {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "1",
          "true",
          "null",
          "yes",
          "x y",
          ":",
          ": ",
          "#",
          " #",
          "-",
          "- ",
          "?",
          "'",
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          "&",
          "*",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "\n",
          "\n\n",
          "\t",
          " ",
          "  ",
          "é",
          "\uD83D\uDE00",
          "~",
          "<<",
          "---",
          "${x}",
          "//",
          "/*",
          "=");

  private final Random random;

  WrittenTree(long seed) {
    this.random = new Random(seed);
  }

  /** Texts, lists and maps within each other. */
  Object any(int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 4);
    if (kind < 2) {
      return text();
    } else if (kind == 2) {
      List<Object> items = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        items.add(any(depth - 1));
      }
      return items;
    }
    return map(depth);
  }

  /** A map at the top, as templates are. */
  Map<String, Object> map(int depth) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      entries.put(text(), any(depth - 1));
    }
    return entries;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** As JSON, with white space here and there. */
  String json(Object value) {
    return switch (value) {
      case List<?> items -> {
        List<String> parts = items.stream().map(this::json).toList();
        yield "[" + space() + String.join(space() + "," + space(), parts) + space() + "]";
      }
      case Map<?, ?> entries -> {
        List<String> parts = new ArrayList<>();
        entries.forEach((key, item) -> parts.add(json(key) + space() + ":" + space() + json(item)));
        yield "{" + space() + String.join("," + space(), parts) + space() + "}";
      }
      default -> doubleQuoted(value.toString());
    };
  }

  private String space() {
    return List.of("", " ", "\n", "\r\n ", "\t").get(random.nextInt(5));
  }

  /** As YAML, from a line's start, each part in a style of its own. */
  String yaml(Object value) {
    StringBuilder text = new StringBuilder();
    write(value, 0, text);
    return text.toString();
  }

  /** Writes a node that begins a line, or goes on behind a dash or colon. */
  private void write(Object value, int indent, StringBuilder text) {
    boolean flow = random.nextInt(5) == 0;
    switch (value) {
      case List<?> items when !items.isEmpty() && !flow -> {
        beginLine(text);
        for (Object item : items) {
          comment(indent, text);
          text.append(" ".repeat(indent)).append('-');
          write(item, indent + 1 + random.nextInt(3), text);
        }
      }
      case Map<?, ?> entries when !entries.isEmpty() && !flow -> {
        beginLine(text);
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
          comment(indent, text);
          text.append(" ".repeat(indent)).append(flow(entry.getKey())).append(':');
          write(entry.getValue(), indent + 1 + random.nextInt(3), text);
        }
      }
      case String scalar when isBlock(scalar) && random.nextBoolean() && !text.isEmpty() ->
          literal(scalar, Math.max(indent, 1), text);
      default ->
          text.append(' ').append(flow(value)).append(random.nextBoolean() ? " # c\n" : "\n");
    }
  }

  private static void beginLine(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private void comment(int indent, StringBuilder text) {
    if (random.nextInt(6) == 0) {
      text.append(" ".repeat(indent)).append("# - {comment: [\n");
    }
  }

  private static boolean isBlock(String text) {
    return !text.isEmpty() && " \t\n".indexOf(text.charAt(0)) < 0;
  }

  private void literal(String scalar, int indent, StringBuilder text) {
    boolean keep = scalar.endsWith("\n");
    String margin = " ".repeat(indent + random.nextInt(3));
    text.append(" |").append(keep ? '+' : '-').append(random.nextBoolean() ? " # c\n" : "\n");
    String body = keep ? scalar.substring(0, scalar.length() - 1) : scalar;
    for (String line : body.split("\n", -1)) {
      text.append(line.isEmpty() ? "" : margin + line).append('\n');
    }
  }

  private String flow(Object value) {
    return switch (value) {
      case List<?> items -> "[" + String.join(", ", items.stream().map(this::flow).toList()) + "]";
      case Map<?, ?> entries -> {
        List<String> parts = new ArrayList<>();
        entries.forEach((key, item) -> parts.add(flow(key) + ": " + flow(item)));
        yield "{" + String.join(random.nextBoolean() ? ", " : " ,", parts) + "}";
      }
      default -> scalar(value.toString());
    };
  }

  private String scalar(String text) {
    boolean plain =
        !text.isEmpty() && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == 'é');
    boolean singleQuoted = text.indexOf('\n') < 0;
    int style = random.nextInt(3);
    if (style == 0 && plain) {
      return text;
    }
    return style == 1 && singleQuoted ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
  }

  private static String doubleQuoted(String text) {
    String escaped =
        text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
    return '"' + escaped + '"';
  }

  /** What was read, as such a tree. */
  static Object of(@Nullable Node node) {
    return switch (node) {
      case null -> "(nothing)";
      case Node.Scalar scalar -> scalar.text();
      case Node.Sequence sequence -> sequence.items().stream().map(WrittenTree::of).toList();
      case Node.Mapping mapping -> {
        Map<String, Object> entries = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> entries.put(entry.key().text(), of(entry.value())));
        yield entries;
      }
      case Node.Unreadable unreadable -> "(unreadable)";
    };
  }
}
