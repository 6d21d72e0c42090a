package dev.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
  @Test
  void noFileHasFourHundredLinesOrMore() {
    List<Path> files = javaFiles("src");
    assertThat(files).hasSizeGreaterThan(30);
    assertThat(files).filteredOn(file -> lines(file).size() >= 400).isEmpty();
  }

  @Test
  void everyPackageOfTheProgramIsNullMarkedAndSaysWhatItIs() {
    List<Path> directories =
        javaFiles("src/main/java").stream().map(Path::getParent).distinct().toList();
    assertThat(directories).hasSizeGreaterThan(5);
    assertThat(directories)
        .allSatisfy(
            directory ->
                assertThat(lines(directory.resolve("package-info.java")))
                    .anyMatch(line -> line.startsWith("/**"))
                    .contains("@NullMarked"));
  }

  private static List<Path> javaFiles(String directory) {
    try (Stream<Path> files = Files.walk(Checkout.root().resolve(directory))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
