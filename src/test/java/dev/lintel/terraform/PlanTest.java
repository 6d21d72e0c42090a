package dev.lintel.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Checkout;
import dev.lintel.testing.LintelRun;
import dev.lintel.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanTest {
  private static final Path PLANS = Checkout.root().resolve("src/test/resources/plans");

  /** By plan, the resource whose document a plan alone does not hold: its verdicts are unknown. */
  private static final Map<String, String> LESS_ALONE =
      Map.of("encoded-policies", "aws_iam_policy.with_arn");

  @TempDir Path directory;

  @BeforeEach
  void setUp() throws IOException {
    Files.createDirectories(directory.resolve("plan"));
  }

  static Stream<String> plans() throws IOException {
    try (Stream<Path> entries = Files.list(PLANS)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private JsonNode check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check", "--profile", "all", "--format", "json"));
    all.addAll(List.of(arguments));
    LintelRun run = LintelRun.in(directory, Map.of(), all);
    assertThat(run.out()).as(run.err()).isNotEmpty();
    return JsonMapper.shared().readTree(run.out());
  }

  /** Each verdict that is worth telling, with the instances it is on. */
  private static Set<String> verdicts(JsonNode report, String... kinds) {
    Set<String> verdicts = new TreeSet<>();
    for (String kind : kinds) {
      for (JsonNode told : report.path(kind)) {
        JsonNode resource = told.path("resource");
        List<String> addresses = new ArrayList<>();
        told.path("instances").forEach(instance -> addresses.add(instance.asString()));
        if (addresses.isEmpty()) {
          addresses.add(
              resource.isObject() ? resource.path("address").asString() : resource.asString());
        }
        addresses.forEach(
            address -> verdicts.add(kind + " " + told.path("policy").asString() + " " + address));
      }
    }
    return verdicts;
  }

  @ParameterizedTest
  @MethodSource("plans")
  void verdictsOnAPlanWithItsSourceEqualThoseOnTheSource(String name) throws IOException {
    copy(PLANS.resolve(name), directory.resolve("source"));
    Files.move(directory.resolve("source/plan.json"), directory.resolve("plan/plan.json"));

    JsonNode ofSource = check("source");
    JsonNode ofPlan = check("plan/plan.json", "--source", "source");

    String[] kinds = {"findings", "unknowns", "suppressed"};
    assertThat(verdicts(ofPlan, kinds)).isEqualTo(verdicts(ofSource, kinds)).isNotEmpty();
    for (JsonNode finding : ofPlan.path("findings")) {
      // What the run as a whole lacks stands nowhere in its source.
      boolean ofRun = finding.path("resource").isNull();
      assertThat(finding.path("location").path("file").asString())
          .matches(ofRun ? "(plan|source)/.*" : "source/.*");
    }
    assertThat(ofPlan.path("diagnostics")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void verdictsOnAPlanAloneEqualThoseOnItsSource(String name) throws IOException {
    copy(PLANS.resolve(name), directory.resolve("source"));
    Files.move(directory.resolve("source/plan.json"), directory.resolve("plan/plan.json"));

    JsonNode ofSource = check("source");
    JsonNode ofPlan = check("plan/plan.json");

    Set<String> expected = new TreeSet<>(verdicts(ofSource, "findings", "unknowns"));
    String less = LESS_ALONE.get(name);
    if (less != null) {
      List<String> undecided =
          verdicts(ofPlan, "unknowns").stream().filter(told -> told.endsWith(" " + less)).toList();
      assertThat(undecided).contains("unknowns iam-policy-no-full-admin " + less);
      expected.addAll(undecided);
    }
    // Comments are in the source only.
    verdicts(ofSource, "suppressed")
        .forEach(silent -> expected.add(silent.replace("suppressed ", "findings ")));
    assertThat(verdicts(ofPlan, "findings", "unknowns")).isEqualTo(expected);
    for (JsonNode finding : ofPlan.path("findings")) {
      assertThat(finding.path("location").path("file").asString()).isEqualTo("plan/plan.json");
    }
  }

  @Test
  void thereAreAsManyPlansAsAgreed() throws IOException {
    assertThat(plans()).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void aPlanOfTerraformItselfIsUnderstoodAsItsSource() throws IOException {
    copy(Checkout.root().resolve("src/test/resources/plans-of-terraform/built-in"), directory);
    Files.move(directory.resolve("plan.json"), directory.resolve("plan/plan.json"));

    JsonNode ofSource = graph(".");
    JsonNode ofPlan = graph("plan/plan.json");

    assertThat(ofPlan.path("resources").size()).isEqualTo(4);
    for (int i = 0; i < 4; i++) {
      JsonNode planned = ofPlan.path("resources").path(i);
      assertThat(planned.path("format").asString()).isEqualTo("plan");
      JsonNode written = byAddress(ofSource, planned.path("address").asString());
      assertThat(planned.path("values").path("input"))
          .isEqualTo(written.path("values").path("input"));
      assertThat(planned.path("location")).isEqualTo(written.path("location"));
      assertThat(planned.path("references")).isEqualTo(written.path("references"));
    }
  }

  private JsonNode graph(String path) {
    LintelRun run = LintelRun.in(directory, Map.of(), List.of("graph", path, "--format", "json"));
    return JsonMapper.shared().readTree(run.out());
  }

  private static JsonNode byAddress(JsonNode graph, String address) {
    for (JsonNode resource : graph.path("resources")) {
      if (resource.path("address").asString().equals(address)) {
        return resource;
      }
    }
    throw new AssertionError("no " + address);
  }

  @Test
  void aPlanOfANewerFormatIsToldAtItsVersion() {
    TestFiles.write(
        directory, "plan.json", "{\n  \"format_version\": \"2.0\",\n  \"planned_values\": {}\n}\n");

    LintelRun run =
        LintelRun.in(directory, Map.of(), List.of("check", "plan.json", "--format", "json"));
    JsonNode diagnostic = JsonMapper.shared().readTree(run.out()).path("diagnostics").path(0);

    assertThat(run.code()).isEqualTo(2);
    assertThat(diagnostic.path("message").asString()).contains("\"2.0\"").contains("update Lintel");
    assertThat(diagnostic.path("location").path("line").asInt()).isEqualTo(2);
  }

  @Test
  void aPlanIsFoundByItsContentWhateverItsName() throws IOException {
    Files.copy(PLANS.resolve("count/plan.json"), directory.resolve("plan/anything.json"));
    TestFiles.write(directory, "plan/other.json", "{\"resource_changes\": 1}");

    assertThat(graph(".").path("resources")).hasSize(2);
  }

  @Test
  void aPlanBesideConfigurationIsJudgedWhereItIsNamed() throws IOException {
    copy(PLANS.resolve("count"), directory);

    assertThat(graph(".").path("resources").path(0).path("format").asString())
        .isEqualTo("terraform");
    assertThat(graph(".").path("resources")).hasSize(2);
    assertThat(graph("plan.json").path("resources").path(0).path("format").asString())
        .isEqualTo("plan");
  }

  @Test
  void whatIsSensitiveInAPlanIsNotShownAroundAPlaceEither() throws IOException {
    JsonNode plan = JsonMapper.shared().readTree(PLANS.resolve("sensitive/plan.json").toFile());
    TestFiles.write(directory, "plan.json", plan.toString());

    LintelRun run =
        LintelRun.in(directory, Map.of(), List.of("check", "plan.json", "--profile", "all"));

    assertThat(run.out())
        .contains("storage_encrypted")
        .doesNotContain("horse")
        .doesNotContain("attery");
  }

  @Test
  void aPlanWithStrangeAddressesIsReadAsFarAsItMakesSense() {
    TestFiles.write(
        directory,
        "plan.json",
        """
        {"format_version": "1.2", "resource_changes": [
          {"address": "x", "mode": "managed", "type": "aws_vpc", "name": "a",
            "change": {"actions": ["create"], "after": {"cidr_block": "10.0.0.0/16"}}},
          {"address": "module.x[\\"a", "type": "aws_vpc", "change": {"after": [1]}},
          {"address": "odd.aws_vpc.b", "mode": "managed", "type": "aws_vpc", "name": "b",
            "change": {"actions": "create", "after": {}, "after_unknown": {"id": true}}},
          7, null, {"change": null}
        ], "configuration": [], "prior_state": 1}
        """);

    assertThat(graph("plan.json").path("resources")).hasSize(3);
    assertThat(graph("plan.json").path("diagnostics")).isEmpty();
  }

  @Test
  void aPlanThatIsCutOffIsASyntaxErrorWithItsPlace() throws IOException {
    String text = Files.readString(PLANS.resolve("count/plan.json"));
    TestFiles.write(directory, "plan.json", text.substring(0, text.length() / 2));

    LintelRun run = LintelRun.in(directory, Map.of(), List.of("graph", "plan.json"));

    assertThat(run.code()).isEqualTo(2);
    JsonNode diagnostic = JsonMapper.shared().readTree(run.out()).path("diagnostics").path(0);
    assertThat(diagnostic.path("location").path("file").asString()).isEqualTo("plan.json");
  }
}
