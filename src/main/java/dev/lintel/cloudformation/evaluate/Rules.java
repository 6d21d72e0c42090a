package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.Scenarios;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.source.Place;
import dev.lintel.syntax.yaml.node.Node;
import java.util.List;
import java.util.Map;

/**
 * The section Rules: what the service asserts of the values of parameters before it creates
 * anything, as <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html">
 * CloudFormation template Rules syntax</a> describes it.
 */
final class Rules {
  private final Evaluator evaluator;
  private final ConditionFunctions functions;
  private Scenarios allowed = Scenarios.ALL;

  private Rules(Evaluator evaluator, ConditionFunctions functions) {
    this.evaluator = evaluator;
    this.functions = functions;
  }

  /** The scenarios in which no assertion fails; one that fails in all of them is a fault. */
  static Scenarios allowed(Evaluator evaluator, ConditionFunctions functions) {
    Rules rules = new Rules(evaluator, functions);
    for (Map.Entry<String, Node.Entry> rule : evaluator.sections().rules().entrySet()) {
      if (rule.getValue().value() instanceof Node.Mapping body) {
        rules.rule(rule.getKey(), body);
      }
    }
    return rules.allowed;
  }

  private void rule(String name, Node.Mapping body) {
    Node condition = body.get("RuleCondition");
    Meta meta = evaluator.meta(body);
    Value applies = condition == null ? new Bool(true, meta) : functions.ofRule(condition);
    if (!(body.get("Assertions") instanceof Node.Sequence assertions)) {
      return;
    }
    for (Node item : assertions.items()) {
      Node.Entry test = Sections.entry(item, "Assert");
      if (item instanceof Node.Mapping assertion && test != null) {
        Value kept =
            ConditionFunctions.fold(not(applies, meta), functions.ofRule(test.value()), true, meta);
        if (kept instanceof Bool bool && !bool.bool()) {
          broken(name, assertion, body);
        } else if (kept instanceof OneOf oneOf) {
          narrow(oneOf);
        }
      }
    }
  }

  private static Value not(Value truth, Meta meta) {
    return Alternatives.lift(
        truth, Scenarios.ALL, meta, v -> v instanceof Bool b ? new Bool(!b.bool(), meta) : v);
  }

  /** Assertions that contradict each other leave everything possible. */
  private void narrow(OneOf kept) {
    List<Map<String, String>> cases =
        kept.alternatives().stream()
            .filter(one -> !(one.value() instanceof Bool bool) || bool.bool())
            .map(Value.Alternative::when)
            .toList();
    Scenarios narrower = allowed.within(cases);
    allowed = narrower.isEmpty() ? allowed : narrower;
  }

  /** Defaults may give way to other values; a value that was given does not. */
  private void broken(String name, Node.Mapping assertion, Node.Mapping rule) {
    String why =
        assertion.get("AssertDescription") instanceof Node.Scalar description
            ? Literals.text(description)
            : "its assertion does not hold";
    String message = "The values of the parameters break the rule " + name + ": " + why;
    Place place = evaluator.place(assertion);
    if (evaluator.parameters().anyGiven(Uses.names(rule))) {
      evaluator.faults().error(Code.PARAMETER, message, place);
    } else {
      evaluator.faults().warning(Code.PARAMETER, message, place);
    }
  }
}
