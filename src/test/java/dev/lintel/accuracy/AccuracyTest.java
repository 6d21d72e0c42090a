package dev.lintel.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Figures;
import dev.lintel.testing.LintelRun;
import dev.lintel.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccuracyTest {
  @Test
  void findingsAgreeWithTheLabelsOfOtherLintersAsMuchAsAgreed() throws IOException {
    Path accuracy = Shared.path("accuracy");
    Score score =
        new Score(
            policiesOfChecks(), catalogueMarks("broader"), catalogueMarks("narrower"), contested());

    for (Path suite : suites(accuracy)) {
      score.add(Label.of(suite), reported(suite.resolve("files")));
    }

    score.disagreements().forEach(label -> System.err.println("differs: " + label));
    Figures.check("accuracy.recall", score.hits(), score.failing());
    Figures.check("accuracy.falseAlarms", score.alarms(), score.passing());
    Figures.check("accuracy.contested", score.contested(), score.judged());
  }

  private static List<Path> suites(Path accuracy) throws IOException {
    try (var entries = Files.list(accuracy)) {
      return entries.filter(path -> Files.exists(path.resolve("labels.jsonl"))).sorted().toList();
    }
  }

  private static List<Reported> reported(Path files) {
    List<Reported> reported = new ArrayList<>();
    for (JsonNode finding :
        lintel(files, "check", ".", "--profile", "all", "--format", "json").path("findings")) {
      if (!finding.path("resource").isNull()) {
        reported.add(Reported.of(finding));
      }
    }
    return reported;
  }

  /** Estate policies are left out: they judge a whole run, and a label is of one case. */
  private static Map<String, Set<String>> policiesOfChecks() {
    Map<String, Set<String>> policies = new TreeMap<>();
    for (JsonNode policy : lintel(Path.of(""), "policies", "--format", "json")) {
      if (policy.path("scope").asString().equals("estate")) {
        continue;
      }
      for (Map.Entry<String, JsonNode> peer : policy.path("equivalents").properties()) {
        for (JsonNode check : peer.getValue()) {
          policies
              .computeIfAbsent(
                  peer.getKey() + ":" + Label.checkName(check.asString()), key -> new TreeSet<>())
              .add(policy.path("id").asString());
        }
      }
    }
    return policies;
  }

  /** The checks that the catalogue marks, as {@code peer:check}. */
  private static Set<String> catalogueMarks(String mark) throws IOException {
    Set<String> checks = new HashSet<>();
    try (var lines = Files.lines(Shared.path("catalog/policies.jsonl"))) {
      lines.forEach(
          line -> {
            for (JsonNode check : JsonMapper.shared().readTree(line).path(mark)) {
              String[] named = check.asString().split(":", 2);
              checks.add(named[0] + ":" + Label.checkName(named[1]));
            }
          });
    }
    return checks;
  }

  /** The labels of docs/contested.jsonl; one without a resource speaks of its whole case. */
  private static Set<String> contested() throws IOException {
    Set<String> labels = new HashSet<>();
    try (var lines = Files.lines(Path.of("docs/contested.jsonl"))) {
      for (String line : lines.toList()) {
        JsonNode label = JsonMapper.shared().readTree(line);
        assertThat(label.path("source").asString("")).as(line).startsWith("https://");
        labels.add(
            Label.name(
                label.path("peer").asString(),
                Label.checkName(label.path("check").asString()),
                label.path("case").asString(),
                label.path("resource").asString(null)));
      }
    }
    return labels;
  }

  private static JsonNode lintel(Path directory, String... arguments) {
    LintelRun run = LintelRun.in(directory, Map.of(), List.of(arguments));
    assertThat(run.out()).as(run.err()).isNotEmpty();
    return JsonMapper.shared().readTree(run.out());
  }
}
