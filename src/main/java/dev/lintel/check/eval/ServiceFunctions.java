package dev.lintel.check.eval;

import dev.lintel.check.trail.Watches;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Operand;
import java.util.ArrayList;
import java.util.List;

/** The functions that know CloudTrail's events and AWS Backup's selections. */
final class ServiceFunctions {
  private final Frame frame;
  private final Operands operands;
  private final Evaluator conditions;

  ServiceFunctions(Frame frame, Operands operands, Evaluator conditions) {
    this.frame = frame;
    this.operands = operands;
    this.conditions = conditions;
  }

  /** Whether a pattern finds all events of some kinds. */
  Truth watches(Condition.Test test) {
    List<Operand> arguments = test.arguments();
    List<Found> patterns = operands.ends(arguments.getFirst()).items();
    Value pattern = patterns.size() == 1 ? patterns.getFirst().value() : null;
    if (pattern == null) {
      return patterns.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    }
    List<String> events = new ArrayList<>();
    for (Found event : operands.collection(arguments.get(1)).items()) {
      String text = Texts.of(event.value(), frame.world());
      if (text == null) {
        return Truth.UNKNOWN;
      }
      events.add(text);
    }
    return Watches.watches(pattern, events, frame.world());
  }

  /** Whether a selection of AWS Backup takes a resource. */
  Truth selects(Condition.Test test) {
    Found selection = conditions.one(test.arguments().getFirst());
    Found resource = conditions.one(test.arguments().get(1));
    return selection == null || resource == null
        ? Truth.FALSE
        : new BackupSelection(frame, selection).selects(resource);
  }
}
