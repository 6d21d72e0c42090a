package dev.lintel.report;

import static dev.lintel.report.Outcomes.at;
import static dev.lintel.report.Outcomes.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lintel.finding.Outcome;
import dev.lintel.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
  @Test
  void holdsEverythingThatARunHasToSay() throws IOException {
    String log = render(Outcomes.full());
    assertValid(log);
    Approvals.verify(log);
  }

  @Test
  void aRunWithNothingToSayIsAValidLog() throws IOException {
    assertValid(render(Outcomes.clean()));
  }

  @Test
  void columnsCountCodePoints() throws IOException {
    Source source = Source.of("a.tf", "x = \"e\u0301\uD83D\uDE00\" + y");
    JsonNode run = run(Outcomes.of(at(place(source, "y"), "m")));
    assertThat(run.get("columnKind").asString()).isEqualTo("unicodeCodePoints");
    JsonNode region =
        run.get("results").get(0).get("locations").get(0).get("physicalLocation").get("region");
    assertThat(region.get("startColumn").asInt()).isEqualTo(13);
    assertThat(region.get("endColumn").asInt()).isEqualTo(14);
  }

  @Test
  void namesOfFilesAreRelativeReferences() throws IOException {
    Source source = Source.of("../my stack/ü%:1.tf", "x = 1");
    Outcome outcome = Outcomes.of(at(place(source, "x"), "m"));
    assertValid(render(outcome));
    JsonNode location = run(outcome).get("results").get(0).get("locations").get(0);
    assertThat(location.get("physicalLocation").get("artifactLocation").get("uri").asString())
        .isEqualTo("../my%20stack/%C3%BC%25%3A1.tf");
  }

  @Test
  void anErrorMakesTheInvocationUnsuccessfulAndAWarningDoesNot() throws IOException {
    assertThat(successful(Outcomes.full())).isFalse();
    Outcome full = Outcomes.full();
    Outcome warnings =
        new Outcome(
            full.coverage(),
            full.findings(),
            full.unevaluated(),
            full.suppressed(),
            full.diagnostics().stream().filter(one -> !one.isError()).toList());
    assertThat(warnings.diagnostics()).isNotEmpty();
    assertThat(successful(warnings)).isTrue();
  }

  private static boolean successful(Outcome outcome) throws IOException {
    return run(outcome).get("invocations").get(0).get("executionSuccessful").asBoolean();
  }

  private static JsonNode run(Outcome outcome) throws IOException {
    return JsonMapper.shared().readTree(render(outcome)).get("runs").get(0);
  }

  private static void assertValid(String log) throws IOException {
    try (InputStream text =
        SarifReportTest.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
              .getSchema(
                  new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
      assertThat(
              schema.validate(
                  log,
                  InputFormat.JSON,
                  context ->
                      context.executionConfig(config -> config.formatAssertionsEnabled(true))))
          .isEmpty();
    }
  }

  private static String render(Outcome outcome) throws IOException {
    StringBuilder out = new StringBuilder();
    SarifReport.write(outcome, "1.2.3", out);
    return out.toString();
  }
}
