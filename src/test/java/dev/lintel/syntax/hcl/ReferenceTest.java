package dev.lintel.syntax.hcl;

import dev.lintel.testing.Figures;
import dev.lintel.testing.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lintel reads files as HashiCorp's own parser read them (../shared/oracle/hcl). */
class ReferenceTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> ATTRIBUTE_FACTS = List.of("a", "r", "v", "k", "c");

  private final TreeMap<String, String> differences = new TreeMap<>();
  private int files;

  @Test
  void corpusIsReadAsTheReferenceReadsIt(TestReporter reporter) throws IOException {
    compareDump("corpus");
    report("hcl.corpus", reporter);
  }

  @Test
  void accuracyFilesAreReadAsTheReferenceReadsThem(TestReporter reporter) throws IOException {
    compareDump("accuracy");
    report("hcl.accuracy", reporter);
  }

  @Test
  void suiteOfTheSpecificationIsReadAsTheReferenceReadsIt(TestReporter reporter)
      throws IOException {
    compareCases("spec");
    report("hcl.spec", reporter);
  }

  @Test
  void adversarialCasesAreReadAsTheReferenceReadsThem(TestReporter reporter) throws IOException {
    compareCases("adversarial");
    report("hcl.adversarial", reporter);
  }

  private void report(String figure, TestReporter reporter) {
    if (!differences.isEmpty()) {
      reporter.publishEntry(figure, differences.toString());
    }
    Figures.check(figure, files - differences.size(), files);
  }

  private void compareDump(String name) throws IOException {
    Path directory = Shared.path(name);
    Path dump = Shared.path("oracle/hcl/" + name + ".jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(dump)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode expected = JSON.readTree(line);
        String file = expected.path("file").asString();
        compare(file, directory.resolve(file), expected, expected.path("body"));
      }
    }
  }

  private void compareCases(String name) throws IOException {
    Path directory = Shared.path("oracle/hcl/" + name);
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path input : paths.filter(path -> path.endsWith("input.hcl")).sorted().toList()) {
        JsonNode expected = JSON.readTree(input.resolveSibling("expected.json"));
        compare(directory.relativize(input).toString(), input, expected, expected.path("dump"));
      }
    }
  }

  private void compare(String name, Path file, JsonNode expected, JsonNode body)
      throws IOException {
    files++;
    ParseReport report = ParseReport.of(name, Files.readAllBytes(file));
    if (expected.path("robust").asBoolean()) {
      return;
    }
    JsonNode actual = JSON.readTree(report.line());
    if (expected.path("ok").asBoolean() != report.ok()) {
      differences.put(name, "ok is " + report.ok());
    } else if (report.ok()) {
      compareBodies(name, body, actual.path("body"));
    } else {
      compareFirstErrors(name, expected.path("errors"), actual.path("errors"));
    }
  }

  private void compareBodies(String name, JsonNode expected, JsonNode actual) {
    if (expected.size() != actual.size()) {
      differences.put(name, actual.size() + " items instead of " + expected.size());
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      JsonNode want = expected.get(i);
      JsonNode got = actual.get(i);
      if (want.has("b")) {
        if (!want.get("b").equals(got.get("b"))) {
          differences.put(name, got + " instead of " + want);
        }
        compareBodies(name, want.path("in"), got.path("in"));
      } else if (!sameAttribute(want, got)) {
        differences.put(name, got + " instead of " + want);
      }
    }
  }

  private static boolean sameAttribute(JsonNode expected, JsonNode actual) {
    boolean sameTree = !expected.has("x") || expected.path("x").equals(actual.path("x"));
    return sameTree
        && ATTRIBUTE_FACTS.stream().allMatch(key -> expected.path(key).equals(actual.path(key)));
  }

  /** The reference does not always list the first place first. */
  private void compareFirstErrors(String name, JsonNode expected, JsonNode actual) {
    int first = line(expected.path(0));
    int earliest = expected.valueStream().mapToInt(ReferenceTest::line).min().orElse(0);
    int line = line(actual.path(0));
    if (line != first && line != earliest) {
      differences.put(name, "first error on line " + line + " instead of " + first);
    }
  }

  private static int line(JsonNode error) {
    return error.path("line").asInt();
  }
}
