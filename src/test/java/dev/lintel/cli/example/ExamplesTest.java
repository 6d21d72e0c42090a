package dev.lintel.cli.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Unevaluated;
import dev.lintel.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  @TempDir static Path temporary;
  private static ShippedExamples shipped;

  @BeforeAll
  static void load() throws IOException {
    shipped = ShippedExamples.load(temporary);
  }

  @Test
  void everyShippedPolicyLoadsWithoutAProblem() {
    assertThat(shipped.selection().diagnostics()).isEmpty();
    assertThat(shipped.policies()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleGivesTheFindingsThatItMarks() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Policy policy : shipped.policies()) {
      int number = 0;
      for (ExampleRun run : shipped.runs(policy)) {
        String name = policy.id() + " " + run.example().format().word() + " " + ++number;
        tests.add(DynamicTest.dynamicTest(name, () -> assertMet(run)));
      }
    }
    return tests.stream();
  }

  private static void assertMet(ExampleRun run) {
    List<String> undecided = run.outcome().unevaluated().stream().map(Unevaluated::reason).toList();
    assertThat(run.faults()).isEmpty();
    assertThat(run.found())
        .as("example at %s; undecided: %s", run.example().place(), undecided)
        .isEqualTo(run.expected());
  }

  @TestFactory
  Stream<DynamicTest> everyPolicyHasAFailingAndAPassingExampleInEachFormat() {
    return shipped.policies().stream()
        .map(
            policy ->
                DynamicTest.dynamicTest(
                    policy.id(),
                    () ->
                        assertThat(new PolicyTest(policy, shipped.runs(policy)).gaps()).isEmpty()));
  }

  /** A run reads a policy's text as far as its examples. */
  @Test
  void examplesComeLast() {
    for (Policy policy : shipped.policies()) {
      String text = policy.place().source().text();
      assertThat(text.substring(text.indexOf("\nexamples:") + 1).lines().skip(1))
          .as(policy.id())
          .allMatch(line -> line.isEmpty() || line.startsWith(" "));
    }
  }
}
