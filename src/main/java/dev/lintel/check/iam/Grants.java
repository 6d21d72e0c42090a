package dev.lintel.check.iam;

import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether statements allow an action on a resource: one Allow includes both, and the Denies without
 * a condition do not include both whole, for whom it allows them. Conditions of an Allow are not
 * asked; boundaries and service control policies are not subtracted. After <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">
 * IAM's evaluation logic</a>.
 */
public final class Grants {
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
    Question question = Question.of(action, resource);
    List<Statement> all =
        statements.items().stream().map(found -> new Statement(found, world)).toList();
    Denials denials = new Denials(all);
    Truth granted = Truth.FALSE;
    for (Statement statement : all) {
      granted = granted.or(grants(statement, question, denials));
    }
    return granted;
  }

  private static Truth grants(Statement statement, Question question, Denials denials) {
    if (!includes(statement.actions().perhaps(), question.actions())
        || !includesResource(statement.resources().perhaps(), question)
        || statement.allows() == Truth.FALSE) {
      return Truth.FALSE;
    }
    Region widest =
        region(question, statement.resources().perhaps(), statement.principals().perhaps());
    if (!denials.perhapsLeave(widest)) {
      return Truth.FALSE;
    }
    boolean sure =
        statement.allows() == Truth.TRUE
            && includes(statement.actions().surely(), question.actions())
            && includesResource(statement.resources().surelySome(), question)
            && denials.surelyLeave(
                region(
                    question,
                    statement.resources().surelySome(),
                    statement.principals().surelySome()),
                widest);
    return sure ? Truth.TRUE : Truth.UNKNOWN;
  }

  private static boolean includesResource(Names names, Question question) {
    return question.anyResource() || includes(names, List.of(question.resources()));
  }

  private static boolean includes(Names names, List<Names> asked) {
    return !Names.meet(Stream.concat(asked.stream(), Stream.of(names.complement())).toList());
  }

  private static Region region(Question question, Names resources, Names principals) {
    return new Region(
        question.actions(),
        List.of(question.anyResource() ? resources : question.resources()),
        List.of(principals));
  }
}
