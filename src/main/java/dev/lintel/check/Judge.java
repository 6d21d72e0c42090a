package dev.lintel.check;

import dev.lintel.check.eval.Evaluator;
import dev.lintel.check.eval.Frame;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.policy.Logic;
import dev.lintel.policy.Policy;
import dev.lintel.policy.condition.Condition;
import dev.lintel.vocabulary.CanonicalResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges one policy on one resource. Where the verdict is not known only because values are one of
 * a few, it is judged again for each assignment of the choices that it lacks.
 */
final class Judge {
  private static final int MOST_SCENARIOS = 32;

  private final Frame.Setting setting;
  private final Policy policy;
  private final @Nullable CanonicalResource judged;
  private final List<Scenario> scenarios = new ArrayList<>();
  private boolean tooMany;

  private Judge(Frame.Setting setting, Policy policy, @Nullable CanonicalResource judged) {
    this.setting = setting;
    this.policy = policy;
    this.judged = judged;
  }

  private record Scenario(Verdict verdict, Evaluator evaluator) {
    Map<String, String> choices() {
      return evaluator.frame().world().choices();
    }
  }

  /**
   * The verdict of a policy.
   *
   * @param judged the judged resource; null for an estate policy
   */
  static Judgement judge(Frame.Setting setting, Policy policy, @Nullable CanonicalResource judged) {
    Judge judge = new Judge(setting, policy, judged);
    String exists = judged == null ? null : judged.written().existsWhen();
    World world = new World(exists == null ? Map.of() : Map.of(exists, "true"));
    Scenario first = judge.decide(world);
    if (first.verdict != Verdict.UNKNOWN || world.open() == null) {
      return new Judgement(first.verdict, first.evaluator, "");
    }
    judge.split(first);
    return judge.together(first, exists);
  }

  /** Decides in a scenario; rule 14 of docs/policy-semantics.md. */
  private Scenario decide(World world) {
    Evaluator evaluator = new Evaluator(new Frame(setting, policy, judged, world));
    Logic logic = policy.logic();
    Truth when = all(logic.when(), evaluator);
    if (when == Truth.FALSE) {
      return new Scenario(Verdict.NOT_APPLICABLE, evaluator);
    }
    Truth violated =
        logic.mode() == Logic.Mode.DENY
            ? any(logic.conditions(), evaluator)
            : all(logic.conditions(), evaluator).not();
    return switch (when.and(violated)) {
      case TRUE -> new Scenario(Verdict.FAIL, evaluator);
      case FALSE -> new Scenario(Verdict.PASS, evaluator);
      case UNKNOWN -> new Scenario(Verdict.UNKNOWN, evaluator);
    };
  }

  private void split(Scenario undecided) {
    World world = undecided.evaluator.frame().world();
    World.Choice choice = world.open();
    if (choice == null || undecided.verdict != Verdict.UNKNOWN) {
      scenarios.add(undecided);
      return;
    }
    for (String value : choice.values()) {
      if (scenarios.size() >= MOST_SCENARIOS) {
        tooMany = true;
        return;
      }
      Scenario narrower = decide(world.with(choice.name(), value));
      if (narrower.evaluator.frame().world().isPossible()) {
        split(narrower);
      }
    }
  }

  private Judgement together(Scenario first, @Nullable String exists) {
    List<Scenario> failing =
        scenarios.stream().filter(scenario -> scenario.verdict == Verdict.FAIL).toList();
    boolean unknown = tooMany || scenarios.stream().anyMatch(one -> one.verdict == Verdict.UNKNOWN);
    if (!failing.isEmpty()) {
      boolean always = !tooMany && failing.size() == scenarios.size();
      Scenario shown = failing.getFirst();
      return always
          ? new Judgement(Verdict.FAIL, shown.evaluator, "")
          : new Judgement(Verdict.UNKNOWN, shown.evaluator, words(shown.choices(), exists));
    }
    if (unknown || scenarios.isEmpty()) {
      Scenario shown =
          scenarios.stream()
              .filter(scenario -> scenario.verdict == Verdict.UNKNOWN)
              .findFirst()
              .orElse(first);
      return new Judgement(Verdict.UNKNOWN, shown.evaluator, "");
    }
    boolean never =
        scenarios.stream().allMatch(scenario -> scenario.verdict == Verdict.NOT_APPLICABLE);
    return new Judgement(
        never ? Verdict.NOT_APPLICABLE : Verdict.PASS, scenarios.getFirst().evaluator, "");
  }

  private static String words(Map<String, String> choices, @Nullable String exists) {
    return new TreeMap<>(choices)
        .entrySet().stream()
            .filter(choice -> !choice.getKey().equals(exists))
            .map(choice -> choice.getKey() + " is " + choice.getValue())
            .collect(Collectors.joining(" and "));
  }

  private static Truth all(List<Condition> conditions, Evaluator evaluator) {
    Truth all = Truth.TRUE;
    for (Condition condition : conditions) {
      all = all.and(() -> evaluator.truth(condition));
    }
    return all;
  }

  private static Truth any(List<Condition> conditions, Evaluator evaluator) {
    Truth any = Truth.FALSE;
    for (Condition condition : conditions) {
      if (any != Truth.TRUE) {
        any = any.or(evaluator.truth(condition));
      }
    }
    return any;
  }
}
