package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.JsonTexts;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.Null;
import dev.lintel.graph.Value.Text;
import dev.lintel.syntax.yaml.node.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fn::Sub, Fn::Join, Fn::Base64 and Fn::ToJsonString. */
final class TextFunctions {
  static final Map<String, Intrinsic> FUNCTIONS =
      Map.of(
          "Fn::Sub", TextFunctions::sub,
          "Fn::Join", TextFunctions::join,
          "Fn::Base64", TextFunctions::base64,
          "Fn::ToJsonString", TextFunctions::json);

  private TextFunctions() {}

  private static Value sub(Call call, Scope scope, Evaluator evaluator) {
    Node text = call.argument();
    Map<String, Value> own = new HashMap<>();
    Call inner = Call.of(text);
    if (inner != null && !Intrinsics.isKnown(inner.name())) {
      return Unknowns.of(
          "Fn::Sub", List.of(evaluator.value(text, scope)), evaluator.meta(call.whole()));
    }
    if (!(text instanceof Node.Scalar)) {
      String needs = "a text, or a list of a text and a map of names to values";
      List<Node> items = evaluator.items(call, 2, 2, needs);
      if (items == null) {
        return evaluator.failed(call);
      }
      text = items.getFirst();
      if (!(items.getLast() instanceof Node.Mapping names) || Call.of(items.getLast()) != null) {
        return evaluator.wrongArguments(call, needs);
      }
      for (Node.Entry entry : names.entries()) {
        own.put(Literals.name(entry.key()), evaluator.value(entry.value(), scope));
      }
    }
    if (!(text instanceof Node.Scalar scalar) || Call.of(text) != null) {
      return evaluator.wrongArguments(call, "a text to put values into");
    }
    return substitute(scalar, own, call, scope, evaluator);
  }

  private static Value substitute(
      Node.Scalar text, Map<String, Value> own, Call call, Scope scope, Evaluator evaluator) {
    Meta meta = evaluator.meta(call.whole());
    List<Value> parts = new ArrayList<>();
    for (SubText.Part part : SubText.of(text.text()).parts()) {
      parts.add(
          switch (part) {
            case SubText.Literal literal -> new Text(literal.text(), meta);
            case SubText.Name name -> {
              Value value = own.get(name.name());
              yield value == null ? named(name, call, scope, evaluator) : value;
            }
          });
    }
    return concat("Fn::Sub", parts, scope, meta);
  }

  private static Value named(SubText.Name name, Call call, Scope scope, Evaluator evaluator) {
    String text = name.name();
    if (!name.isWellFormed()) {
      return evaluator.fault(
          Code.ARGUMENTS,
          "Fn::Sub has ${" + text + "}, which is no name: for literal text write ${!" + text + "}",
          call.whole());
    }
    int dot = text.indexOf('.');
    return dot > 0 && dot < text.length() - 1
        ? References.attribute(
            text.substring(0, dot), text.substring(dot + 1), call.whole(), scope, evaluator)
        : References.ref(text, call.whole(), scope, evaluator);
  }

  private static Value join(Call call, Scope scope, Evaluator evaluator) {
    String needs = "a delimiter and a list of values";
    List<Node> items = evaluator.items(call, 2, 2, needs);
    if (items == null) {
      return evaluator.failed(call);
    }
    Value delimiter = evaluator.value(items.getFirst(), scope);
    Value list = evaluator.value(items.getLast(), scope);
    if (isNeverList(items.getLast(), list) || !Texts.isTextual(delimiter)) {
      return evaluator.wrongArguments(call, needs);
    }
    Meta meta = evaluator.meta(call.whole());
    return Alternatives.lift(
        List.of(delimiter, list),
        scope.scenarios(),
        meta,
        chosen -> join(chosen.getFirst(), chosen.getLast(), scope, meta));
  }

  private static Value join(Value delimiter, Value list, Scope scope, Meta meta) {
    if (!(list instanceof ListValue known) || known.rest() != null) {
      return Unknowns.of("Fn::Join", List.of(delimiter, list), meta);
    }
    List<Value> parts = new ArrayList<>();
    for (Value item : known.items()) {
      if (!parts.isEmpty()) {
        parts.add(delimiter);
      }
      parts.add(item);
    }
    return concat("Fn::Join", parts, scope, meta);
  }

  /** Puts parts together, in every scenario in which one of them differs. */
  private static Value concat(String function, List<Value> parts, Scope scope, Meta meta) {
    return Alternatives.lift(
        parts,
        scope.scenarios(),
        meta,
        chosen ->
            chosen.stream().allMatch(Texts::isTextual)
                ? usedAt(Texts.concat(chosen, meta), meta)
                : Unknowns.of(function, chosen, meta));
  }

  /** A value that is the only part of a text is used where the text is. */
  private static Value usedAt(Value value, Meta meta) {
    return value.meta().origin().place() == null ? value.withMeta(meta) : value;
  }

  private static Value base64(Call call, Scope scope, Evaluator evaluator) {
    Value text = evaluator.value(call.argument(), scope);
    if (!Texts.isTextual(text)) {
      return evaluator.wrongArguments(call, "a text");
    }
    Meta meta = evaluator.meta(call.whole());
    return Alternatives.lift(text, scope.scenarios(), meta, chosen -> base64(chosen, meta));
  }

  private static Value base64(Value value, Meta meta) {
    String text = Texts.known(value);
    if (text == null) {
      return Unknowns.of("Fn::Base64", List.of(value), meta);
    }
    String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return new Text(encoded, value.meta().sensitive() ? meta.asSensitive() : meta);
  }

  private static Value json(Call call, Scope scope, Evaluator evaluator) {
    Value refused = evaluator.withoutExtensions(call, call.name());
    if (refused != null) {
      return refused;
    }
    Value content = evaluator.value(call.argument(), scope);
    return Texts.known(content) == null
        ? JsonTexts.of(content, evaluator.meta(call.whole()))
        : evaluator.wrongArguments(call, "a map or a list");
  }

  private static boolean isNeverList(Node written, @Nullable Value value) {
    return (Call.of(written) == null && !(value instanceof ListValue))
        || value instanceof Text
        || value instanceof MapValue
        || value instanceof Null;
  }
}
