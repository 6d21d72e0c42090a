package dev.lintel.check;

import dev.lintel.check.eval.Frame;
import dev.lintel.check.eval.LimitReached;
import dev.lintel.check.eval.PolicyFault;
import dev.lintel.check.explain.Doubt;
import dev.lintel.check.explain.Evidence;
import dev.lintel.check.explain.Explainer;
import dev.lintel.check.scene.Identity;
import dev.lintel.check.scene.Scene;
import dev.lintel.check.value.Meanings;
import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Finding.Related;
import dev.lintel.finding.Finding.Subject;
import dev.lintel.finding.Unevaluated;
import dev.lintel.graph.Resource;
import dev.lintel.policy.Policy;
import dev.lintel.policy.TypePattern;
import dev.lintel.source.Place;
import dev.lintel.source.Span;
import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.CanonicalRoot;
import dev.lintel.vocabulary.Family;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges policies over one scene: a root, or for estate policies all roots of the run. */
final class RootCheck {
  private final Frame.Setting setting;
  private final String root;
  private final List<Violation> violations = new ArrayList<>();
  private final List<Unevaluated> unevaluated = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  RootCheck(Scene scene, Meanings meanings, LocalDate today) {
    this.setting = Frame.Setting.of(scene, meanings, today);
    this.root = scene.roots().getFirst().root().name();
  }

  List<Violation> violations() {
    return violations;
  }

  List<Unevaluated> unevaluated() {
    return unevaluated;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Judges a policy on every resource that it is about. */
  void judge(Policy policy) {
    resources(policy).forEach(resource -> judge(policy, resource));
  }

  /** Judges an estate policy. */
  void judgeEstate(Policy policy) {
    if (judgesEstate(policy)) {
      judge(policy, null);
    }
  }

  /** The verdicts of a policy, as far as it can be judged, without what is to be told of them. */
  List<Verdicts.Judged> verdicts(Policy policy) {
    List<Verdicts.Judged> verdicts = new ArrayList<>();
    if (!policy.isEstate()) {
      resources(policy)
          .forEach(
              resource -> guarded(policy, resource, () -> verdicts.add(verdict(policy, resource))));
    } else if (judgesEstate(policy)) {
      guarded(policy, null, () -> verdicts.add(verdict(policy, null)));
    }
    return verdicts;
  }

  private Verdicts.Judged verdict(Policy policy, @Nullable CanonicalResource resource) {
    Verdict verdict = Judge.judge(setting, policy, resource).verdict();
    String address = resource == null ? "" : resource.written().address();
    return new Verdicts.Judged(address, place(resource), verdict);
  }

  private boolean judgesEstate(Policy policy) {
    return setting.scene().roots().stream().anyMatch(one -> policy.judges(one.root().format()));
  }

  private List<CanonicalResource> resources(Policy policy) {
    List<CanonicalResource> resources = new ArrayList<>();
    CanonicalRoot only = setting.scene().roots().getFirst();
    for (String name : policy.resources()) {
      Family family = setting.vocabulary().family(name);
      if (family != null) {
        resources.addAll(setting.vocabulary().members(family, only));
        continue;
      }
      TypePattern pattern = TypePattern.of(name);
      for (CanonicalResource resource : only.resources()) {
        if (pattern.includes(resource.type())) {
          resources.add(resource);
        }
      }
      only.outside().stream()
          .filter(resource -> pattern.includes(resource.type()))
          .forEach(resources::add);
    }
    resources.removeIf(resource -> !policy.judges(resource.written().format()));
    return resources;
  }

  private void judge(Policy policy, @Nullable CanonicalResource resource) {
    guarded(policy, resource, () -> tell(policy, resource, Judge.judge(setting, policy, resource)));
  }

  private void tell(Policy policy, @Nullable CanonicalResource resource, Judgement judgement) {
    switch (judgement.verdict()) {
      case FAIL -> violated(policy, resource, judgement);
      case UNKNOWN -> unknown(policy, resource, judgement);
      case PASS, NOT_APPLICABLE -> {}
    }
  }

  /**
   * One of the two places where any failure is caught: whatever goes wrong with one policy on one
   * resource, the rest of the run goes on.
   */
  private void guarded(Policy policy, @Nullable CanonicalResource resource, Runnable work) {
    try {
      work.run();
    } catch (PolicyFault fault) {
      diagnostics.add(Diagnostic.error("policy-several-values", fault.advice(), fault.place()));
    } catch (LimitReached limit) {
      diagnostics.add(
          Diagnostic.warning(
              "policy-limit",
              policy.id() + " was given up on " + name(resource) + ": it takes too many steps",
              place(resource)));
    } catch (RuntimeException | StackOverflowError failure) {
      diagnostics.add(
          Diagnostic.error(
              "internal-error",
              "internal error, please report: "
                  + policy.id()
                  + " on "
                  + name(resource)
                  + ": "
                  + failure,
              place(resource)));
    }
  }

  private void violated(Policy policy, @Nullable CanonicalResource resource, Judgement judgement) {
    Explainer explainer = new Explainer(judgement.evaluator());
    Map<String, Integer> seen = new HashMap<>();
    for (Evidence evidence : explainer.violations()) {
      Place place = evidence.place() == null ? place(resource) : evidence.place();
      String item = evidence.item() == null ? "" : explainer.identity(evidence.item());
      int count = seen.merge(item, 1, Integer::sum);
      Resource holder = resource == null ? null : Explainer.holder(resource, place).written();
      String exists = resource == null ? null : resource.written().existsWhen();
      violations.add(
          new Violation(
              policy,
              root,
              resource,
              holder,
              evidence.message() + (exists == null ? "" : " (when it exists: " + exists + ")"),
              place,
              related(resource, holder, evidence),
              evidence,
              count == 1 ? item : item + "#" + count));
    }
  }

  /** The resource that a part completes is a related place of the part's finding. */
  private static List<Related> related(
      @Nullable CanonicalResource judged, @Nullable Resource holder, Evidence evidence) {
    if (judged == null || Identity.same(judged.written(), holder)) {
      return evidence.related();
    }
    List<Related> related = new ArrayList<>(evidence.related());
    Resource parent = judged.written();
    related.addFirst(new Related("part of " + parent.address(), parent.heading()));
    return related;
  }

  private void unknown(Policy policy, @Nullable CanonicalResource resource, Judgement judgement) {
    Subject subject =
        resource == null
            ? null
            : new Subject(resource.written().address(), resource.written().type());
    String reason;
    Place place;
    if (judgement.scenario().isEmpty()) {
      Doubt doubt = new Explainer(judgement.evaluator()).doubt();
      reason = doubt.reason();
      place = doubt.place() == null ? place(resource) : doubt.place();
    } else {
      reason = "fails when " + judgement.scenario();
      List<Evidence> evidence = new Explainer(judgement.evaluator()).violations();
      Place first = evidence.isEmpty() ? null : evidence.getFirst().place();
      place = first == null ? place(resource) : first;
    }
    unevaluated.add(new Unevaluated(policy.rule(), root, subject, reason, place));
  }

  private static String name(@Nullable CanonicalResource resource) {
    return resource == null ? "the run" : resource.written().address();
  }

  /** The resource's heading; of an estate policy the start of the run's first file. */
  private Place place(@Nullable CanonicalResource resource) {
    return resource == null
        ? new Place(setting.scene().roots().getFirst().root().sources().getFirst(), Span.at(0))
        : resource.written().heading();
  }
}
