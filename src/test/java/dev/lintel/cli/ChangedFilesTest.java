package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.TestFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangedFilesTest {
  private static final String BAD_QUEUE =
      "resource \"aws_sqs_queue\" \"%s\" {\n  sqs_managed_sse_enabled = false\n}\n";

  @TempDir Path home;

  @BeforeEach
  void repository() {
    write(
        "live/prod/main.tf",
        "module \"shop\" {\n  source = \"../../modules/shop\"\n  ha     = false\n}\n");
    write("live/prod/queue.tf", BAD_QUEUE.formatted("prod"));
    write("live/test/main.tf", BAD_QUEUE.formatted("test"));
    write("modules/shop/main.tf", "module \"db\" {\n  source = \"../db\"\n  ha     = var.ha\n}\n");
    write("modules/shop/variables.tf", "variable \"ha\" {}\n");
    write(
        "modules/db/main.tf",
        "variable \"ha\" {}\n\nresource \"aws_db_instance\" \"this\" {\n  engine            ="
            + " \"postgres\"\n  multi_az          = var.ha\n  storage_encrypted = true\n}\n");
    write("stack.yaml", "Resources: {Key: {Type: AWS::KMS::Key, Properties: {}}}\n");
  }

  @Test
  void aChangedChildModuleIsJudgedThroughItsCallers() {
    assertThat(findings(1, "modules/db/main.tf"))
        .containsExactly("live/prod module.shop.module.db.aws_db_instance.this");
  }

  @Test
  void aChangedCallerConcernsWhatItCalls() {
    assertThat(findings(1, "live/prod/main.tf"))
        .containsExactly("live/prod module.shop.module.db.aws_db_instance.this");
  }

  @Test
  void findingsInFilesThatDidNotChangeAreNotReported() {
    assertThat(findings(1, "live/prod/queue.tf")).containsExactly("live/prod aws_sqs_queue.prod");
    assertThat(findings(0, "modules/shop/variables.tf")).isEmpty();
  }

  @Test
  void aChangedTemplateIsJudgedAlone() {
    assertThat(findings(1, "stack.yaml")).containsExactly("stack.yaml Key");
  }

  @Test
  void otherFilesConcernNothing() {
    write("values.yaml", "a: 1\n");
    write("README.md", "");
    assertThat(findings(0, "values.yaml", "README.md")).isEmpty();
  }

  @Test
  void aDeletedFileSelectsItsModule() {
    assertThat(findings(0, "live/prod/deleted.tf")).isEmpty();
    assertThat(report(0, "live/prod/deleted.tf").get("summary").get("roots").asInt()).isOne();
  }

  @Test
  void errorsElsewhereLeaveTheExitCodeAlone() {
    write("live/test/broken.tf", "resource {{{\n");
    write("live/prod/broken.tf", "resource {{{\n");
    assertThat(findings(1, "live/prod/queue.tf")).containsExactly("live/prod aws_sqs_queue.prod");
    assertThat(report(2, "live/prod/broken.tf").get("diagnostics")).isNotEmpty();
  }

  private List<String> findings(int code, String... changed) {
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : report(code, changed).get("findings")) {
      findings.add(
          finding.get("root").asString() + " " + finding.get("resource").get("address").asString());
    }
    return findings;
  }

  private JsonNode report(int code, String... changed) {
    List<String> arguments =
        new ArrayList<>(List.of("check", "--changed-files", "--format", "json"));
    arguments.addAll(List.of(changed));
    Ran ran = Ran.in(home, arguments.toArray(String[]::new));
    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(code);
    return JsonMapper.shared().readTree(ran.out());
  }

  private void write(String name, String text) {
    TestFiles.write(home, name, text);
  }
}
