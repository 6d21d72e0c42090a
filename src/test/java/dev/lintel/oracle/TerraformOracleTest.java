package dev.lintel.oracle;

import dev.lintel.testing.Figures;
import dev.lintel.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TerraformOracleTest {
  @Test
  void configurationsAreUnderstoodAsTerraformPlansThem(@TempDir Path copies) throws IOException {
    List<Path> directories;
    try (var entries = Files.list(Shared.path("oracle/terraform"))) {
      directories =
          entries.filter(entry -> Files.exists(entry.resolve("case.json"))).sorted().toList();
    }
    int same = 0;
    for (Path directory : directories) {
      Path copy = copies.resolve(String.valueOf(directory.getFileName()));
      copy(directory, copy);
      String difference = new TerraformCase(copy).difference();
      if (difference == null) {
        same++;
      } else {
        System.err.println("differs: " + directory.getFileName() + ": " + difference);
      }
    }
    Figures.check("terraform.cases", same, directories.size());
  }

  @Test
  void expressionsHaveTheValuesThatTerraformComputes(@TempDir Path directory) throws IOException {
    Path cases = Shared.path("oracle/terraform");
    copy(cases.resolve("functions_config"), directory);
    List<JsonNode> rows = new ArrayList<>();
    Path home = directory.toRealPath();
    for (String line : Files.readAllLines(cases.resolve("functions.jsonl"))) {
      JsonNode row = GraphRun.JSON.readTree(line.replace("<cwd>", home.toString()));
      rows.add(row);
      String id = row.path("id").asString();
      String output =
          "output \""
              + id
              + "\" {\n  sensitive = true\n  value = (\n"
              + row.path("expr").asString()
              + "\n  )\n}\n";
      Files.writeString(directory.resolve(id + ".tf"), output);
    }
    JsonNode got = GraphRun.of(home, List.of("graph", ".", "--format", "json"), Map.of());
    Set<String> told = new HashSet<>();
    Set<String> failed = new HashSet<>();
    for (JsonNode diagnostic : got.path("diagnostics")) {
      String file = diagnostic.path("location").path("file").asString("");
      told.add(file);
      if (diagnostic.path("severity").asString().equals("error")) {
        failed.add(file);
      }
    }
    int same = 0;
    for (JsonNode row : rows) {
      String file = row.path("id").asString() + ".tf";
      JsonNode output = got.path("outputs").path(row.path("id").asString());
      String difference =
          row.has("detail")
              ? failure(output, told.contains(file))
              : failed.contains(file) ? ": fails" : TerraformCase.output(expected(row), output);
      if (difference == null) {
        same++;
      } else {
        System.err.println("differs: " + row.path("expr").asString() + difference);
      }
    }
    Figures.check("terraform.functions", same, rows.size());
  }

  private static @Nullable String failure(JsonNode output, boolean told) {
    return output.has("value") ? ": does not fail" : told ? null : ": fails in silence";
  }

  /** In a row an unknown or infinite value is an object that says so. */
  private static JsonNode expected(JsonNode row) {
    JsonNode value = row.path("value");
    boolean open =
        value.isObject()
            && value.size() == 1
            && (value.path("unknown").isBoolean() || value.path("infinite").isBoolean());
    if (!open) {
      return row;
    }
    ObjectNode unknown = GraphRun.JSON.createObjectNode();
    return unknown.put("unknown", true);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      // The reference does not know OpenTofu's files.
      for (Path file :
          files.filter(f -> Files.isRegularFile(f) && !f.toString().endsWith(".tofu")).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
