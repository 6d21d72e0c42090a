package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.TestFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyProfileTest {
  @TempDir Path home;

  @Test
  void tellsTheTimeOfEachPolicyThatWasAskedAndLeavesTheReportAlone() {
    TestFiles.write(home, "main.tf", "resource \"aws_db_instance\" \"a\" {}\n");
    Ran plain = Ran.in(home, "check", "--format", "json");
    Ran profiled = Ran.in(home, "check", "--format", "json", "--profile-policies");
    assertThat(profiled.out()).isEqualTo(plain.out());
    assertThat(profiled.code()).isEqualTo(plain.code());
    assertThat(profiled.err().lines().skip(1))
        .allMatch(line -> line.matches(" *[\\d.]+ +[\\d.]+  [a-z0-9-]+"))
        .anyMatch(line -> line.endsWith("  rds-multi-az"))
        .noneMatch(line -> line.endsWith("  s3-versioning"));
  }
}
