package dev.lintel.check.iam;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether statements allow any of what an action and a resource stand for: one Allow meets the
 * pair, and no Deny without a condition includes what both have in common. Conditions of an Allow
 * are not asked. After <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">
 * IAM's evaluation logic</a>.
 */
public final class Touches {
  private Touches() {}

  /**
   * Whether the statements allow some of it.
   *
   * @param statements maps in the words of the vocabulary
   * @param action an action, which may have wildcards: then any of them
   * @param resource likewise; null where any resource will do
   */
  public static Truth touches(
      Sequence statements, String action, @Nullable String resource, World world) {
    Glob actions = Pattern.glob(action);
    Glob resources = resource == null ? Glob.ANYTHING : Pattern.glob(resource);
    List<Denial> denials = new ArrayList<>();
    Truth touched = Truth.FALSE;
    for (Found found : statements.items()) {
      Statement statement = statement(found, world);
      if (statement != null) {
        denials.add(
            new Denial(
                statement,
                found
                    .exists()
                    .and(() -> statement.hasEffect("Deny"))
                    .and(statement::isUnconditional)));
      }
    }
    for (Found found : statements.items()) {
      Statement statement = statement(found, world);
      Truth allowed =
          statement == null
              ? Truth.UNKNOWN
              : statement
                  .hasEffect("Allow")
                  .and(() -> survives(statement, actions, resources, denials));
      touched = touched.or(found.exists().and(allowed));
    }
    return touched;
  }

  private static @Nullable Statement statement(Found found, World world) {
    Value value = found.value() == null ? null : world.settle(found.value());
    return value instanceof Value.MapValue map ? new Statement(map, world) : null;
  }

  /** A statement that may deny, and whether it does without a condition. */
  private record Denial(Statement statement, Truth applies) {
    /** Whether it denies all that lies in some of the bounds of either. */
    Truth includes(Overlap actions, Overlap resources) {
      return applies
          .and(() -> any(actions, statement::includesAction))
          .and(() -> any(resources, statement::includesResource));
    }

    private static Truth any(Overlap overlap, Function<Glob, Truth> includes) {
      Truth included = Truth.FALSE;
      for (Glob bound : overlap.bounds()) {
        included = included.or(includes.apply(bound));
      }
      return included;
    }
  }

  private static Truth survives(
      Statement allow, Glob actions, Glob resources, List<Denial> denials) {
    Truth survives = Truth.FALSE;
    for (Overlap ofAction : allow.meetingActions(actions)) {
      for (Overlap ofResource : allow.meetingResources(resources)) {
        Truth denied = Truth.FALSE;
        for (Denial denial : denials) {
          denied = denied.or(denial.includes(ofAction, ofResource));
        }
        survives = survives.or(ofAction.sure().and(ofResource.sure()).and(denied.not()));
      }
    }
    return survives;
  }
}
