package dev.lintel.cli;

import dev.lintel.graph.Format;
import dev.lintel.policy.Example;
import dev.lintel.policy.Policy;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a policy, and the index of all pages, in Markdown. The policy's file says it all. */
final class PolicyMarkdown {
  private static final List<String> RULE =
      List.of("defaults", "let", "when", "require", "deny", "at", "yields-to");

  private final Policy policy;
  private final StringBuilder out = new StringBuilder();

  private PolicyMarkdown(Policy policy) {
    this.policy = policy;
  }

  /** The page of a policy. */
  static String page(Policy policy) {
    PolicyMarkdown page = new PolicyMarkdown(policy);
    page.head();
    page.rule();
    page.parameters();
    page.examples();
    page.lists("Controls", "framework", "items", policy.rule().controls());
    page.lists("Checks of other linters", "linter", "checks", policy.equivalents());
    return page.out.toString();
  }

  /** The index of policies, by the folder of their file. */
  static String index(List<Policy> policies) {
    Map<String, List<Policy>> byService = new LinkedHashMap<>();
    policies.stream()
        .sorted((one, other) -> file(one).compareTo(file(other)))
        .forEach(
            policy ->
                byService
                    .computeIfAbsent(file(policy).split("/", -1)[1], name -> new ArrayList<>())
                    .add(policy));
    StringBuilder index =
        new StringBuilder("<!-- Generated from policies/; not to be edited. -->\n");
    index.append("# Policies\n\n").append(policies.size()).append(" policies");
    index.append("; those with * are not in the profile `default`.\n");
    byService.forEach(
        (service, some) -> {
          index.append("\n## ").append(service).append("\n\n");
          index.append("| policy | severity | what it finds | formats |\n|---|---|---|---|\n");
          some.forEach(policy -> index.append(row(policy)));
        });
    return index.toString();
  }

  private static String row(Policy policy) {
    return "| [%s](%s.md)%s | %s | %s | %s |\n"
        .formatted(
            policy.id(),
            policy.id(),
            policy.byDefault() ? "" : " *",
            policy.rule().severity().word(),
            cell(policy.rule().title()),
            formats(policy));
  }

  private static String file(Policy policy) {
    return policy.place().source().name();
  }

  private static String formats(Policy policy) {
    return Stream.of(Format.TERRAFORM, Format.CLOUDFORMATION)
        .filter(policy::judges)
        .map(PolicyMarkdown::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Format format) {
    return format == Format.CLOUDFORMATION ? "CloudFormation" : "Terraform";
  }

  private void head() {
    line("<!-- Generated from " + file(policy) + "; not to be edited. -->");
    line("# " + policy.rule().title());
    line("");
    line(
        "`"
            + policy.id()
            + "`, "
            + policy.rule().severity().word()
            + ", "
            + formats(policy)
            + (policy.byDefault() ? "" : ", not in the profile `default`"));
    if (!policy.formerly().isEmpty()) {
      line("");
      line("Formerly " + code(policy.formerly()) + ".");
    }
    paragraph("", policy.rule().rationale());
    paragraph("**How to mend it.** ", policy.rule().remedy());
  }

  private void paragraph(String head, String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    if (!flat.isEmpty()) {
      line("");
      line(head + flat);
    }
  }

  private void rule() {
    heading("Rule");
    line(policy.isEstate() ? "Judges the run as a whole." : "Judges " + judged() + ".");
    Source source = policy.place().source();
    if (YamlParser.parse(source).root() instanceof Node.Mapping fields) {
      line("");
      line("```yaml");
      for (Node.Entry entry : fields.entries()) {
        if (RULE.contains(entry.key().text())) {
          source.slice(entry.span()).lines().forEach(this::line);
        }
      }
      line("```");
    }
  }

  private String judged() {
    return policy.resources().stream()
        .map(
            type -> {
              List<String> written = Vocabulary.shipped().cloudFormationTypes(type);
              boolean both = policy.judges(Format.CLOUDFORMATION) && !written.isEmpty();
              return code(List.of(type)) + (both ? " (" + code(written) + ")" : "");
            })
        .collect(Collectors.joining(", "));
  }

  private void parameters() {
    if (!policy.parameters().isEmpty()) {
      heading("Parameters");
      line("| parameter | default |");
      line("|---|---|");
      policy
          .parameters()
          .forEach(
              (name, value) ->
                  line("| `" + name + "` | `" + cell(PolicyValues.text(value)) + "` |"));
    }
  }

  private void examples() {
    heading("Examples");
    line("A line that ends in `# expect: " + policy.id() + "` has a finding; no other line has.");
    for (Example example : policy.examples()) {
      line("");
      boolean changed = !example.parameters().isEmpty();
      String parameters =
          example.parameters().entrySet().stream()
              .map(entry -> "`" + entry.getKey() + ": " + PolicyValues.text(entry.getValue()) + "`")
              .collect(Collectors.joining(", "));
      line(
          name(example.format())
              + (changed ? " with " + parameters : "")
              + (example.lines().isEmpty() ? "" : ", a finding on line " + lines(example))
              + (example.note().isEmpty() ? "" : ": " + example.note()));
      example.files().forEach((file, code) -> code(example, file, code));
    }
  }

  private static String lines(Example example) {
    return example.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void code(Example example, String file, String code) {
    line("");
    if (example.files().size() > 1) {
      line("`" + file + "`:");
      line("");
    }
    line("```" + (example.format() == Format.CLOUDFORMATION ? "yaml" : "hcl"));
    code.stripTrailing().lines().forEach(this::line);
    line("```");
  }

  private void lists(String title, String first, String second, Map<String, List<String>> lists) {
    if (!lists.isEmpty()) {
      heading(title);
      line("| " + first + " | " + second + " |");
      line("|---|---|");
      new TreeMap<>(lists)
          .forEach(
              (name, items) -> line("| " + name + " | " + cell(String.join(", ", items)) + " |"));
    }
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private void heading(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
