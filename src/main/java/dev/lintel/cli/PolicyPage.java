package dev.lintel.cli;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.policy.Example;
import dev.lintel.policy.Policy;
import dev.lintel.report.Wrap;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A policy's documentation as text: its file is the only source of it. */
final class PolicyPage {
  private static final List<String> CONDITIONS = List.of("when", "require", "deny");

  private final Policy policy;
  private final int columns;
  private final StringBuilder out = new StringBuilder();

  PolicyPage(Policy policy, int columns) {
    this.policy = policy;
    this.columns = columns;
  }

  String text() {
    line(policy.rule().title());
    line("");
    line(
        policy.id()
            + ", "
            + policy.rule().severity().word()
            + (policy.byDefault() ? "" : ", not in the profile default"));
    section("Why it matters", policy.rule().rationale());
    section("How to mend it", policy.rule().remedy());
    list("Judges", policy.isEstate() ? List.of("the run as a whole") : policy.resources());
    conditions();
    parameters();
    list("Controls", named(policy.rule().controls()));
    list("Same as", named(policy.equivalents()));
    policy.examples().forEach(this::example);
    return out.toString();
  }

  private void section(String title, String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    if (!flat.isEmpty()) {
      heading(title);
      Wrap.lines(flat, columns - 2).forEach(part -> line("  " + part));
    }
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      heading(title);
      for (String item : items) {
        List<String> lines = Wrap.lines(item, columns - 4);
        line("  " + lines.getFirst());
        lines.subList(1, lines.size()).forEach(part -> line("    " + part));
      }
    }
  }

  private static List<String> named(Map<String, List<String>> lists) {
    return new TreeMap<>(lists)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
            .collect(Collectors.toList());
  }

  private void parameters() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Value> parameter : policy.parameters().entrySet()) {
      lines.add(parameter.getKey() + ": " + PolicyValues.text(parameter.getValue()));
    }
    list("Parameters", lines);
  }

  /** The rule in its own words, as they stand in the policy's file. */
  private void conditions() {
    Source source = policy.place().source();
    if (!(YamlParser.parse(source).root() instanceof Node.Mapping fields)) {
      return;
    }
    heading("Rule");
    for (Node.Entry entry : fields.entries()) {
      if (CONDITIONS.contains(entry.key().text())) {
        source.slice(entry.span()).lines().forEach(text -> line("  " + text));
      }
    }
  }

  private void example(Example example) {
    String format = example.format() == Format.CLOUDFORMATION ? "CloudFormation" : "Terraform";
    heading("Example in " + format + (example.note().isEmpty() ? "" : ": " + example.note()));
    boolean several = example.files().size() > 1;
    example
        .files()
        .forEach(
            (file, code) -> {
              if (several) {
                line("  # " + file);
              }
              code.lines().forEach(text -> line(text.isEmpty() ? "" : "  " + text));
            });
  }

  private void heading(String title) {
    line("");
    line(title);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
