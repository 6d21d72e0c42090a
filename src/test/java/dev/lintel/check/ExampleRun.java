package dev.lintel.check;

import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.finding.Unevaluated;
import dev.lintel.policy.Example;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import dev.lintel.policy.TypePattern;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.CanonicalRoot;
import dev.lintel.vocabulary.Family;
import dev.lintel.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An example judged by its policy, beside what its marks expect. */
record ExampleRun(List<String> expected, List<String> found, CanonicalRoot root, Outcome outcome) {
  private static final Pattern MARK = Pattern.compile("(?:#|//)\\s*expect:\\s*([\\w-]+)\\s*$");
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  /** Judges an example; the other policies are there for those that yield to them. */
  static ExampleRun of(Policy policy, Example example, Collection<Policy> others, Path directory) {
    Policy changed = policy.withParameters(example.parameters());
    List<Policy> policies = new ArrayList<>();
    policies.add(changed);
    others.stream().filter(other -> policy.yieldsTo().contains(other.id())).forEach(policies::add);
    CanonicalRoot root = Roots.of(example.format(), directory, example.files());
    Outcome outcome =
        Checker.check(
            List.of(root), PolicySet.of(policies), new CheckOptions(Vocabulary.shipped(), TODAY));
    List<String> found =
        outcome.findings().stream()
            .filter(finding -> finding.rule().id().equals(policy.id()))
            .map(Finding::place)
            .map(ExampleRun::line)
            .distinct()
            .sorted()
            .toList();
    return new ExampleRun(expected(policy, example), found, root, outcome);
  }

  /** Where a finding would stand that is not known. */
  List<String> undecided() {
    return outcome.unevaluated().stream().map(ExampleRun::shown).toList();
  }

  /** Whether something that the policy is about has no finding. */
  boolean hasPassing(Policy policy) {
    if (policy.isEstate()) {
      return found.isEmpty();
    }
    return root.resources().stream()
        .filter(resource -> isAbout(policy, resource))
        .map(resource -> resource.written().address())
        .anyMatch(
            address ->
                outcome.findings().stream()
                    .noneMatch(finding -> finding.instances().contains(address)));
  }

  private static boolean isAbout(Policy policy, CanonicalResource resource) {
    return policy.resources().stream()
        .anyMatch(
            name -> {
              Family family = Vocabulary.shipped().family(name);
              return family == null
                  ? TypePattern.of(name).includes(resource.type())
                  : !family.membersOf(resource.type()).isEmpty();
            });
  }

  private static String shown(Unevaluated unknown) {
    return line(unknown.place()) + " " + unknown.reason();
  }

  private static List<String> expected(Policy policy, Example example) {
    List<String> expected = new ArrayList<>();
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      List<String> lines = file.getValue().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher mark = MARK.matcher(lines.get(i));
        if (mark.find() && mark.group(1).equals(policy.id())) {
          expected.add(file.getKey() + ":" + (i + 1));
        }
      }
    }
    String main = example.files().keySet().iterator().next();
    example.lines().forEach(line -> expected.add(main + ":" + line));
    return expected.stream().sorted().toList();
  }

  private static String line(Place place) {
    return place.source().name() + ":" + place.line();
  }
}
