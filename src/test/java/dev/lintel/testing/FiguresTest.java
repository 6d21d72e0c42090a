package dev.lintel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Figures.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void everyFigureHasOneLimitThatWhatWasMeasuredKeeps() {
    Figures.all()
        .forEach(
            (name, figure) -> {
              assertThat(figure.floor().isPresent())
                  .as("%s has either a floor or a ceiling", name)
                  .isNotEqualTo(figure.ceiling().isPresent());
              assertThat(figure.measured()).as(name).isBetween(0.0, 1.0);
              assertThat(figure.allows(figure.measured())).as("%s: %s", name, figure).isTrue();
              assertThat(figure.command()).as(name).isNotBlank();
            });
  }

  @Test
  void everyFigureIsComputedByATest() throws IOException {
    List<String> tests = testSources();
    assertThat(tests).isNotEmpty();
    for (String name : Figures.all().keySet()) {
      assertThat(tests).as(name).anyMatch(source -> source.contains('"' + name + '"'));
    }
  }

  @Test
  void aFloorAndACeilingHoldTheirLimitItself() {
    Figure floor = new Figure(Optional.of(0.5), Optional.empty(), 0.5, "x");
    Figure ceiling = new Figure(Optional.empty(), Optional.of(0.5), 0.5, "x");
    assertThat(floor.allows(0.5)).isTrue();
    assertThat(floor.allows(0.49)).isFalse();
    assertThat(ceiling.allows(0.5)).isTrue();
    assertThat(ceiling.allows(0.51)).isFalse();
  }

  private static List<String> testSources() throws IOException {
    try (Stream<Path> files = Files.walk(Checkout.root().resolve("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(FiguresTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
