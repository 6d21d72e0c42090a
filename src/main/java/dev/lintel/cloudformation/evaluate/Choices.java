package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.evaluate.Uses.Comparisons;
import dev.lintel.cloudformation.evaluate.Uses.Naming;
import dev.lintel.cloudformation.template.Parameter;
import dev.lintel.cloudformation.template.Parameters;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.cloudformation.value.Scenarios;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment is free to choose: the value of a parameter that has none yet. Only what the
 * template tells apart counts: each constant that the parameter is compared with, and any other
 * value; or, where its value itself is used, each of its AllowedValues.
 *
 * <p>A choice between two is called by the condition that is true in one of them, if there is one.
 * Everything that depends on one parameter is thus expressed by one choice, so that scenarios that
 * contradict each other are never put together.
 */
final class Choices {
  private static final String OTHER = "another value";

  private final Parameters parameters;
  private final Uses uses;
  private final Set<String> conditions;
  private final StackContext context;

  private Choices(Parameters parameters, Uses uses, Set<String> conditions, StackContext context) {
    this.parameters = parameters;
    this.uses = uses;
    this.conditions = conditions;
    this.context = context;
  }

  /** The choices that a template leaves open. */
  static Choices of(Sections sections, Parameters parameters, StackContext context) {
    return new Choices(parameters, Uses.of(sections), sections.conditions().keySet(), context);
  }

  /**
   * The possible values of a parameter without value, or null where they are too many to be told
   * apart, or nobody but conditions asks for them.
   */
  @Nullable Value values(Parameter parameter, Meta meta) {
    if (!isListed(parameter)) {
      return null;
    }
    Set<String> domain = domain(parameter.name());
    List<Alternative> alternatives = new ArrayList<>();
    for (String value : domain) {
      Map<String, String> when = when(parameter.name(), value, domain);
      alternatives.add(new Alternative(when, new Text(value, meta)));
    }
    return alternatives.size() == 1
        ? alternatives.getFirst().value()
        : new OneOf(alternatives, meta);
  }

  /** Whether an undecided name equals a constant. */
  Value equal(String name, String constant, Meta meta) {
    Set<String> domain = domain(name);
    Parameter parameter = parameters.get(name);
    if (parameter != null && isBounded(parameter) && !allowed(parameter).contains(constant)) {
      return new Bool(false, meta);
    }
    if (!domain.contains(constant) || domain.size() > Alternatives.LIMIT) {
      return undecided(name + " is \"" + constant + "\"", meta);
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (String value : domain) {
      Bool equal = new Bool(value.equals(constant), meta);
      alternatives.add(new Alternative(when(name, value, domain), equal));
    }
    return Alternatives.of(alternatives, Scenarios.ALL, meta);
  }

  /** A truth that is a choice of its own. */
  static Value undecided(String choice, Meta meta) {
    return new OneOf(
        List.of(
            new Alternative(Map.of(choice, "true"), new Bool(true, meta)),
            new Alternative(Map.of(choice, "false"), new Bool(false, meta))),
        meta);
  }

  private boolean isListed(Parameter parameter) {
    return isBounded(parameter) && uses.isUsedOtherwise(parameter.name());
  }

  private Set<String> allowed(Parameter parameter) {
    return uses.allowed(parameter.name(), parameter.allowed());
  }

  private boolean isBounded(Parameter parameter) {
    Set<String> allowed = allowed(parameter);
    return !allowed.isEmpty()
        && allowed.size() <= Alternatives.LIMIT
        && !parameter.isList()
        && !parameter.isStored();
  }

  /** The values that are told apart; {@link #OTHER} for all the rest, if there may be one. */
  private Set<String> domain(String name) {
    Parameter parameter = parameters.get(name);
    Set<String> constants = uses.comparisons(name).constants();
    if (parameter == null || !isBounded(parameter)) {
      Set<String> domain = new LinkedHashSet<>(constants);
      domain.add(OTHER);
      return domain;
    }
    Set<String> allowed = allowed(parameter);
    Set<String> domain = new LinkedHashSet<>(allowed);
    if (!uses.isUsedOtherwise(name)) {
      domain.retainAll(constants);
      if (domain.size() < allowed.size()) {
        domain.add(OTHER);
      }
    }
    return domain;
  }

  private Map<String, String> when(String name, String value, Set<String> domain) {
    if (domain.size() == 2) {
      Comparisons comparisons = uses.comparisons(name);
      for (String constant : domain) {
        Naming naming = comparisons.conditions().get(constant);
        if (naming != null) {
          boolean holds = value.equals(constant) != naming.negated();
          return Map.of(context.named(naming.condition()), String.valueOf(holds));
        }
      }
    }
    String choice = name.startsWith("AWS::") ? name : context.named(name);
    return Map.of(conditions.contains(name) ? "parameter " + choice : choice, value);
  }
}
