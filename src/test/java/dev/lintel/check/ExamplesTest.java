package dev.lintel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Format;
import dev.lintel.policy.Example;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {
  @TempDir Path temporary;

  @Test
  void everyShippedPolicyLoadsWithoutAProblem() {
    assertThat(shipped().diagnostics()).isEmpty();
    assertThat(shipped().policies()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyExampleGivesTheFindingsThatItMarks() throws IOException {
    List<Policy> policies = shipped().policies();
    List<DynamicTest> tests = new ArrayList<>();
    for (Policy policy : policies) {
      int number = 0;
      for (Example example : policy.examples()) {
        String name = policy.id() + " " + example.format().word() + " " + ++number;
        Path directory = Files.createDirectories(temporary.resolve(name.replace(' ', '-')));
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () -> {
                  ExampleRun run = ExampleRun.of(policy, example, policies, directory);
                  assertThat(run.outcome().diagnostics()).isEmpty();
                  assertThat(run.found())
                      .as("example at %s; undecided: %s", example.place(), run.undecided())
                      .isEqualTo(run.expected());
                }));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> everyPolicyHasAFailingAndAPassingExampleInEachFormat() throws IOException {
    List<Policy> policies = shipped().policies();
    List<DynamicTest> tests = new ArrayList<>();
    for (Policy policy : policies) {
      for (Format format : policy.formats()) {
        String name = policy.id() + " " + format.word();
        Path directory = temporary.resolve("both-" + name.replace(' ', '-'));
        tests.add(
            DynamicTest.dynamicTest(
                name,
                () -> {
                  List<ExampleRun> runs = new ArrayList<>();
                  for (Example example : policy.examples()) {
                    if (example.format() == format) {
                      Path own = Files.createDirectories(directory.resolve("" + runs.size()));
                      runs.add(ExampleRun.of(policy, example, policies, own));
                    }
                  }
                  assertThat(runs).anySatisfy(run -> assertThat(run.expected()).isNotEmpty());
                  assertThat(runs).anySatisfy(run -> assertThat(run.hasPassing(policy)).isTrue());
                }));
      }
    }
    return tests.stream();
  }

  /** A run reads a policy's text as far as its examples. */
  @Test
  void examplesComeLast() {
    for (Policy policy : shipped().policies()) {
      String text = policy.place().source().text();
      assertThat(text.substring(text.indexOf("\nexamples:") + 1).lines().skip(1))
          .as(policy.id())
          .allMatch(line -> line.isEmpty() || line.startsWith(" "));
    }
  }

  private static PolicySet.Selection shipped() {
    return PolicySet.shipped(Vocabulary.shipped()).all();
  }
}
