package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.TestFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hostile and broken templates: each is told with its place, and costs nothing else of the run. */
class BadTemplatesTest {
  private static final String HEAD = "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n";

  @TempDir Path home;

  static Stream<Arguments> broken() {
    String open = "[".repeat(10_000);
    return Stream.of(
        Arguments.of("bomb.yaml", HEAD + bomb(), "aliases"),
        Arguments.of("deep.yaml", HEAD + "    Properties: {A: " + open + "}\n", "more than 1000"),
        Arguments.of(
            "deep.json",
            "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\", \"A\": " + open,
            ""),
        Arguments.of("tabs.yaml", "Resources:\n\tQ:\n\t\tType: AWS::SQS::Queue\n", "tab"),
        Arguments.of("nul.yaml", HEAD + "    Properties: {QueueName: a\0b}\n", "U+0000"),
        Arguments.of("twice.yaml", HEAD + "  Q:\n    Type: AWS::SNS::Topic\n", "Q"),
        Arguments.of(
            "twice.json",
            "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"}, \"Q\": {}}}",
            "Q"),
        Arguments.of("self.yaml", nesting("self.yaml"), "self.yaml"),
        Arguments.of("refers-back.yaml", nesting("begin.yaml"), "begin.yaml"),
        Arguments.of("cut.yaml", HEAD + "    Properties: {QueueName: \"", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void whatIsWrongIsToldWithItsPlaceAndTheRestIsRead(String name, String text, String message) {
    TestFiles.write(home, name, text);
    if (name.equals("refers-back.yaml")) {
      TestFiles.write(home, "begin.yaml", nesting("refers-back.yaml"));
    }
    TestFiles.write(home, "good.yaml", "Resources: {Topic: {Type: AWS::SNS::Topic}}\n");

    Ran ran = Ran.in(home, "graph", ".", "--format", "json");

    JsonNode report = JsonMapper.shared().readTree(ran.out());
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_DONE);
    assertThat(errors(report))
        .anySatisfy(error -> assertThat(error).startsWith(name + ":").contains(message));
    assertThat(errors(report)).allSatisfy(error -> assertThat(error).startsWith(name + ":"));
    assertThat(report.path("resources").findValuesAsString("address")).contains("Topic");
  }

  @Test
  void aFileThatIsTooLargeCostsOnlyItself() throws IOException {
    Path big =
        TestFiles.write(home, "big.json", "{\"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\"");
    try (RandomAccessFile file = new RandomAccessFile(big.toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    TestFiles.write(home, "good.yaml", "Resources: {Topic: {Type: AWS::SNS::Topic}}\n");

    Ran ran = Ran.in(home, "check", ".", "--format", "json");

    JsonNode report = JsonMapper.shared().readTree(ran.out());
    assertThat(ran.code()).isEqualTo(ExitCode.NOT_DONE);
    assertThat(errors(report))
        .containsExactly(
            "big.json:1: big.json is not read: it is larger than 64 MB, and no template is");
    assertThat(report.path("summary").path("resources").asInt()).isEqualTo(1);
  }

  @Test
  void numbersWithLeadingZerosAndDatesAreNoFaults() {
    TestFiles.write(
        home,
        "odd.yaml",
        "AWSTemplateFormatVersion: 2010-09-09\n"
            + HEAD
            + "    Properties: {QueueName: 0644, Other: 00123, Day: 2020-01-01, On: on}\n");

    Ran ran = Ran.in(home, "graph", "odd.yaml", "--format", "json");

    assertThat(ran.code()).isEqualTo(ExitCode.CLEAN);
    assertThat(errors(JsonMapper.shared().readTree(ran.out()))).isEmpty();
  }

  private static String bomb() {
    StringBuilder text = new StringBuilder("Metadata:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      List<String> items = new ArrayList<>();
      for (int j = 0; j < 10; j++) {
        items.add(alias);
      }
      text.append("  a" + i + ": &a" + i + " [" + String.join(", ", items) + "]\n");
    }
    return text.toString();
  }

  private static String nesting(String file) {
    return "Resources:\n  Nested:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n"
        + "      TemplateURL: "
        + file
        + "\n";
  }

  private static List<String> errors(JsonNode report) {
    List<String> errors = new ArrayList<>();
    for (JsonNode diagnostic : report.path("diagnostics")) {
      JsonNode location = diagnostic.path("location");
      if (diagnostic.path("severity").asString().equals("error")) {
        errors.add(
            location.path("file").asString()
                + ":"
                + location.path("line").asInt()
                + ": "
                + diagnostic.path("message").asString());
      }
    }
    return errors;
  }
}
