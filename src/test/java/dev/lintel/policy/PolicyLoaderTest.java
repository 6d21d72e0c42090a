package dev.lintel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Lets;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class PolicyLoaderTest {
  private static final String HEAD =
      """
      id: a-policy
      title: A title
      severity: high
      """;

  @Test
  void tellsWhatIsWrongWithAnExpressionAndWhatToWriteInstead() {
    String told =
        faults(
            // syntax
            "multi_az and engine == \"x\" or port == 1",
            "not engine != \"x\"",
            "multi_az && port == 1",
            "multi_az || port == 1",
            "!multi_az",
            "engine = \"x\"",
            "engine == 'x'",
            "engine ==",
            "engine == \"x",
            "engine == \"x\" == \"y\"",
            "(multi_az",
            "multi_az)",
            "engine matches /a(/",
            "engine in [\"a\", \"b\"",
            "engine == 5x",
            "any t in tags",
            "all t in tags where t.key == \"a\"",
            "(engine == \"x\" where multi_az)",
            "any in in tags where in.key == \"a\"",
            // names
            "multi_asz",
            "self.multi_asz",
            "param.min_aeg > 1",
            "prezent(engine)",
            "engine is aws_db_instanze",
            "any i in aws_db_instanze where i.multi_az",
            "any i in aws_db_instance where i.multi_asz",
            "any i in vpc_security_group_ids where i.ingres.from_port == 1",
            "present(engine, port)",
            "known()",
            // quantifiers
            "any t in tags where multi_az",
            "any t in tags where t.key == \"a\" and multi_az",
            "any t in tags where (any t in tags where t.key == \"a\")",
            "any engine in tags where engine.key == \"a\"",
            "any present in tags where present.key == \"a\"",
            // values
            "vpc_security_group_ids == \"a\"",
            "vpc_security_group_ids",
            "tags == \"a\"",
            "any s in db_subnet_group_name where s.subnet_ids.vpc_id == \"a\"",
            "allocated_storage > 10",
            "present(engine) and allocated_storage > 10",
            "(multi_az and engine == \"a\") == true",
            "engine == (any t in tags where t.key == \"a\")",
            "5",
            "/a/");
    Approvals.verify(told);
  }

  @Test
  void tellsWhatIsWrongAroundTheExpressions() {
    String told =
        load("unknown key", HEAD + "resource: aws_db_instance\nrequires: multi_az\n")
            + load("no id", "title: A\nseverity: low\ndeny: present(aws_db_instance)\n")
            + load("bad id", "id: A_b\ntitle: A\nseverity: low\ndeny: present(aws_db_instance)\n")
            + load("severity", "id: a\ntitle: A\nseverity: hihg\ndeny: present(aws_db_instance)\n")
            + load("no rule", HEAD + "resource: aws_db_instance\n")
            + load("two", HEAD + "resource: aws_db_instance\ndeny: multi_az\nrequire: multi_az\n")
            + load("type", HEAD + "resource: aws_db_instanze\ndeny: multi_az\n")
            + load("format", HEAD + "resource: aws_db_instance\nformats: [tf]\ndeny: multi_az\n")
            + load("quote", HEAD + "resource: aws_db_instance\ndeny: \"all\" in tags\n")
            + load("bracket", HEAD + "resource: aws_db_instance\ndeny: [engine] == 1\n")
            + load("escape", HEAD + "resource: aws_db_instance\ndeny: \"engine == \\\"a\\\"\"\n")
            + load("estate", HEAD + "deny: multi_az\n")
            + load("self", HEAD + "deny: self is terraform\n")
            + load("lets", letPolicy("b: engine == \"a\"", "multi_az"))
            + load("recursive let", letPolicy("b: not b", "b"))
            + load("let hides", letPolicy("engine: multi_az", "engine"))
            + load("let of a let", letPolicy("present(x): x == 1", "present(engine)"))
            + load("arguments", letPolicy("b(x): x == 1", "b(port, port)"))
            + load(
                "message", HEAD + "resource: aws_db_instance\ndeny: multi_az\nmessage: a {engin}\n")
            + load("open", HEAD + "resource: aws_db_instance\ndeny: multi_az\nmessage: a {engine\n")
            + load("list", "- a\n")
            + load("empty", "");
    Approvals.verify(told);
  }

  @Test
  void readsWhatAPolicySays() {
    Policy policy =
        policy(
            HEAD
                + """
                default: false
                rationale: Because.
                remedy: Do so.
                controls: {soc-2: [CC6.1]}
                equivalents: {checkov: [CKV_AWS_1, CKV_AWS_2]}
                formerly: [an-older-name]
                resource: [aws_db_instance, aws_rds_cluster]
                formats: [terraform]
                params: {least: 7, ports: {"22": SSH}, when: 2026-01-01, zero: 007, dot: 1.10, on: true}
                deny: present(engine)
                yields-to: [another]
                fix: {set: {engine: null}}
                examples:
                  - terraform: |
                      resource "aws_db_instance" "a" {}
                    params: {least: 8}
                    lines: [1]
                    note: nothing
                """);

    assertThat(policy.byDefault()).isFalse();
    assertThat(policy.rule().controls()).containsEntry("soc-2", List.of("CC6.1"));
    assertThat(policy.equivalents()).containsEntry("checkov", List.of("CKV_AWS_1", "CKV_AWS_2"));
    assertThat(policy.formerly()).containsExactly("an-older-name");
    assertThat(policy.resources()).containsExactly("aws_db_instance", "aws_rds_cluster");
    assertThat(policy.yieldsTo()).containsExactly("another");
    assertThat(policy.parameters().values())
        .extracting(value -> value.getClass().getSimpleName())
        .containsExactly("Num", "MapValue", "Text", "Text", "Text", "Bool");
    assertThat(policy.fix()).containsKey("engine");
    Example example = policy.examples().getFirst();
    assertThat(example.files()).containsOnlyKeys("main.tf");
    assertThat(example.lines()).containsExactly(1);
    assertThat(example.parameters()).containsKey("least");
  }

  @Test
  void takesOtherValuesForParametersItHas() {
    Policy policy =
        policy(
            HEAD
                + "resource: aws_db_instance\nparams: {least: 7}\n"
                + "deny: backup_retention_period < param.least\n");
    Value.Num more =
        new Value.Num(
            java.math.BigDecimal.TEN,
            java.util.Objects.requireNonNull(policy.parameters().get("least")).meta());

    Policy changed = policy.withParameters(java.util.Map.of("least", more, "other", more));

    assertThat(changed.parameters()).containsOnlyKeys("least").containsValue(more);
  }

  private static String letPolicy(String let, String rule) {
    return HEAD + "resource: aws_db_instance\nlet:\n  " + let + "\ndeny: " + rule + "\n";
  }

  private static String faults(String... expressions) {
    StringBuilder told = new StringBuilder();
    for (String expression : expressions) {
      String policy = HEAD + "resource: aws_db_instance\ndeny:\n  " + expression + "\n";
      told.append(load(expression, policy));
    }
    return told.toString();
  }

  private static String load(String name, String text) {
    Loaded loaded = loader().load(Source.of("policy.yaml", text));
    assertThat(loaded.policy()).as(name).isNull();
    StringBuilder told = new StringBuilder(name).append('\n');
    for (Diagnostic diagnostic : loaded.diagnostics()) {
      Place place = Objects.requireNonNull(diagnostic.place());
      told.append("  ")
          .append(place.line())
          .append(':')
          .append(place.column())
          .append(' ')
          .append(diagnostic.code())
          .append(": ")
          .append(diagnostic.message())
          .append('\n');
    }
    return told.toString();
  }

  private static Policy policy(String text) {
    Loaded loaded = loader().load(Source.of("policy.yaml", text));
    assertThat(loaded.diagnostics()).isEmpty();
    return Objects.requireNonNull(loaded.policy());
  }

  private static PolicyLoader loader() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Lets library =
        PolicyLoader.library(
            List.of(Source.of("lib.yaml", "let:\n  big(x): x > 3\n")), diagnostics);
    assertThat(diagnostics).isEmpty();
    return new PolicyLoader(Vocabulary.shipped(), library);
  }
}
