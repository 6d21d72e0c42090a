package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintelTest {
  @TempDir Path home;

  @Test
  void versionIsPrintedAloneOnStandardOutput() {
    Ran ran = Ran.in(home, "--version");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).matches("lintel \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void anUnknownOptionOfTheProgramIsAUsageError() {
    assertUsageError(
        Ran.in(home, "--verison"), "unknown option '--verison'; did you mean --version?");
  }

  @Test
  void anUnknownCommandIsAUsageError() {
    assertUsageError(Ran.in(home, "grph"), "unknown command 'grph'; did you mean graph?");
  }

  @Test
  void anUnknownOptionOfACommandIsAUsageError() {
    assertUsageError(
        Ran.in(home, "graph", "--fromat=json"),
        "unknown option '--fromat'; did you mean --format?");
  }

  private static void assertUsageError(Ran ran, String message) {
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("lintel: " + message + "\n").contains("Try 'lintel help");
  }
}
