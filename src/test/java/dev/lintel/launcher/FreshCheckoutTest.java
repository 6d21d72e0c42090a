package dev.lintel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.launcher.Start.Result;
import dev.lintel.testing.Checkout;
import dev.lintel.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshCheckoutTest {
  /** What the build of the jar reads. */
  private static final List<String> SOURCES =
      List.of("lintel", "LICENSE", "pom.xml", ".mvn", "policies", "samples", "src/main");

  @TempDir Path root;

  @Test
  void theRealProjectBuildsItselfWithMavenAndStartsFromAnArchive() throws IOException {
    Tool.require("mvn");
    Path checkout = root.resolve("a fresh checkout");
    for (String source : SOURCES) {
      copy(Checkout.root().resolve(source), checkout.resolve(source));
    }
    Result first = new Start("./lintel", "--version").in(checkout).run();
    assertThat(first.err()).isEqualTo("lintel: building (first use, or its sources changed)\n");
    assertThat(first.out()).startsWith("lintel ");
    assertThat(first.exit()).isZero();

    Result second =
        new Start("./lintel", "--version")
            .in(checkout)
            .with("LINTEL_JAVA_OPTS", "-Xlog:class+load")
            .run();
    assertThat(second.out())
        .contains("dev.lintel.cli.Main source: shared objects file")
        .contains("picocli.CommandLine source: shared objects file");
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (!Files.isDirectory(file)) {
          Files.createDirectories(target.resolve("..").normalize());
          Files.copy(file, target);
        }
      }
    }
  }
}
