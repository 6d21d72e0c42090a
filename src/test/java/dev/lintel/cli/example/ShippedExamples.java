package dev.lintel.cli.example;

import dev.lintel.policy.Example;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import dev.lintel.vocabulary.CanonicalRoot;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * The shipped policies with the code of their examples, loaded once.
 *
 * @param selection the policies
 * @param roots the code of each example
 */
record ShippedExamples(
    PolicySet.Selection selection, IdentityHashMap<Example, CanonicalRoot> roots) {
  /** Loads all of them; Terraform's files are written below a directory. */
  static ShippedExamples load(Path directory) throws IOException {
    PolicySet.Selection selection = PolicySet.shipped(Vocabulary.shipped()).all();
    IdentityHashMap<Example, CanonicalRoot> roots = new IdentityHashMap<>();
    for (Policy policy : selection.policies()) {
      for (Example example : policy.examples()) {
        Path own = directory.resolve(String.valueOf(roots.size()));
        roots.put(example, ExampleRoot.of(example, Files.createDirectories(own)));
      }
    }
    return new ShippedExamples(selection, roots);
  }

  List<Policy> policies() {
    return selection.policies();
  }

  /** The examples of a policy, judged by it. */
  List<ExampleRun> runs(Policy policy) {
    List<ExampleRun> runs = new ArrayList<>();
    policy.examples().forEach(example -> runs.add(run(policy, example)));
    return runs;
  }

  /** An example of a policy, judged by it or by a mutant of it. */
  ExampleRun run(Policy policy, Example example) {
    return ExampleRun.of(policy, example, Objects.requireNonNull(roots.get(example)), policies());
  }
}
