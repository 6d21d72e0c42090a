package dev.lintel.check.iam;

import dev.lintel.policy.pattern.Glob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of statements.
 *
 * @param actions the actions, all in lower case
 * @param resources the resources; {@link Names#ALL} where any will do
 * @param anyResource whether any resource will do
 */
record Question(List<Names> actions, Names resources, boolean anyResource) {
  /** Every action has the name of a service before a colon. */
  private static final Glob ACTION = Glob.of("*:*");

  static Question of(String action, @Nullable String resource) {
    Glob asked = Pattern.glob(action).lowerCase();
    List<Names> actions =
        ACTION.includes(asked)
            ? List.of(Names.of(asked))
            : List.of(Names.of(asked), Names.of(ACTION));
    Names resources = resource == null ? Names.ALL : Names.of(Pattern.glob(resource));
    return new Question(actions, resources, resource == null);
  }
}
