package dev.lintel.oracle;

import dev.lintel.testing.Figures;
import dev.lintel.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudFormationOracleTest {
  /**
   * Where Lintel proves more, or keeps to saying unknown after an error: the reference says of the
   * first that it is right too, and of the second only that the error counts.
   */
  private static final Map<String, String> ALSO_RIGHT =
      Map.of(
          "cond-unknown-both-sides", "T is missing",
          "err-condition-uses-resource", "condition C is \"unknown\"");

  @Test
  void templatesAreUnderstoodAsTheServiceEvaluatesThem() throws IOException {
    List<Path> directories;
    try (var entries = Files.list(Shared.path("oracle/cloudformation"))) {
      directories =
          entries.filter(entry -> Files.exists(entry.resolve("expected.json"))).sorted().toList();
    }
    int plain = 0;
    int samePlain = 0;
    int serverless = 0;
    int sameServerless = 0;
    for (Path directory : directories) {
      CloudFormationCase one = new CloudFormationCase(directory);
      String name = String.valueOf(directory.getFileName());
      String difference = one.difference();
      boolean same = difference == null || difference.equals(ALSO_RIGHT.get(name));
      if (!same) {
        System.err.println("differs: " + name + ": " + difference);
      }
      if (one.isServerless()) {
        serverless++;
        sameServerless += same ? 1 : 0;
      } else {
        plain++;
        samePlain += same ? 1 : 0;
      }
    }
    Figures.check("cloudformation.cases", samePlain, plain);
    Figures.check("cloudformation.sam", sameServerless, serverless);
  }
}
