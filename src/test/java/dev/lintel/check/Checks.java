package dev.lintel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.policy.Loaded;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicyLoader;
import dev.lintel.policy.PolicySet;
import dev.lintel.policy.condition.Lets;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.vocabulary.CanonicalRoot;
import dev.lintel.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs of policies written in a test. */
final class Checks {
  static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  private Checks() {}

  /** A policy from the keys that matter; id, title and severity are given. */
  static Policy policy(String id, String keys) {
    String text = "id: " + id + "\ntitle: title of " + id + "\nseverity: low\n" + keys;
    PolicyLoader loader = new PolicyLoader(Vocabulary.shipped(), Lets.NONE);
    Loaded loaded = loader.load(Source.of(id + ".yaml", text));
    assertThat(loaded.diagnostics()).isEmpty();
    return Objects.requireNonNull(loaded.policy());
  }

  static Outcome check(CanonicalRoot root, Policy... policies) {
    return check(List.of(root), policies);
  }

  static Outcome check(List<CanonicalRoot> roots, Policy... policies) {
    return Checker.check(
        roots, PolicySet.of(List.of(policies)), new CheckOptions(Vocabulary.shipped(), TODAY));
  }

  /** Findings as "line policy message [instances]". */
  static List<String> findings(Outcome outcome) {
    return outcome.findings().stream().map(Checks::shown).toList();
  }

  static String shown(Finding finding) {
    return finding.place().line()
        + " "
        + finding.rule().id()
        + ": "
        + finding.message()
        + " "
        + finding.instances();
  }

  /** Unknown verdicts as "line policy: reason". */
  static List<String> unknowns(Outcome outcome) {
    return outcome.unevaluated().stream()
        .map(one -> one.place().line() + " " + one.rule().id() + ": " + one.reason())
        .toList();
  }

  /** Related places of the only finding as "line message". */
  static List<String> related(Outcome outcome) {
    assertThat(outcome.findings()).hasSize(1);
    return outcome.findings().getFirst().related().stream()
        .map(related -> name(related.place()) + " " + related.message())
        .toList();
  }

  static List<String> diagnostics(Outcome outcome) {
    List<String> shown = new ArrayList<>();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      Place place = diagnostic.place();
      shown.add(
          (place == null ? "" : place.line() + " ")
              + diagnostic.level().word()
              + " "
              + diagnostic.code()
              + ": "
              + diagnostic.message());
    }
    return shown;
  }

  private static String name(Place place) {
    return place.source().name() + ":" + place.line();
  }
}
