package dev.lintel.cli.example;

import dev.lintel.check.Verdict;
import dev.lintel.graph.Format;
import dev.lintel.policy.Example;
import dev.lintel.policy.Policy;
import dev.lintel.policy.condition.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A policy and its examples, judged by it.
 *
 * @param policy the policy
 * @param runs its examples in their order
 */
public record PolicyTest(Policy policy, List<ExampleRun> runs) {
  /** What a text begins with that is still to be written. */
  public static final String TO_DO = "TODO";

  /** Copies the runs. */
  public PolicyTest {
    runs = List.copyOf(runs);
  }

  /**
   * Judges the examples of a policy.
   *
   * @param others policies, for those that this one yields to
   * @param directory an empty one, for the examples' files
   * @throws IOException if they cannot be written
   */
  public static PolicyTest of(Policy policy, Collection<Policy> others, Path directory)
      throws IOException {
    List<ExampleRun> runs = new ArrayList<>();
    for (Example example : policy.examples()) {
      Path own = Files.createDirectories(directory.resolve(policy.id() + "-" + runs.size()));
      runs.add(ExampleRun.of(policy, example, ExampleRoot.of(example, own), others));
    }
    return new PolicyTest(policy, runs);
  }

  /** Whether every example gives what it should, and none is missing. */
  public boolean isMet() {
    return runs.stream().allMatch(ExampleRun::isMet) && gaps().isEmpty();
  }

  /** What its author has still to write, in words. */
  public List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    boolean toDo =
        Stream.of(policy.rule().title(), policy.rule().rationale(), policy.rule().remedy())
            .anyMatch(text -> text.startsWith(TO_DO));
    if (toDo) {
      gaps.add("write the texts that begin with " + TO_DO);
    }
    if (policy.logic().conditions().stream().allMatch(Condition.Constant.class::isInstance)) {
      gaps.add("write the rule: as it is, it says the same of everything");
    }
    for (Format format : List.of(Format.TERRAFORM, Format.CLOUDFORMATION)) {
      if (policy.judges(format)) {
        gaps.addAll(gaps(format));
      }
    }
    return gaps;
  }

  private List<String> gaps(Format format) {
    List<ExampleRun> own = runs.stream().filter(run -> run.example().format() == format).toList();
    String word = format.word();
    if (own.isEmpty()) {
      String other = (format == Format.TERRAFORM ? Format.CLOUDFORMATION : Format.TERRAFORM).word();
      return List.of(
          "add examples in "
              + word
              + ", or write `formats: ["
              + other
              + "]` where the policy cannot speak of it");
    }
    List<String> gaps = new ArrayList<>();
    if (own.stream().allMatch(run -> run.expected().isEmpty())) {
      gaps.add(
          "add an example in "
              + word
              + " that fails, and end the line of its finding with `# expect: "
              + policy.id()
              + "`");
    }
    boolean passes =
        own.stream()
            .flatMap(run -> run.verdicts().stream())
            .anyMatch(judged -> judged.verdict() == Verdict.PASS);
    if (!passes) {
      gaps.add("add an example in " + word + " that passes");
    }
    return gaps;
  }
}
