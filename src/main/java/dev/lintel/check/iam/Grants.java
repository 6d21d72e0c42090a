package dev.lintel.check.iam;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import org.jspecify.annotations.Nullable;

/**
 * Whether statements allow an action on a resource: one Allow includes both, and no Deny without a
 * condition includes both whole. Conditions of an Allow are not asked; boundaries and service
 * control policies are not subtracted. After <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">
 * IAM's evaluation logic</a>.
 */
public final class Grants {
  private static final Glob EVERYTHING = Glob.ANYTHING;

  private Grants() {}

  /**
   * Whether the statements allow it.
   *
   * @param statements maps in the words of the vocabulary
   * @param action an action, which may have wildcards: then all of them
   * @param resource likewise; null where any resource will do
   */
  public static Truth grants(
      Sequence statements, String action, @Nullable String resource, World world) {
    Glob actions = Pattern.glob(action);
    Glob resources = resource == null ? null : Pattern.glob(resource);
    Truth allowed = Truth.FALSE;
    Truth denied = Truth.FALSE;
    for (Found found : statements.items()) {
      Value value = found.value() == null ? null : world.settle(found.value());
      if (!(value instanceof Value.MapValue map)) {
        allowed = allowed.or(found.exists().and(Truth.UNKNOWN));
        continue;
      }
      Statement statement = new Statement(map, world);
      Truth about = found.exists().and(() -> statement.includesAction(actions));
      Truth allows =
          about
              .and(() -> statement.hasEffect("Allow"))
              .and(() -> resources == null ? Truth.TRUE : statement.includesResource(resources));
      allowed = allowed.or(allows);
      Truth denies =
          about
              .and(() -> statement.hasEffect("Deny"))
              .and(statement::isUnconditional)
              .and(() -> statement.includesResource(resources == null ? EVERYTHING : resources));
      denied = denied.or(denies);
    }
    return allowed.and(denied.not());
  }
}
