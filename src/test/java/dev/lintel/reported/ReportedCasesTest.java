package dev.lintel.reported;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases of {@code ../shared/reports} whose policies exist, with the verdicts that are right.
 */
class ReportedCasesTest {
  @TempDir Path temporary;

  @Test
  void haveTheVerdictsThatAreRight() throws IOException {
    Path reports = Shared.path("reports");
    Set<String> policies = policies();
    int good = 0;
    int tried = 0;
    for (Path folder : folders(reports)) {
      JsonNode expected = JsonMapper.shared().readTree(folder.resolve("case.json"));
      ReportedCase reported = new ReportedCase(expected, policies);
      if (reported.canBeTried()) {
        tried++;
        List<String> wrong = reported.judge(run(folder, expected));
        wrong.forEach(one -> System.err.println("differs: " + folder.getFileName() + ": " + one));
        good += wrong.isEmpty() ? 1 : 0;
      }
    }
    Figures.check("reports.asExpected", good, tried);
  }

  private static List<Path> folders(Path reports) throws IOException {
    try (Stream<Path> entries = Files.list(reports)) {
      return entries.filter(path -> Files.exists(path.resolve("case.json"))).sorted().toList();
    }
  }

  private static Set<String> policies() {
    Set<String> policies = new HashSet<>();
    LintelRun run = LintelRun.in(Path.of(""), Map.of(), List.of("policies", "--format", "json"));
    JsonMapper.shared()
        .readTree(run.out())
        .forEach(policy -> policies.add(policy.path("id").asString()));
    return policies;
  }

  /** A case says what is in its folder, so it must not lie there itself. */
  private LintelRun run(Path folder, JsonNode expected) throws IOException {
    Path copy = temporary.resolve(folder.getFileName().toString());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> !one.endsWith("case.json")).toList()) {
        Path target = copy.resolve(folder.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    List<String> arguments = new ArrayList<>(List.of("check"));
    expected.path("run").forEach(argument -> arguments.add(argument.asString()));
    arguments.addAll(List.of("--format", "json"));
    return LintelRun.in(copy, Map.of(), arguments);
  }
}
