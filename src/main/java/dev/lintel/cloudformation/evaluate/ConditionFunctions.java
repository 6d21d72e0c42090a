package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.Residuals;
import dev.lintel.cloudformation.value.Scenarios;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Template;
import dev.lintel.graph.Value.Text;
import dev.lintel.graph.Value.Unknown;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the section Conditions, as <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html">
 * Condition functions</a> describes them.
 */
final class ConditionFunctions {
  private static final Set<String> NAMES =
      Set.of("Fn::And", "Fn::Equals", "Fn::Not", "Fn::Or", Call.CONDITION);
  private static final int MOST_OPERANDS = 10;

  private final Evaluator evaluator;
  private final Choices choices;

  ConditionFunctions(Evaluator evaluator, Choices choices) {
    this.evaluator = evaluator;
    this.choices = choices;
  }

  /** Whether a name is that of a condition function; as a key, {@code Condition} is none. */
  static boolean isOne(String name) {
    return NAMES.contains(name) && !name.equals(Call.CONDITION);
  }

  /** The truth of a condition's body: a Bool, a OneOf of them, or unknown. */
  Value body(String name, Node body, Conditions conditions) {
    return truth(body, name, conditions);
  }

  /** The truth of an expression of a rule, which sees no conditions. */
  Value ofRule(Node expression) {
    return truth(expression, null, null);
  }

  /**
   * The truth of an expression.
   *
   * @param name of the condition that consists of it; null within another expression
   */
  private Value truth(Node node, @Nullable String name, @Nullable Conditions conditions) {
    Call call = call(node);
    if (call == null) {
      String what = name == null ? "A condition" : "Condition " + name;
      return evaluator.fault(
          Code.ARGUMENTS, what + " has to be Equals, And, Or, Not or Condition", node);
    }
    if (conditions == null && MemberFunctions.NAMES.contains(call.name())) {
      return new MemberFunctions(evaluator, this).truth(call);
    }
    return switch (call.name()) {
      case Call.CONDITION -> named(call, conditions);
      case "Fn::Equals" -> equal(call, name);
      case "Fn::Not" -> not(call, conditions);
      case "Fn::And" -> fold(call, false, conditions);
      case "Fn::Or" -> fold(call, true, conditions);
      default ->
          evaluator.fault(
              Code.ARGUMENTS,
              call.name() + " is no condition: use Equals, And, Or, Not or Condition",
              node);
    };
  }

  /** Here {@code Condition: Name} is a call in its long form too. */
  private static @Nullable Call call(Node node) {
    if (node instanceof Node.Mapping mapping && mapping.tag() == null) {
      Node argument = mapping.entries().size() == 1 ? mapping.get(Call.CONDITION) : null;
      if (argument != null) {
        return new Call(Call.CONDITION, argument, node);
      }
    }
    return Call.of(node);
  }

  private Value named(Call call, @Nullable Conditions conditions) {
    String name = call.argumentName();
    if (name == null) {
      return evaluator.wrongArguments(call, "the name of a condition");
    }
    if (conditions == null) {
      return evaluator.fault(
          Code.NAME, "Rules cannot refer to conditions, and " + name + " is one", call.whole());
    }
    conditions.isDeclared(name, evaluator.place(call.argument()));
    return conditions.truth(name);
  }

  private Value not(Call call, @Nullable Conditions conditions) {
    List<Node> items = evaluator.items(call, 1, 1, "a list of one condition");
    if (items == null) {
      return evaluator.failed(call);
    }
    Value truth = truth(items.getFirst(), null, conditions);
    Meta meta = evaluator.meta(call.whole());
    return Alternatives.lift(
        truth, Scenarios.ALL, meta, v -> v instanceof Bool b ? new Bool(!b.bool(), meta) : v);
  }

  /**
   * And, Or: the first operand that has the deciding truth decides.
   *
   * @param deciding true for Or, false for And
   */
  private Value fold(Call call, boolean deciding, @Nullable Conditions conditions) {
    List<Node> items = evaluator.items(call, 2, MOST_OPERANDS, "a list of 2 to 10 conditions");
    if (items == null) {
      return evaluator.failed(call);
    }
    Meta meta = evaluator.meta(call.whole());
    Value result = new Bool(!deciding, meta);
    for (Node item : items) {
      result = fold(result, truth(item, null, conditions), deciding, meta);
    }
    return result;
  }

  /**
   * And, Or of two truths.
   *
   * @param deciding true for Or, false for And
   */
  static Value fold(Value before, Value next, boolean deciding, Meta meta) {
    if (isBool(before, deciding) || isBool(next, deciding)) {
      return new Bool(deciding, meta);
    }
    if (before instanceof Unknown || next instanceof Unknown) {
      return before instanceof Unknown ? before : next;
    }
    if (!(before instanceof OneOf oneOf)) {
      return next;
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (Alternative alternative : oneOf.alternatives()) {
      Value value = isBool(alternative.value(), deciding) ? alternative.value() : next;
      alternatives.add(new Alternative(alternative.when(), value));
    }
    return Alternatives.of(alternatives, Scenarios.ALL, meta);
  }

  private static boolean isBool(Value value, boolean wanted) {
    return value instanceof Bool bool && bool.bool() == wanted;
  }

  private Value equal(Call call, @Nullable String name) {
    List<Node> items = evaluator.items(call, 2, 2, "a list of two values");
    if (items == null) {
      return evaluator.failed(call);
    }
    Meta meta = evaluator.meta(call.whole());
    List<Value> operands =
        items.stream().map(item -> evaluator.value(item, Scope.CONDITION)).toList();
    return equal(operands, name, meta);
  }

  /** Whether two values are equal. */
  Value equal(List<Value> operands, @Nullable String name, Meta meta) {
    return Alternatives.lift(
        operands,
        Scenarios.ALL,
        meta,
        chosen -> equal(chosen.getFirst(), chosen.getLast(), name, meta));
  }

  /** Whether two values are equal: as text, exactly. */
  private Value equal(Value left, Value right, @Nullable String name, Meta meta) {
    String leftText = Texts.known(left);
    String rightText = Texts.known(right);
    if (leftText != null && rightText != null) {
      return new Bool(leftText.equals(rightText), meta);
    }
    String leftResidual = Residuals.of(left);
    String rightResidual = Residuals.of(right);
    if (leftResidual != null && leftResidual.equals(rightResidual)) {
      return new Bool(true, meta);
    }
    if (left instanceof Unknown unknown && rightText != null) {
      return compare(unknown, rightText, name, meta);
    }
    if (right instanceof Unknown unknown && leftText != null) {
      return compare(unknown, leftText, name, meta);
    }
    if (neverEqual(left, rightText) || neverEqual(right, leftText)) {
      return new Bool(false, meta);
    }
    return undecided(leftResidual, rightResidual, name, meta);
  }

  private Value compare(Unknown unknown, String constant, @Nullable String name, Meta meta) {
    String residual = unknown.residual();
    String parameter = residual == null ? null : evaluator.parameters().named(residual);
    return parameter == null
        ? undecided(residual, constant, name, meta)
        : choices.equal(parameter, constant, meta);
  }

  private Value undecided(
      @Nullable String left, @Nullable String right, @Nullable String name, Meta meta) {
    if (name != null) {
      return Choices.undecided(evaluator.context().named(name), meta);
    }
    return left == null || right == null
        ? Unknowns.because("the compared values are not known", null, meta)
        : Choices.undecided(left + " is \"" + right + "\"", meta);
  }

  /** Whether text with holes cannot become a text because of how it begins or ends. */
  private static boolean neverEqual(Value value, @Nullable String text) {
    if (text == null || !(value instanceof Template template)) {
      return false;
    }
    return (template.parts().getFirst() instanceof Text start && !text.startsWith(start.text()))
        || (template.parts().getLast() instanceof Text end && !text.endsWith(end.text()));
  }
}
