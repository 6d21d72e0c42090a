package dev.lintel.syntax.hcl;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Parsed texts in a form that tests can compare. */
final class Trees {
  private Trees() {}

  static HclFile parse(String text) {
    return HclParser.parse(Source.of("test.tf", text));
  }

  static HclFile parseJson(String text) {
    return HclJson.parse(Source.of("test.tf.json", text));
  }

  /**
   * The tree of an expression, as the value of an attribute; {@code !} before it after an error.
   */
  static String expression(String text) {
    HclFile file = parse("a = " + text + "\n");
    Attribute attribute = Objects.requireNonNull(file.body().attribute("a"));
    return (file.diagnostics().isEmpty() ? "" : "! ") + TreeText.of(attribute.value(), false);
  }

  /** A line for each attribute and block, nested by two blanks. */
  static String of(HclFile file) {
    StringBuilder out = new StringBuilder();
    write(file.body(), "", out);
    return out.toString();
  }

  /** A line for each diagnostic: {@code line:column code}. */
  static String places(HclFile file) {
    List<String> lines = new ArrayList<>();
    for (Diagnostic diagnostic : file.diagnostics()) {
      Place place = Objects.requireNonNull(diagnostic.place());
      lines.add(place.line() + ":" + place.column() + " " + diagnostic.code());
    }
    return String.join("\n", lines);
  }

  private static void write(Body body, String indentation, StringBuilder out) {
    for (Item item : body.items()) {
      out.append(indentation);
      switch (item) {
        case Attribute attribute ->
            out.append(attribute.name())
                .append(" = ")
                .append(TreeText.of(attribute.value(), false))
                .append('\n');
        case Block block -> {
          out.append(block.type());
          block.labels().forEach(label -> out.append(' ').append(label.text()));
          out.append(block.body().complete() ? "\n" : " (incomplete)\n");
          write(block.body(), indentation + "  ", out);
        }
      }
    }
  }
}
