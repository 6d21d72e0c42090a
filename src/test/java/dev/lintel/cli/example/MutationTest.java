package dev.lintel.cli.example;

import dev.lintel.policy.Example;
import dev.lintel.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each leaf of a policy's condition, negated or dropped, makes one of its examples fail: else the
 * examples do not show that it is needed. Leaves of the library have to be needed by one policy.
 */
class MutationTest {
  @TempDir static Path temporary;
  private static ShippedExamples shipped;
  private static EquivalentMutants equivalent;

  @BeforeAll
  static void load() throws IOException {
    shipped = ShippedExamples.load(temporary);
    equivalent = EquivalentMutants.read();
  }

  @TestFactory
  Stream<DynamicTest> everyLeafOfAPolicyIsNeededByAnExample() {
    return shipped.policies().stream()
        .map(policy -> DynamicTest.dynamicTest(policy.id(), () -> assertAllNeeded(policy)));
  }

  private static void assertAllNeeded(Policy policy) {
    List<String> survivors = new ArrayList<>();
    for (Mutation mutation : Mutator.mutations(policy.logic())) {
      if (!mutation.ofLibrary() && !isNoticed(policy, mutation)) {
        survivors.add(mutation.name());
      }
    }
    equivalent.check(policy.id(), policy.place().source().name(), survivors);
  }

  @TestFactory
  Stream<DynamicTest> everyLeafOfTheLibraryIsNeededByAnExampleOfSomePolicy() {
    Map<String, List<String>> survivors = new LinkedHashMap<>();
    for (LibraryLeaf leaf : libraryLeaves()) {
      String file = leaf.mutation.place().source().name();
      List<String> ofFile = survivors.computeIfAbsent(file, name -> new ArrayList<>());
      if (leaf.users.stream().noneMatch(policy -> isNoticed(policy, leaf.mutation))) {
        ofFile.add(leaf.mutation.name());
      }
    }
    return survivors.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> equivalent.check(file.getKey(), file.getKey(), file.getValue())));
  }

  /** A leaf of the library, and the policies that it is part of. */
  private record LibraryLeaf(Mutation mutation, List<Policy> users) {}

  private static Collection<LibraryLeaf> libraryLeaves() {
    Map<String, LibraryLeaf> leaves = new LinkedHashMap<>();
    for (Policy policy : shipped.policies()) {
      for (Mutation mutation : Mutator.mutations(policy.logic())) {
        if (mutation.ofLibrary()) {
          leaves
              .computeIfAbsent(mutation.key(), key -> new LibraryLeaf(mutation, new ArrayList<>()))
              .users
              .add(policy);
        }
      }
    }
    return leaves.values();
  }

  private static boolean isNoticed(Policy policy, Mutation mutation) {
    Policy mutant = policy.withLogic(Mutator.mutated(policy.logic(), mutation));
    for (Example example : policy.examples()) {
      ExampleRun run = shipped.run(mutant, example);
      if (!run.expected().equals(run.found()) || !run.outcome().diagnostics().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
