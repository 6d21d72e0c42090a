package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.Residuals;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.Null;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Reference;
import dev.lintel.syntax.yaml.node.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ref, Fn::GetAtt, Fn::ImportValue, and the names within Fn::Sub. */
final class References {
  static final Map<String, Intrinsic> FUNCTIONS =
      Map.of(
          Call.REF,
          References::ref,
          "Fn::GetAtt",
          References::getAtt,
          "Fn::ImportValue",
          References::importValue);

  private static final String OUTPUTS = "Outputs.";

  private References() {}

  private static Value ref(Call call, Scope scope, Evaluator evaluator) {
    String name = resourceName(call.argument(), scope, evaluator);
    if (name == null) {
      return evaluator.wrongArguments(call, "the name of a parameter or resource");
    }
    return ref(name, call.whole(), scope, evaluator);
  }

  /**
   * What Ref gives for a name.
   *
   * @param where the node to which the value comes
   */
  static Value ref(String name, Node where, Scope scope, Evaluator evaluator) {
    if (name.equals(ParameterValues.NO_VALUE)) {
      return new Null(evaluator.meta(where));
    }
    Value parameter = evaluator.parameters().get(name);
    if (parameter != null) {
      Value possible =
          parameter instanceof OneOf oneOf
              ? Alternatives.of(oneOf.alternatives(), scope.scenarios(), oneOf.meta())
              : parameter;
      return usedAt(possible, where, "Ref " + name, evaluator);
    }
    return resource(name, "Ref", where, scope, evaluator);
  }

  /** What Fn::GetAtt gives for a resource's attribute. */
  static Value attribute(
      String resource, String attribute, Node where, Scope scope, Evaluator evaluator) {
    return resource(resource, attribute, where, scope, evaluator);
  }

  private static Value getAtt(Call call, Scope scope, Evaluator evaluator) {
    String needs = "a resource's name and an attribute's name";
    if (call.argument() instanceof Node.Scalar scalar) {
      int dot = scalar.text().indexOf('.');
      return dot <= 0 || dot == scalar.text().length() - 1
          ? evaluator.wrongArguments(call, needs)
          : attribute(
              scalar.text().substring(0, dot),
              scalar.text().substring(dot + 1),
              call.whole(),
              scope,
              evaluator);
    }
    List<Node> items = evaluator.items(call, 2, 2, needs);
    if (items == null) {
      return evaluator.failed(call);
    }
    String resource = resourceName(items.getFirst(), scope, evaluator);
    if (resource == null) {
      return evaluator.wrongArguments(call, needs);
    }
    Value attribute = evaluator.value(items.getLast(), scope);
    Meta meta = evaluator.meta(call.whole());
    return Alternatives.lift(
        attribute,
        scope.scenarios(),
        meta,
        chosen -> {
          String text = Texts.known(chosen);
          return text == null
              ? Unknowns.of(call.name(), List.of(chosen), meta)
              : attribute(resource, text, call.whole(), scope, evaluator);
        });
  }

  /** A plain name; with AWS::LanguageExtensions also a function that gives one. */
  private static @Nullable String resourceName(Node node, Scope scope, Evaluator evaluator) {
    boolean computed = Call.of(node) != null;
    if (computed && evaluator.sections().isExtended()) {
      return Texts.known(evaluator.value(node, scope));
    }
    return !computed && node instanceof Node.Scalar scalar ? Literals.name(scalar) : null;
  }

  private static Value importValue(Call call, Scope scope, Evaluator evaluator) {
    Value name = evaluator.value(call.argument(), scope);
    if (!Texts.isTextual(name)) {
      return evaluator.wrongArguments(call, "the name of an export");
    }
    return Unknowns.because(
        "it is exported by another stack",
        Residuals.call(call.name(), List.of(name)),
        evaluator.meta(call.whole()));
  }

  private static Value resource(
      String name, String attribute, Node where, Scope scope, Evaluator evaluator) {
    Sections sections = evaluator.sections();
    Meta meta = evaluator.meta(where);
    String address = evaluator.context().named(name);
    String residual = Residuals.name(attribute.equals("Ref") ? address : address + "." + attribute);
    Node.Entry entry = sections.resources().get(name);
    if (entry == null) {
      if (!sections.open()) {
        String what = attribute.equals("Ref") ? "parameter or resource" : "resource";
        evaluator.fault(Code.NAME, "No " + what + " is called " + name, where);
      }
      return Unknowns.because(name + " is not in the template", residual, meta);
    }
    if (scope.kind() == Scope.Kind.CONDITION) {
      evaluator.fault(
          Code.NAME, "Conditions cannot refer to resources, and " + name + " is one", where);
      return Unknowns.because("conditions cannot refer to resources", residual, meta);
    }
    if (isAbsent(entry.value(), evaluator)) {
      if (scope.isCertain()) {
        evaluator.fault(
            Code.ABSENT,
            name + " is not created, because its condition is false, and cannot be referred to",
            where);
      }
      return Unknowns.because(name + " is not created", residual, meta);
    }
    if (attribute.startsWith(OUTPUTS)) {
      String output = attribute.substring(OUTPUTS.length());
      Value value = evaluator.context().outputs().get(name, output, where);
      if (value != null) {
        return usedAt(value, where, name + "." + attribute, evaluator);
      }
    }
    return new Reference(address, attribute, null, meta);
  }

  private static boolean isAbsent(Node resource, Evaluator evaluator) {
    return resource instanceof Node.Mapping mapping
        && mapping.get(Call.CONDITION) instanceof Node.Scalar condition
        && Boolean.FALSE.equals(evaluator.conditions().decided(Literals.name(condition)));
  }

  /** The value with the place where it is used now, and where it comes from. */
  static Value usedAt(Value value, Node where, String via, Evaluator evaluator) {
    Meta meta = value.meta();
    Value moved =
        value.withMeta(meta.withOrigin(meta.origin().usedAt(evaluator.place(where), via)));
    if (moved instanceof OneOf oneOf) {
      List<Alternative> alternatives =
          oneOf.alternatives().stream()
              .map(a -> new Alternative(a.when(), usedAt(a.value(), where, via, evaluator)))
              .toList();
      return new OneOf(alternatives, oneOf.meta());
    }
    return moved;
  }
}
