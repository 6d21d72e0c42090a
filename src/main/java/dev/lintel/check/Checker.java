package dev.lintel.check;

import dev.lintel.check.scene.Scene;
import dev.lintel.check.suppress.Suppression;
import dev.lintel.check.suppress.Suppressions;
import dev.lintel.check.value.Meanings;
import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.finding.Suppressed;
import dev.lintel.finding.Unevaluated;
import dev.lintel.graph.Resource;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicySet;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.CanonicalRoot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges policies over the roots of a run. */
public final class Checker {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::place)
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(
              finding -> finding.instances().isEmpty() ? "" : finding.instances().getFirst())
          .thenComparing(Finding::message);

  private final List<CanonicalRoot> roots;
  private final PolicySet policies;
  private final CheckOptions options;
  private final Meanings meanings;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Suppressed> suppressed = new ArrayList<>();
  private final List<Unevaluated> unevaluated = new ArrayList<>();
  private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

  private Checker(List<CanonicalRoot> roots, PolicySet policies, CheckOptions options) {
    this.roots = roots;
    this.policies = policies;
    this.options = options;
    this.meanings = new Meanings(options.vocabulary());
  }

  /**
   * Judges policies over roots. Every list of the outcome is in its total order; its diagnostics
   * are those of judging: the roots' own are left to the caller.
   */
  public static Outcome check(List<CanonicalRoot> roots, PolicySet policies, CheckOptions options) {
    Checker checker = new Checker(roots, policies, options);
    IdentityHashMap<CanonicalRoot, Suppressions> suppressions = new IdentityHashMap<>();
    for (CanonicalRoot root : roots) {
      suppressions.put(root, Suppressions.of(root.root(), policies.knownIds(), options.today()));
    }
    roots.forEach(root -> checker.judge(root, suppressions));
    if (!roots.isEmpty()) {
      checker.judgeEstate(suppressions);
    }
    suppressions.values().forEach(one -> checker.diagnostics.addAll(one.diagnostics()));
    return checker.outcome();
  }

  private void judge(
      CanonicalRoot root, IdentityHashMap<CanonicalRoot, Suppressions> suppressions) {
    Scene scene = Scene.of(root);
    Set<String> types = new HashSet<>(scene.types());
    root.outside().stream().map(CanonicalResource::type).forEach(types::add);
    RootCheck check = new RootCheck(scene, meanings, options.today());
    for (Policy policy : select(types)) {
      if (!policy.isEstate()) {
        measured(policy, () -> check.judge(policy));
      }
    }
    collect(check, List.of(suppressions.get(root)));
  }

  private void judgeEstate(IdentityHashMap<CanonicalRoot, Suppressions> suppressions) {
    RootCheck check = new RootCheck(Scene.of(roots), meanings, options.today());
    for (Policy policy : select(Set.of())) {
      measured(policy, () -> check.judgeEstate(policy));
    }
    collect(check, List.copyOf(suppressions.values()));
  }

  private void measured(Policy policy, Runnable work) {
    if (options.times() == null) {
      work.run();
    } else {
      options.times().measure(policy.id(), work);
    }
  }

  private List<Policy> select(Set<String> types) {
    PolicySet.Selection selection = policies.judging(types, options.vocabulary());
    diagnostics.addAll(selection.diagnostics());
    return selection.policies();
  }

  private void collect(RootCheck check, List<Suppressions> suppressions) {
    unevaluated.addAll(check.unevaluated());
    diagnostics.addAll(check.diagnostics());
    Map<Violation.Key, List<Violation>> open = new LinkedHashMap<>();
    Map<Silenced, List<Violation>> silenced = new LinkedHashMap<>();
    for (Violation violation : withoutYielding(check.violations())) {
      Suppression suppression = suppression(violation, suppressions);
      if (suppression == null) {
        open.computeIfAbsent(violation.key(), key -> new ArrayList<>()).add(violation);
      } else {
        Silenced key = new Silenced(violation.key(), suppression);
        silenced.computeIfAbsent(key, k -> new ArrayList<>()).add(violation);
      }
    }
    open.values().forEach(instances -> findings.add(finding(instances)));
    silenced.forEach((key, instances) -> suppressed.add(key.of(finding(instances))));
  }

  private record Silenced(Violation.Key key, Suppression by) {
    Suppressed of(Finding finding) {
      return new Suppressed(finding, by.kind(), by.reason(), by.until(), by.place());
    }
  }

  /** A violation is not told where a policy that tells it better has one on the same item. */
  private static List<Violation> withoutYielding(List<Violation> violations) {
    return violations.stream()
        .filter(
            violation ->
                violation.policy().yieldsTo().isEmpty()
                    || violations.stream()
                        .noneMatch(
                            other ->
                                violation.policy().yieldsTo().contains(other.policy().id())
                                    && violation.isOnSameItem(other)))
        .toList();
  }

  private static @Nullable Suppression suppression(
      Violation violation, List<Suppressions> suppressions) {
    CanonicalResource judged = violation.judged();
    List<Resource> resources = new ArrayList<>();
    if (violation.holder() != null) {
      resources.add(violation.holder());
    }
    if (judged != null) {
      resources.add(judged.written());
    }
    for (Suppressions one : suppressions) {
      Suppression found = one.find(violation.policy(), violation.place(), resources);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Finding finding(List<Violation> instances) {
    List<String> addresses =
        instances.stream()
            .map(Violation::address)
            .filter(address -> !address.isEmpty())
            .distinct()
            .toList();
    return instances.getFirst().finding(addresses);
  }

  private Outcome outcome() {
    findings.sort(ORDER);
    suppressed.sort(Comparator.comparing(Suppressed::finding, ORDER));
    List<Unevaluated> unknown = new ArrayList<>(withoutRepetitions(unevaluated));
    unknown.sort(
        Comparator.comparing(Unevaluated::place)
            .thenComparing(one -> one.rule().id())
            .thenComparing(one -> one.resource() == null ? "" : one.resource().address()));
    List<Diagnostic> told = new ArrayList<>(diagnostics);
    told.sort(
        Comparator.comparing(Diagnostic::place, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message));
    return new Outcome(
        coverage(),
        List.copyOf(findings),
        List.copyOf(unknown),
        List.copyOf(suppressed),
        List.copyOf(told));
  }

  /**
   * Instances of one block that are not known for the same reason at the same place are told once.
   */
  private static Collection<Unevaluated> withoutRepetitions(List<Unevaluated> all) {
    record Key(String policy, String root, Place place, String reason) {}
    Map<Key, Unevaluated> first = new LinkedHashMap<>();
    for (Unevaluated one : all) {
      Key key = new Key(one.rule().id(), one.root(), one.place(), one.reason());
      first.putIfAbsent(key, one);
    }
    return first.values();
  }

  private Outcome.Coverage coverage() {
    Set<Source> files = Collections.newSetFromMap(new IdentityHashMap<>());
    int resources = 0;
    for (CanonicalRoot root : roots) {
      files.addAll(root.root().sources());
      resources += root.root().resources().size();
    }
    return new Outcome.Coverage(files.size(), roots.size(), resources, policies.size());
  }
}
