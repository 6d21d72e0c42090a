package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lintel.testing.TestFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OtherCommandsTest {
  @TempDir Path home;

  @Test
  void parsePrintsALineForEachFileAndExitsWith2WhereOneIsBroken() {
    write("good.tf", "a = 1\n");
    write("sub/bad.tf", "a = = 1\n");
    write("sub/notes.md", "a");

    Ran good = Ran.in(home, "parse", "good.tf", "--format", "jsonl");
    assertThat(good.code()).isZero();
    assertThat(good.out().lines()).hasSize(1);
    Ran all = Ran.in(home, "parse", "good.tf", "sub");
    assertThat(all.code()).isEqualTo(2);
    assertThat(all.out().lines().map(OtherCommandsTest::read))
        .extracting(line -> line.get("file").asString(), line -> line.get("ok").asBoolean())
        .containsExactly(tuple("good.tf", true), tuple("sub/bad.tf", false));
  }

  @Test
  void parseNamesAFileThatDoesNotExistAndReadsTheOthers() {
    write("good.tf", "a = 1\n");
    Ran ran = Ran.in(home, "parse", "nowhere.tf", "good.tf");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("nowhere.tf");
    assertThat(ran.out().lines()).hasSize(1);
  }

  @Test
  void graphPrintsWhatWasUnderstoodAndExitsWith2WhereThereIsAnError() {
    write(
        "main.tf",
        "resource \"aws_sqs_queue\" \"q\" {\n  name = var.name\n}\nvariable \"name\" {}\n");
    Ran ran = Ran.in(home, "graph", "--var", "name=orders");
    assertThat(ran.code()).isZero();
    JsonNode resource = read(ran.out()).get("resources").get(0);
    assertThat(resource.get("address").asString()).isEqualTo("aws_sqs_queue.q");
    assertThat(resource.get("values").get("name").asString()).isEqualTo("orders");

    write("broken.tf", "resource {{{\n");
    Ran broken = Ran.in(home, "graph");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(read(broken.out()).get("resources"))
        .extracting(one -> one.get("address").asString())
        .contains("aws_sqs_queue.q");
  }

  @Test
  void theLastOfSeveralValuesOfAVariableCounts() {
    write(
        "main.tf",
        "resource \"aws_sqs_queue\" \"q\" {\n  name = var.name\n}\nvariable \"name\" {}\n");
    write("file.tfvars", "name = \"file\"\n");
    assertThat(nameOfQueue("--var", "name=option", "--var-file", "file.tfvars")).isEqualTo("file");
    assertThat(nameOfQueue("--var-file=file.tfvars", "--var=name=option")).isEqualTo("option");
  }

  @Test
  void parametersComeFromOptionsAndFiles() {
    write(
        "stack.yaml",
        """
        Parameters: {Name: {Type: String}}
        Resources: {Q: {Type: AWS::SQS::Queue, Properties: {QueueName: !Ref Name}}}
        """);
    write("parameters.json", "{\"Name\": \"file\"}");
    Ran ran =
        Ran.in(
            home,
            "graph",
            "stack.yaml",
            "--param-file",
            "parameters.json",
            "--param",
            "Name=option");
    JsonNode resource = read(ran.out()).get("resources").get(0);
    assertThat(resource.get("values").get("QueueName").asString()).isEqualTo("option");
  }

  @Test
  void policiesAreListedWithEverythingThatScriptsAskFor() {
    Ran ran = Ran.in(home, "policies", "--format", "json");
    assertThat(ran.code()).isZero();
    JsonNode policies = read(ran.out());
    assertThat(policies).isNotEmpty();
    for (JsonNode policy : policies) {
      assertThat(policy.propertyNames())
          .containsExactly(
              "id",
              "title",
              "severity",
              "default",
              "scope",
              "resources",
              "formats",
              "controls",
              "equivalents",
              "parameters");
    }
    assertThat(Ran.in(home, "policies").out().lines()).hasSize(policies.size() + 1);
  }

  @Test
  void aProfileNarrowsTheList() {
    assertThat(ids("--profile", "default")).isNotEmpty().isNotEqualTo(ids("--profile", "all"));
    assertThat(ids("--policy", "rds-multi-az", "--policy", "kms-key-rotation"))
        .containsExactly("kms-key-rotation", "rds-multi-az");
  }

  @Test
  void explainTellsThePolicyWithItsExamples() {
    Ran ran = Ran.in(home, "explain", "rds-multi-az");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("RDS instance runs in a single Availability Zone\n\nrds-multi-az, medium\n")
        .contains("\nWhy it matters\n", "\nHow to mend it\n", "\n  require: multi_az\n")
        .contains(
            "\nExample in Terraform", "\nExample in CloudFormation", "# expect: rds-multi-az");
  }

  private List<String> ids(String... arguments) {
    List<String> all = new ArrayList<>(List.of("policies", "--format", "json"));
    all.addAll(List.of(arguments));
    List<String> ids = new ArrayList<>();
    read(Ran.in(home, all.toArray(String[]::new)).out())
        .forEach(policy -> ids.add(policy.get("id").asString()));
    return ids;
  }

  private String nameOfQueue(String... arguments) {
    List<String> all = new ArrayList<>(List.of("graph"));
    all.addAll(List.of(arguments));
    Ran ran = Ran.in(home, all.toArray(String[]::new));
    return read(ran.out()).get("resources").get(0).get("values").get("name").asString();
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private void write(String name, String text) {
    TestFiles.write(home, name, text);
  }
}
