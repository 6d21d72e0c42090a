package dev.lintel.check;

import static dev.lintel.check.Checks.check;
import static dev.lintel.check.Checks.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Outcome;
import dev.lintel.policy.Policy;
import dev.lintel.vocabulary.CanonicalRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Tables in which each line is a case and what an expression says of it: {@code case => true}. Each
 * case becomes a resource of its own, and the expression is asked of all of them.
 *
 * @param type the type of the resources in the words of policies
 * @param expression what is asked
 * @param body the body of a resource from the text of a case
 */
record FunctionTable(String type, String expression, UnaryOperator<String> body) {
  /** Asks resources of Terraform, declared beside other code. */
  void terraform(Path directory, String declarations, String table) {
    Map<String, String> rows = rows(table);
    StringBuilder module = new StringBuilder(declarations);
    List<String> cases = List.copyOf(rows.keySet());
    for (int i = 0; i < cases.size(); i++) {
      module.append("resource \"").append(type).append("\" \"c").append(i).append("\" {\n");
      module.append(body.apply(cases.get(i))).append("\n}\n");
    }
    CanonicalRoot root = Roots.terraform(directory, Map.of(Roots.TERRAFORM, module.toString()));
    verify(root, rows, type + ".c");
  }

  /**
   * Asks resources of a template.
   *
   * @param declarations the template as far as its resources
   * @param written the type in CloudFormation's words
   */
  void template(String declarations, String written, String table) {
    Map<String, String> rows = rows(table);
    StringBuilder template = new StringBuilder(declarations);
    List<String> cases = List.copyOf(rows.keySet());
    for (int i = 0; i < cases.size(); i++) {
      template.append("  C").append(i).append(":\n    Type: ").append(written);
      template.append("\n    Properties:\n");
      template.append(body.apply(cases.get(i)).indent(6));
    }
    verify(Roots.cloudFormation(template.toString()), rows, "C");
  }

  private void verify(CanonicalRoot root, Map<String, String> rows, String prefix) {
    assertThat(root.root().diagnostics()).filteredOn(one -> one.isError()).isEmpty();
    Policy policy = policy("asked", "resource: " + type + "\ndeny:\n  " + expression + "\n");
    Outcome outcome = check(root, policy);
    assertThat(outcome.diagnostics()).isEmpty();
    Set<String> found =
        outcome.findings().stream()
            .flatMap(one -> one.instances().stream())
            .collect(Collectors.toSet());
    Set<String> unknown =
        outcome.unevaluated().stream()
            .map(one -> one.resource() == null ? "" : one.resource().address())
            .collect(Collectors.toSet());
    List<String> differing = new ArrayList<>();
    List<String> cases = List.copyOf(rows.keySet());
    for (int i = 0; i < cases.size(); i++) {
      String address = prefix + i;
      String other = unknown.contains(address) ? "unknown" : "false";
      String verdict = found.contains(address) ? "true" : other;
      if (!verdict.equals(rows.get(cases.get(i)))) {
        differing.add(cases.get(i) + " => " + verdict);
      }
    }
    assertThat(differing).as("what %s says of them now", expression).isEmpty();
  }

  /** Arguments that stand in one line, separated by semicolons, as lines. */
  static String lines(String arguments) {
    return arguments.replace("; ", "\n");
  }

  private static Map<String, String> rows(String table) {
    Map<String, String> rows = new TreeMap<>();
    for (String line : table.lines().filter(line -> !line.isBlank()).toList()) {
      int at = line.lastIndexOf("=> ");
      String before = rows.put(line.substring(0, at).strip(), line.substring(at + 3).strip());
      assertThat(before).as("twice in the table: %s", line).isNull();
    }
    return rows;
  }
}
