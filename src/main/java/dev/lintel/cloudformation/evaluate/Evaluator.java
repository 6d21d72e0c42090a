package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Parameters;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Scenarios;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Unknown;
import dev.lintel.source.Place;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates the nodes of one template. */
public final class Evaluator {
  private final Sections sections;
  private final Faults faults;
  private final Conditions conditions;
  private final ParameterValues parameters;
  private final StackContext context;
  private Scope live = Scope.live(Scenarios.ALL);

  /** For a template with the values that are given for its parameters. */
  public Evaluator(Sections sections, Parameters parameters, Faults faults, StackContext context) {
    this.sections = sections;
    this.faults = faults;
    this.context = context;
    Choices choices = Choices.of(sections, parameters, context);
    this.parameters = new ParameterValues(parameters, choices, sections, context);
    this.conditions = new Conditions(this, choices);
    if (!sections.rules().isEmpty()) {
      live = Scope.live(Rules.allowed(this, new ConditionFunctions(this, choices)));
    }
  }

  /** What certainly is part of the deployment. */
  Scope live() {
    return live;
  }

  /** The conditions of the template. */
  public Conditions conditions() {
    return conditions;
  }

  /** The value of a node that is part of every deployment. */
  public Value value(Node node) {
    return value(node, live());
  }

  /** The value of a node where a condition holds; null for none. */
  public Value valueWhere(Node node, @Nullable String condition) {
    return value(node, condition == null ? live() : conditions.scopeWhere(condition));
  }

  Value value(Node node, Scope scope) {
    if (!context.budget().allows()) {
      if (context.budget().justReached()) {
        faults.warning(Code.LIMIT, "The template is too large: the rest is unknown", place(node));
      }
      return Unknowns.because("the template is too large", null, meta(node));
    }
    Call call = Call.of(node);
    if (call != null) {
      return call(call, scope);
    }
    return switch (node) {
      case Node.Scalar scalar -> Literals.value(scalar, meta(scalar));
      case Node.Sequence sequence ->
          Containers.list(sequence, values(sequence, scope), scope, this);
      case Node.Mapping mapping -> Containers.map(mapping, scope, this);
      case Node.Unreadable unreadable ->
          Unknowns.because("could not be read", null, meta(unreadable));
    };
  }

  List<Value> values(Node.Sequence sequence, Scope scope) {
    List<Value> values = new ArrayList<>();
    for (Node item : sequence.items()) {
      values.add(value(item, scope));
    }
    return values;
  }

  private Value call(Call call, Scope scope) {
    Intrinsic intrinsic = Intrinsics.named(call.name());
    return intrinsic != null
        ? intrinsic.apply(call, scope, this)
        : UnknownFunctions.value(call, this);
  }

  /** A fault in the template, and the unknown value that it leaves. */
  Unknown fault(Code code, String message, Node node) {
    faults.error(code, message, place(node));
    return Unknowns.fault(message, meta(node));
  }

  /** A fault where the function's arguments have not the shape it needs. */
  Unknown wrongArguments(Call call, String needs) {
    return fault(Code.ARGUMENTS, call.name() + " needs " + needs, call.whole());
  }

  /**
   * The items of a call's argument, or null with a fault where it is no list of that length. What a
   * syntax error hides is no further fault.
   *
   * @param most the largest number of items
   * @param needs what the argument has to be
   */
  @Nullable List<Node> items(Call call, int least, int most, String needs) {
    if (call.argument() instanceof Node.Sequence list) {
      int size = list.items().size();
      if (size >= least && size <= most) {
        return list.items();
      }
      if (!list.complete()) {
        return null;
      }
    }
    if (!(call.argument() instanceof Node.Unreadable)) {
      wrongArguments(call, needs);
    }
    return null;
  }

  /**
   * The unknown value of what only AWS::LanguageExtensions brings, with a fault, where the template
   * does not have it; else null.
   */
  @Nullable Unknown withoutExtensions(Call call, String what) {
    if (sections.isExtended() || sections.hasMacro()) {
      return null;
    }
    String message = what + " needs the line Transform: " + Sections.LANGUAGE_EXTENSIONS;
    return fault(Code.ARGUMENTS, message, call.whole());
  }

  /** The value of a call whose arguments are wrong, as a diagnostic says. */
  Unknown failed(Call call) {
    return Unknowns.fault(call.name(), meta(call.whole()));
  }

  Meta meta(Node node) {
    return Meta.at(place(node));
  }

  Place place(Node node) {
    return sections.at(node.span());
  }

  StackContext context() {
    return context;
  }

  Sections sections() {
    return sections;
  }

  ParameterValues parameters() {
    return parameters;
  }

  Faults faults() {
    return faults;
  }
}
