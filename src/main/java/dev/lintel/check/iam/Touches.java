package dev.lintel.check.iam;

import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether statements allow any of what an action and a resource stand for: one Allow meets the
 * pair, and the Denies without a condition do not include all that both have in common, for whom it
 * allows that. Conditions of an Allow are not asked. After <a
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
    Question question = Question.of(action, resource);
    Region asked =
        new Region(question.actions(), List.of(question.resources()), List.of(Names.ALL));
    List<Statement> all =
        statements.items().stream().map(found -> new Statement(found, world)).toList();
    Denials denials = new Denials(all);
    Truth touched = Truth.FALSE;
    for (Statement statement : all) {
      touched = touched.or(touches(statement, asked, denials));
    }
    return touched;
  }

  private static Truth touches(Statement statement, Region asked, Denials denials) {
    if (statement.allows() == Truth.FALSE) {
      return Truth.FALSE;
    }
    Region widest =
        asked.and(
            Region.of(
                statement.actions().perhaps(),
                statement.resources().perhaps(),
                statement.principals().perhaps()));
    if (!denials.perhapsLeave(widest)) {
      return Truth.FALSE;
    }
    Region sure =
        asked.and(
            Region.of(
                statement.actions().surelySome(),
                statement.resources().surelySome(),
                statement.principals().surelySome()));
    return statement.allows() == Truth.TRUE && denials.surelyLeave(sure, widest)
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }
}
