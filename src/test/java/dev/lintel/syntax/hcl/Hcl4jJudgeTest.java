package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import dev.lintel.syntax.hcl.Hcl4jReading.Different;
import dev.lintel.syntax.hcl.Hcl4jReading.Refused;
import dev.lintel.syntax.hcl.Hcl4jReading.Same;
import dev.lintel.testing.Checkout;
import dev.lintel.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * HCL4j reads what Lintel reads (ADR 1): where the two differ, and it is no known misreading of
 * HCL4j, Lintel is to be mended.
 */
class Hcl4jJudgeTest {
  @ParameterizedTest
  @EnumSource
  void lintelReadsWhatHcl4jMisreads(Hcl4jMisreading misreading) {
    assertThat(misreading.minimalCase().diagnostics()).isEmpty();
  }

  /** Tells, and does not fail, when HCL4j has learnt something: ADR 1 hangs on this list. */
  @Test
  void whatHcl4jNoLongerMisreadsIsReported(TestReporter reporter) {
    Set<Hcl4jMisreading> left = EnumSet.allOf(Hcl4jMisreading.class);
    left.removeIf(misreading -> !misreading.isThere());
    if (left.isEmpty()) {
      reporter.publishEntry("HCL4j reads everything: decide ADR 1 anew");
    } else if (left.size() < Hcl4jMisreading.values().length) {
      reporter.publishEntry("HCL4j misreads only", left.toString());
    }
  }

  @Test
  void bothReadTheSamplesAlike() throws IOException {
    judge("samples", filesIn(Checkout.root().resolve("samples")));
  }

  @Test
  void bothReadTheTerraformExamplesOfAllPoliciesAlike() throws IOException {
    List<Source> examples = new ArrayList<>();
    for (Path policy : pathsIn(Checkout.root().resolve("policies"), ".yaml")) {
      JsonNode content = new YAMLMapper().readTree(policy);
      for (JsonNode example : content.path("examples")) {
        JsonNode text = example.path("terraform");
        if (text.isString()) {
          examples.add(Source.of(policy.toString(), text.asString()));
        }
      }
    }
    judge("examples", examples);
  }

  @Test
  void bothReadTheCorpusAlike() throws IOException {
    judge("corpus", filesIn(Shared.path("corpus")));
  }

  /** Compares the sources and writes what was counted to {@code target/hcl4j-NAME.txt}. */
  private static void judge(String name, List<Source> sources) throws IOException {
    assertThat(sources).isNotEmpty();
    int same = 0;
    List<String> refused = new ArrayList<>();
    List<String> different = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Source source : sources) {
      HclFile file = HclParser.parse(source);
      file.diagnostics().forEach(fault -> faults.add(source.name() + ": " + fault.message()));
      Hcl4jReading reading = Hcl4jReading.of(file);
      switch (reading) {
        case Same alike -> same++;
        case Refused refusal -> {
          refused.add(source.name());
          // A refused file is compared by its blocks, so that each costs only itself.
          for (Block block : file.body().blocks()) {
            HclFile alone = HclParser.parse(Source.of(source.name(), source.slice(block.span())));
            faults.addAll(unexplained(Hcl4jReading.of(alone), alone.source()));
          }
        }
        case Different difference -> {
          different.add(source.name());
          faults.addAll(unexplained(difference, source));
        }
      }
    }
    Files.write(
        Files.createDirectories(Checkout.root().resolve("target"))
            .resolve("hcl4j-" + name + ".txt"),
        List.of(
            sources.size() + " texts, read alike " + same,
            "refused by HCL4j " + refused.size() + ": " + refused,
            "misread by HCL4j " + different.size() + ": " + different));
    assertThat(faults).isEmpty();
  }

  private static List<String> unexplained(Hcl4jReading reading, Source source) {
    return switch (reading) {
      case Same alike -> List.of();
      case Refused refusal ->
          Stream.of(Hcl4jMisreading.values())
                  .anyMatch(known -> known.explains(refusal, source.text()))
              ? List.of()
              : List.of(source.name() + ": " + refusal.message() + "\n" + source.text());
      case Different different ->
          different.differences().stream()
              .filter(
                  difference ->
                      Stream.of(Hcl4jMisreading.values())
                          .noneMatch(known -> known.explains(difference)))
              .map(difference -> source.name() + ": " + difference)
              .toList();
    };
  }

  private static List<Source> filesIn(Path directory) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path file : pathsIn(directory, ".tf")) {
      sources.add(Source.of(directory.relativize(file).toString(), Files.readString(file)));
    }
    return sources;
  }

  private static List<Path> pathsIn(Path directory, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
