package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.Scenarios;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.Bool;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fn::If. Both branches are evaluated, so that what is wrong in one that is not taken is found too.
 */
final class Branches implements Intrinsic {
  @Override
  public Value apply(Call call, Scope scope, Evaluator evaluator) {
    String needs = "a condition's name and two values";
    List<Node> items = evaluator.items(call, 3, 3, needs);
    if (items == null) {
      return evaluator.failed(call);
    }
    if (!(items.getFirst() instanceof Node.Scalar) || Call.of(items.getFirst()) != null) {
      return evaluator.wrongArguments(call, needs);
    }
    Node.Scalar condition = (Node.Scalar) items.getFirst();
    String name = Literals.name(condition);
    evaluator.conditions().isDeclared(name, evaluator.place(condition));
    Value truth = evaluator.conditions().truth(name);
    List<Map<String, String>> cases = Conditions.cases(truth, true);
    List<Map<String, String>> others = Conditions.cases(truth, false);
    Scenarios holds = possible(truth, true, cases, scope);
    Scenarios fails = possible(truth, false, others, scope);
    boolean decided = truth instanceof Bool;
    Value yes = evaluator.value(items.get(1), decided ? scope.in(holds) : scope.undecided(holds));
    Value no = evaluator.value(items.get(2), decided ? scope.in(fails) : scope.undecided(fails));
    if (fails.isEmpty()) {
      return yes;
    }
    if (holds.isEmpty()) {
      return no;
    }
    String choice = evaluator.context().named(name);
    return either(choice, cases, yes, others, no, scope, evaluator.meta(call.whole()));
  }

  private static Scenarios possible(
      Value truth, boolean wanted, List<Map<String, String>> cases, Scope scope) {
    if (truth instanceof Bool bool) {
      return bool.bool() == wanted ? scope.scenarios() : new Scenarios(List.of());
    }
    return scope.scenarios().within(cases);
  }

  /** By what the condition depends on; by the condition itself where that gives too many. */
  private static Value either(
      String choice,
      List<Map<String, String>> cases,
      Value yes,
      List<Map<String, String>> others,
      Value no,
      Scope scope,
      Meta meta) {
    List<Alternative> exact = new ArrayList<>();
    cases.forEach(when -> exact.add(new Alternative(when, yes)));
    others.forEach(when -> exact.add(new Alternative(when, no)));
    Value value = Alternatives.of(exact, scope.scenarios(), meta);
    if (!Alternatives.areTooMany(value)) {
      return value;
    }
    List<Alternative> coarse =
        List.of(
            new Alternative(Map.of(choice, "true"), yes),
            new Alternative(Map.of(choice, "false"), no));
    return Alternatives.of(coarse, scope.scenarios(), meta);
  }
}
