package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void versionIsPrintedAloneOnStandardOutput() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).matches("lintel \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(err.size()).isZero();
  }

  @Test
  void anUnknownOptionIsAUsageErrorAndPrintsNothingOnStandardOutput() {
    assertThat(run("--no-such-option")).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--no-such-option");
  }

  private int run(String... args) {
    return Main.run(print(out), print(err), args);
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
