package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.Residuals;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.ListKind;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.Num;
import dev.lintel.graph.Value.Text;
import dev.lintel.syntax.yaml.node.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fn::Select, Fn::Split, Fn::GetAZs and Fn::Length. */
final class ListFunctions {
  static final Map<String, Intrinsic> FUNCTIONS =
      Map.of(
          "Fn::Select", ListFunctions::select,
          "Fn::Split", ListFunctions::split,
          "Fn::GetAZs", ListFunctions::zones,
          "Fn::Length", ListFunctions::length);

  private ListFunctions() {}

  private static Value select(Call call, Scope scope, Evaluator evaluator) {
    String needs = "an index from 0 and a list";
    List<Node> items = evaluator.items(call, 2, 2, needs);
    if (items == null) {
      return evaluator.failed(call);
    }
    List<Value> arguments = items.stream().map(item -> evaluator.value(item, scope)).toList();
    Meta meta = evaluator.meta(call.whole());
    return Alternatives.lift(
        arguments, scope.scenarios(), meta, chosen -> select(chosen, call, scope, evaluator));
  }

  private static Value select(List<Value> chosen, Call call, Scope scope, Evaluator evaluator) {
    String index = Texts.known(chosen.getFirst());
    if (index != null && !index.matches("\\d{1,6}")) {
      return evaluator.wrongArguments(call, "an index from 0, which \"" + index + "\" is not");
    }
    if (index == null || !(chosen.getLast() instanceof ListValue list) || list.rest() != null) {
      return Texts.known(chosen.getLast()) == null
          ? Unknowns.of(call.name(), chosen, evaluator.meta(call.whole()))
          : evaluator.wrongArguments(call, "a list to select from");
    }
    int at = Integer.parseInt(index);
    if (at < list.items().size()) {
      return list.items().get(at);
    }
    String message =
        "Fn::Select has the index "
            + index
            + ", and the list has "
            + list.items().size()
            + " items";
    return scope.isCertain()
        ? evaluator.fault(Code.ARGUMENTS, message, call.whole())
        : Unknowns.fault(message, evaluator.meta(call.whole()));
  }

  private static Value split(Call call, Scope scope, Evaluator evaluator) {
    String needs = "a delimiter and a text";
    List<Node> items = evaluator.items(call, 2, 2, needs);
    if (items == null) {
      return evaluator.failed(call);
    }
    List<Value> arguments = items.stream().map(item -> evaluator.value(item, scope)).toList();
    if (!arguments.stream().allMatch(Texts::isTextual)) {
      return evaluator.wrongArguments(call, needs);
    }
    Meta meta = evaluator.meta(call.whole());
    return Alternatives.lift(arguments, scope.scenarios(), meta, chosen -> split(chosen, meta));
  }

  private static Value split(List<Value> chosen, Meta meta) {
    String delimiter = Texts.known(chosen.getFirst());
    String text = Texts.known(chosen.getLast());
    if (delimiter == null || text == null || delimiter.isEmpty()) {
      return Unknowns.of("Fn::Split", chosen, meta);
    }
    Meta own = chosen.getLast().meta().sensitive() ? meta.asSensitive() : meta;
    List<Value> items = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, start)) {
      items.add(new Text(text.substring(start, at), own));
      start = at + delimiter.length();
    }
    items.add(new Text(text.substring(start), own));
    return new ListValue(items, ListKind.LIST, null, own);
  }

  private static Value zones(Call call, Scope scope, Evaluator evaluator) {
    Value region = evaluator.value(call.argument(), scope);
    return Unknowns.because(
        "the zones depend on the account",
        Residuals.call(call.name(), List.of(region)),
        evaluator.meta(call.whole()));
  }

  private static Value length(Call call, Scope scope, Evaluator evaluator) {
    Value refused = evaluator.withoutExtensions(call, call.name());
    if (refused != null) {
      return refused;
    }
    Value list = evaluator.value(call.argument(), scope);
    Meta meta = evaluator.meta(call.whole());
    return Alternatives.lift(
        list,
        scope.scenarios(),
        meta,
        chosen ->
            chosen instanceof ListValue known && known.rest() == null
                ? new Num(BigDecimal.valueOf(known.items().size()), meta)
                : Unknowns.of(call.name(), List.of(chosen), meta));
  }
}
