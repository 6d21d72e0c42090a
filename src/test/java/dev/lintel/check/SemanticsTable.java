package dev.lintel.check;

import dev.lintel.graph.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of docs/policy-semantics.md. */
final class SemanticsTable {
  private Format format = Format.TERRAFORM;
  private String facts = "";
  private String envelope = "";
  private final List<Row> rows = new ArrayList<>();

  private SemanticsTable() {}

  /**
   * A row.
   *
   * @param line its line in the document
   * @param format what the facts are written in
   * @param facts the code above the table
   * @param envelope keys of the policy beside the rule
   * @param expression what is asked
   * @param verdict {@code true}, {@code false} or {@code unknown}
   * @param place the line where that is told; empty where it does not matter
   */
  record Row(
      int line,
      Format format,
      String facts,
      String envelope,
      String expression,
      String verdict,
      String place) {}

  static List<Row> rows(Path document) throws IOException {
    SemanticsTable table = new SemanticsTable();
    List<String> lines = Files.readAllLines(document);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```") && line.length() > 3) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        table.block(line.substring(3), String.join("\n", lines.subList(i + 1, end)) + "\n");
        i = end;
      } else if (line.startsWith("| `")) {
        table.row(i + 1, line);
      }
    }
    return table.rows;
  }

  private void block(String language, String text) {
    switch (language) {
      case "hcl" -> facts(Format.TERRAFORM, text);
      case "yaml" -> facts(Format.CLOUDFORMATION, text);
      case "yaml policy" -> envelope = text;
      default -> {}
    }
  }

  private void facts(Format language, String text) {
    format = language;
    facts = text;
    envelope = "";
  }

  private void row(int number, String line) {
    String[] cells = line.substring(2).split(" \\|", -1);
    rows.add(
        new Row(number, format, facts, envelope, code(cells[0]), cells[1].strip(), code(cells[2])));
  }

  private static String code(String cell) {
    String text = cell.strip();
    return text.startsWith("`") ? text.substring(1, text.length() - 1) : text;
  }
}
