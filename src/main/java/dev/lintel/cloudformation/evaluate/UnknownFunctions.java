package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Unknown;
import dev.lintel.syntax.yaml.node.Node;
import java.util.Set;

/** Calls of what is no function, or none that can be evaluated. */
final class UnknownFunctions {
  /** Those of the section Rules, and of other stacks. */
  private static final Set<String> OTHERS =
      Set.of(
          "Fn::Contains",
          "Fn::EachMemberEquals",
          "Fn::EachMemberIn",
          "Fn::GetStackOutput",
          "Fn::RefAll",
          "Fn::ValueOf",
          "Fn::ValueOfAll");

  private UnknownFunctions() {}

  /** The unknown value of a call. */
  static Value value(Call call, Evaluator evaluator) {
    Meta meta = evaluator.meta(call.whole());
    if (call.is(Sections.TRANSFORM)) {
      return transform(call.argument(), meta);
    }
    if (call.is(Sections.UNTRANSLATED) && call.argument() instanceof Node.Scalar what) {
      return Unknowns.because("SAM makes it: " + what.text(), null, meta);
    }
    if (call.is(Sections.UNKNOWN) && call.argument() instanceof Node.Scalar why) {
      return Unknowns.because(why.text(), null, meta);
    }
    if (call.name().startsWith(Sections.FOR_EACH)) {
      return loop(call.name(), call.whole(), evaluator);
    }
    if (ConditionFunctions.isOne(call.name())) {
      return Unknowns.because(
          call.name() + " stands outside of the section Conditions", null, meta);
    }
    String tag = call.whole().tag();
    if (tag != null && !OTHERS.contains(call.name())) {
      String message = "CloudFormation has no function " + tag + ": check its spelling";
      return evaluator.fault(Code.ARGUMENTS, message, call.whole());
    }
    if (call.is("Fn::GetStackOutput")) {
      return Unknowns.because("it is an output of another stack", null, meta);
    }
    if (OTHERS.contains(call.name())) {
      return Unknowns.because("only Rules may use " + call.name(), null, meta);
    }
    if (evaluator.sections().hasMacro()) {
      return Unknowns.because("the macro may know " + call.name(), null, meta);
    }
    String message = "CloudFormation has no function " + call.name() + ": check its spelling";
    return evaluator.fault(Code.ARGUMENTS, message, call.whole());
  }

  /** A loop that was not expanded. */
  static Unknown loop(String name, Node loop, Evaluator evaluator) {
    if (!evaluator.sections().isExtended()) {
      String message = name + " needs the line Transform: " + Sections.LANGUAGE_EXTENSIONS;
      return evaluator.fault(Code.STRUCTURE, message, loop);
    }
    return Unknowns.because("the list of " + name + " is not known", null, evaluator.meta(loop));
  }

  /** What a macro or include puts in. */
  static Unknown transform(Node argument, Meta meta) {
    String name =
        argument instanceof Node.Mapping mapping
                && mapping.get("Name") instanceof Node.Scalar scalar
            ? "the macro " + scalar.text()
            : "a macro";
    return Unknowns.because("what " + name + " puts in is known after deployment", null, meta);
  }
}
