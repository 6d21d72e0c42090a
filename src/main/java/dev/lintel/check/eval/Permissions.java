package dev.lintel.check.eval;

import dev.lintel.check.iam.Grants;
import dev.lintel.check.iam.Touches;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Function;
import dev.lintel.policy.condition.Operand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions that ask what statements of policy documents allow. */
final class Permissions {
  private final Frame frame;
  private final Operands operands;
  private final Evaluator conditions;

  Permissions(Frame frame, Operands operands, Evaluator conditions) {
    this.frame = frame;
    this.operands = operands;
    this.conditions = conditions;
  }

  /** What is asked of statements: an action and, unless any will do, a resource. */
  private record Question(boolean whole, String action, @Nullable String resource) {
    Truth of(Sequence statements, World world) {
      return whole
          ? Grants.grants(statements, action, resource, world)
          : Touches.touches(statements, action, resource, world);
    }
  }

  Truth allow(Condition.Test test) {
    Question question = question(test);
    return question == null
        ? Truth.UNKNOWN
        : question.of(operands.collection(test.arguments().getFirst()), frame.world());
  }

  /** The statements that allow it by themselves; all where none does. */
  List<Found> allowing(Condition.Test test) {
    Question question = question(test);
    List<Found> all = operands.collection(test.arguments().getFirst()).items();
    if (question == null) {
      return all;
    }
    List<Found> allowing =
        all.stream()
            .filter(one -> question.of(Sequence.of(one), frame.world()) == Truth.TRUE)
            .toList();
    return allowing.isEmpty() ? all : allowing;
  }

  private @Nullable Question question(Condition.Test test) {
    List<Operand> arguments = test.arguments();
    String action = text(arguments.get(1));
    boolean any = arguments.size() < 3;
    String resource = any ? null : text(arguments.get(2));
    return action == null || (!any && resource == null)
        ? null
        : new Question(test.function() == Function.GRANTS, action, resource);
  }

  private @Nullable String text(Operand operand) {
    Found found = conditions.one(operand);
    return found == null ? null : Texts.of(found.value(), frame.world());
  }
}
