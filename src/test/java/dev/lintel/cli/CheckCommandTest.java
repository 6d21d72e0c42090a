package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
  private static final String BAD =
      """
      resource "aws_db_instance" "orders" {
        engine            = "postgres"
        multi_az          = false
        storage_encrypted = true
      }
      """;

  private static final String UNDECIDED =
      """
      variable "ha" {}

      resource "aws_db_instance" "orders" {
        engine            = "postgres"
        multi_az          = var.ha
        storage_encrypted = true
      }
      """;

  @TempDir Path home;

  /** The finding of the bad file is of severity medium. */
  @ParameterizedTest
  @CsvSource({
    "good,      '',                            0",
    "bad,       '',                            1",
    "bad,       --fail-on critical,            0",
    "bad,       --fail-on high,                0",
    "bad,       --fail-on medium,              1",
    "bad,       --fail-on info,                1",
    "bad,       --exclude-policy rds-multi-az, 0",
    "bad,       --policy kms-key-rotation,     0",
    "undecided, '',                            0",
    "undecided, --fail-on-unknown,             1",
    "undecided, --var ha=false,                1",
    "undecided, --var ha=true --fail-on-unknown, 0",
    "broken,    '',                            2",
    "broken,    --fail-on critical,            2",
    "nowhere,   '',                            2",
    "empty,     '',                            0",
    "empty,     --fail-on-unknown,             0",
  })
  void exitCodes(String directory, String options, int code) throws IOException {
    write("good/main.tf", BAD.replace("false", "true"));
    write("bad/main.tf", BAD);
    write("undecided/main.tf", UNDECIDED);
    write("broken/main.tf", BAD + "resource {{{\n");
    Files.createDirectories(home.resolve("empty"));
    String arguments = ("check " + directory + " " + options).strip();
    Ran ran = Ran.in(home, arguments.split(" "));
    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(code);
  }

  @Test
  void aSyntaxErrorInTheMiddleCostsNoOtherFinding() {
    write("a/main.tf", BAD + "resource \"aws_sqs_queue\" \"q\" {\n  name = = 1\n}\n" + queue("z"));
    write("b/template.yaml", templateWithError());

    JsonNode report = json(2, "check", ".");
    assertThat(report.get("diagnostics"))
        .extracting(one -> one.get("location").get("file").asString())
        .containsOnly("a/main.tf", "b/template.yaml");
    assertThat(report.get("findings"))
        .extracting(one -> one.get("resource").get("address").asString())
        .contains("aws_db_instance.orders", "aws_sqs_queue.z", "Before", "After");
  }

  @Test
  void aMissingPathIsNamed() {
    Ran ran = Ran.in(home, "check", "nowhere");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains("error[missing-path]: nowhere does not exist");
  }

  @Test
  void anEmptyDirectorySaysThatThereIsNothing() {
    Ran ran = Ran.in(home, "check");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("warning[nothing-to-check]: . holds no Terraform files and no CloudFormation");
  }

  @Test
  void standardInputStandsInForAFileOfItsModule() {
    write("infra/variables.tf", "variable \"ha\" {\n  default = false\n}\n");
    write("infra/main.tf", "");
    write("infra/other.tf", queue("other"));

    Ran ran = stdin(UNDECIDED.replace("variable \"ha\" {}", ""), "infra/main.tf");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("--> infra/main.tf:5:").doesNotContain("other.tf:");
  }

  @Test
  void standardInputMayBeATemplateThatIsNotOnDisk() {
    Ran ran = stdin("Resources: {Key: {Type: AWS::KMS::Key, Properties: {}}}", "new.yaml");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("new.yaml:1:13 in Key");
  }

  @Test
  void severalFormatsAtOnce() throws IOException {
    write("main.tf", BAD);
    Ran ran =
        Ran.in(
            home,
            "check",
            "--format",
            "console",
            "--format",
            "json=out/report.json",
            "--format=sarif=lintel.sarif");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("medium[rds-multi-az]");
    assertThat(Files.readString(home.resolve("out/report.json")))
        .startsWith("{\"schemaVersion\":1");
    assertThat(Files.readString(home.resolve("lintel.sarif"))).contains("\"version\":\"2.1.0\"");
  }

  @Test
  void aReportThatCannotBeWrittenIsAnErrorAndTheOthersAreWritten() {
    write("main.tf", BAD);
    write("file", "");
    Ran ran = Ran.in(home, "check", "--format=json=file/report.json", "--format=console");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("cannot write the report file/report.json");
    assertThat(ran.out()).contains("medium[rds-multi-az]");
  }

  @Test
  void coloursFollowTheTerminalNoColorAndTheOption() {
    write("main.tf", BAD);
    assertThat(coloured(true, Map.of(), "auto")).isTrue();
    assertThat(coloured(false, Map.of(), "auto")).isFalse();
    assertThat(coloured(true, Map.of("NO_COLOR", "1"), "auto")).isFalse();
    assertThat(coloured(true, Map.of("NO_COLOR", ""), "auto")).isTrue();
    assertThat(coloured(true, Map.of("TERM", "dumb"), "auto")).isFalse();
    assertThat(coloured(true, Map.of(), "never")).isFalse();
    assertThat(coloured(false, Map.of("NO_COLOR", "1"), "always")).isTrue();
  }

  @Test
  void hostileNamesDoNothingToATerminal() {
    String evil = "\u001b[2J::error::x\u0007";
    write(
        evil + "/main.tf",
        "resource \"aws_kms_key\" \"k\" {\n  for_each = { \"" + evil + "\" = 1 }\n}\n");
    Ran ran = Ran.in(home, "check", ".");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("kms-key-rotation");
    ran.out()
        .codePoints()
        .filter(c -> c != '\n')
        .forEach(c -> assertThat(Character.isISOControl(c)).as("U+%04X", c).isFalse());
    assertThat(ran.out().lines()).noneMatch(line -> line.strip().startsWith("::"));
  }

  @Test
  void aFileAsPathShowsTheFindingsOfThatFileOnly() {
    write("main.tf", BAD);
    write("queue.tf", queue("q"));
    JsonNode report = json(1, "check", "main.tf");
    assertThat(report.get("findings"))
        .extracting(one -> one.get("location").get("file").asString())
        .containsOnly("main.tf");
  }

  @Test
  void twoRunsPrintTheSameBytes() {
    for (int i = 0; i < 20; i++) {
      write("m" + i + "/main.tf", BAD + queue("q"));
      write("t" + i + ".yaml", templateWithError());
    }
    String first = Ran.in(home, "check", "--format", "json").out();
    assertThat(Ran.in(home, "check", "--format", "json").out()).isEqualTo(first);
  }

  @Test
  void whatCouldNotBeDecidedIsListedOnDemand() {
    write("main.tf", UNDECIDED);
    assertThat(Ran.in(home, "check").out())
        .contains("1 verdict unknown before deployment (--show-unknown lists them)");
    assertThat(Ran.in(home, "check", "--show-unknown").out())
        .contains("unknown[rds-multi-az]", "variable ha has no value");
  }

  private boolean coloured(boolean terminal, Map<String, String> environment, String color) {
    Ran ran = Ran.in(home, environment, terminal, "", "check", "--color", color);
    return ran.out().contains("\u001b[");
  }

  private Ran stdin(String text, String name) {
    return Ran.in(home, Map.of(), false, text, "check", "-", "--stdin-filename", name);
  }

  private JsonNode json(int code, String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--format=json";
    Ran ran = Ran.in(home, all);
    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(code);
    return JsonMapper.shared().readTree(ran.out());
  }

  private void write(String name, String text) {
    TestFiles.write(home, name, text);
  }

  private static String queue(String name) {
    return "resource \"aws_sqs_queue\" \"" + name + "\" {\n  sqs_managed_sse_enabled = false\n}\n";
  }

  private static String templateWithError() {
    return """
    Resources:
      Before:
        Type: AWS::KMS::Key
        Properties: {}
      Broken:
        Type: AWS::SQS::Queue
        Properties: {QueueName: [}
      After:
        Type: AWS::KMS::Key
        Properties: {}
    """;
  }
}
