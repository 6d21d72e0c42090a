package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.syntax.yaml.node.Node;
import java.util.List;
import java.util.Set;

/**
 * Fn::Contains, Fn::EachMemberIn and Fn::EachMemberEquals, as <a
 * href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html">
 * Rule-specific intrinsic functions</a> describes them.
 */
final class MemberFunctions {
  static final Set<String> NAMES =
      Set.of("Fn::Contains", "Fn::EachMemberIn", "Fn::EachMemberEquals");

  private static final int MOST_COMPARISONS = 1_000;

  private final Evaluator evaluator;
  private final ConditionFunctions functions;

  MemberFunctions(Evaluator evaluator, ConditionFunctions functions) {
    this.evaluator = evaluator;
    this.functions = functions;
  }

  /** The truth of a call. */
  Value truth(Call call) {
    List<Node> items = evaluator.items(call, 2, 2, "a list and what to compare its members with");
    if (items == null) {
      return evaluator.failed(call);
    }
    Value first = evaluator.value(items.getFirst(), Scope.CONDITION);
    Value second = evaluator.value(items.getLast(), Scope.CONDITION);
    Meta meta = evaluator.meta(call.whole());
    if (!(first instanceof ListValue list) || list.rest() != null) {
      return Unknowns.of(call.name(), List.of(first, second), meta);
    }
    return switch (call.name()) {
      case "Fn::Contains" -> any(list.items(), second, meta);
      case "Fn::EachMemberEquals" -> all(list.items(), List.of(second), meta);
      default ->
          second instanceof ListValue others && others.rest() == null
              ? all(list.items(), others.items(), meta)
              : Unknowns.of(call.name(), List.of(first, second), meta);
    };
  }

  private Value all(List<Value> members, List<Value> allowed, Meta meta) {
    if ((long) members.size() * allowed.size() > MOST_COMPARISONS) {
      return Unknowns.tooMany(meta);
    }
    Value result = new Bool(true, meta);
    for (Value member : members) {
      result = ConditionFunctions.fold(result, any(allowed, member, meta), false, meta);
    }
    return result;
  }

  private Value any(List<Value> members, Value value, Meta meta) {
    if (members.size() > MOST_COMPARISONS) {
      return Unknowns.tooMany(meta);
    }
    Value result = new Bool(false, meta);
    for (Value member : members) {
      Value equal = functions.equal(List.of(value, member), null, meta);
      result = ConditionFunctions.fold(result, equal, true, meta);
    }
    return result;
  }
}
