package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.syntax.yaml.node.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fn::FindInMap. With the transform AWS::LanguageExtensions it may have a fourth argument, the
 * value where there is none in the map.
 */
final class FindInMap implements Intrinsic {
  private static final String DEFAULT = "DefaultValue";
  private static final String NEEDS = "a mapping's name and two keys";

  @Override
  public Value apply(Call call, Scope scope, Evaluator evaluator) {
    List<Node> items = evaluator.items(call, 3, 4, NEEDS);
    if (items == null) {
      return evaluator.failed(call);
    }
    Value refused =
        items.size() == 4
            ? evaluator.withoutExtensions(call, "A DefaultValue of " + call.name())
            : null;
    if (refused != null) {
      return refused;
    }
    List<Value> keys =
        items.subList(0, 3).stream().map(item -> evaluator.value(item, scope)).toList();
    if (!keys.stream().allMatch(Texts::isTextual)) {
      return evaluator.wrongArguments(call, NEEDS);
    }
    Node.Entry written = items.size() == 4 ? Sections.entry(items.getLast(), DEFAULT) : null;
    Value fallback = written == null ? null : evaluator.value(written.value(), scope);
    return Alternatives.lift(
        keys,
        scope.scenarios(),
        evaluator.meta(call.whole()),
        chosen -> find(chosen, fallback, call, scope, evaluator));
  }

  private static Value find(
      List<Value> keys, @Nullable Value fallback, Call call, Scope scope, Evaluator evaluator) {
    Meta meta = evaluator.meta(call.whole());
    Node at = null;
    for (int i = 0; i < keys.size(); i++) {
      String key = Texts.known(keys.get(i));
      if (key == null) {
        return Unknowns.of(call.name(), keys, meta);
      }
      at = i == 0 ? mapping(key, evaluator) : child(at, key);
      if (at == null) {
        return fallback == null ? missing(key, call, scope, evaluator) : fallback;
      }
    }
    if (at == null || at instanceof Node.Unreadable) {
      return Unknowns.because("could not be read", null, meta);
    }
    return References.usedAt(evaluator.value(at), call.whole(), call.name(), evaluator);
  }

  private static @Nullable Node mapping(String name, Evaluator evaluator) {
    Node.Entry entry = evaluator.sections().mappings().get(name);
    return entry == null ? null : entry.value();
  }

  private static @Nullable Node child(@Nullable Node node, String key) {
    Node.Entry entry = Sections.entry(node, key);
    return entry == null ? null : entry.value();
  }

  private static Value missing(String key, Call call, Scope scope, Evaluator evaluator) {
    String message = "Fn::FindInMap finds nothing under " + key;
    Sections sections = evaluator.sections();
    return scope.isCertain() && !sections.open()
        ? evaluator.fault(Code.NAME, message, call.whole())
        : Unknowns.fault(message, evaluator.meta(call.whole()));
  }
}
