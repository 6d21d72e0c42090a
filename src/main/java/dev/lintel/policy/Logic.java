package dev.lintel.policy;

import dev.lintel.policy.condition.Condition;
import java.util.List;

/**
 * When a policy is violated: all of {@code when} hold, and one of the conditions does (deny) or one
 * of them does not (require).
 *
 * @param when what must hold for the policy to apply
 * @param mode how the conditions are read
 * @param conditions at least one
 * @param slots how many items all of them bind
 */
public record Logic(List<Condition> when, Mode mode, List<Condition> conditions, int slots) {
  /** Copies the conditions. */
  public Logic {
    when = List.copyOf(when);
    conditions = List.copyOf(conditions);
  }

  /** How the conditions of a policy are read. */
  public enum Mode {
    /** Every one must hold. */
    REQUIRE,
    /** None may hold. */
    DENY
  }
}
