package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Given;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Parameter;
import dev.lintel.cloudformation.template.Parameters;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Residuals;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.ListKind;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.Text;
import dev.lintel.syntax.yaml.node.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of parameters and pseudo parameters. A value is text, or a list of texts: also that of
 * a Number, which Ref gives as a string.
 */
final class ParameterValues {
  static final String NO_VALUE = "AWS::NoValue";

  private static final Set<String> PSEUDO =
      Set.of(
          "AWS::AccountId",
          "AWS::NotificationARNs",
          "AWS::Partition",
          "AWS::Region",
          "AWS::StackId",
          "AWS::StackName",
          "AWS::URLSuffix");

  private final Parameters parameters;
  private final Choices choices;
  private final Sections sections;
  private final Map<String, Value> known = new HashMap<>();

  ParameterValues(Parameters parameters, Choices choices, Sections sections) {
    this.parameters = parameters;
    this.choices = choices;
    this.sections = sections;
  }

  /** The value of a parameter or pseudo parameter, or null where nothing has that name. */
  @Nullable Value get(String name) {
    if (PSEUDO.contains(name)) {
      return known.computeIfAbsent(name, this::pseudo);
    }
    Parameter parameter = parameters.get(name);
    return parameter == null ? null : known.computeIfAbsent(name, n -> declared(parameter));
  }

  private Value pseudo(String name) {
    Given given = parameters.given(name);
    Meta meta = givenAt(given);
    return given == null
        ? Unknowns.because(name + " is not given", Residuals.name(name), meta)
        : new Text(given.value(), meta);
  }

  private Value declared(Parameter parameter) {
    Given given = parameters.given(parameter.name());
    if (given != null) {
      Meta meta = givenAt(given);
      return typed(parameter, given.value(), parameter.noEcho() ? meta.asSensitive() : meta);
    }
    Node.Scalar fallback = parameter.fallback();
    if (fallback == null) {
      return undecided(parameter);
    }
    Meta meta = meta(parameter, Meta.at(sections.at(fallback.span())));
    return typed(parameter, Literals.text(fallback), meta);
  }

  private Value undecided(Parameter parameter) {
    Meta meta = meta(parameter, Meta.at(parameter.place()));
    Value listed = choices.values(parameter, meta);
    String reason = "parameter " + parameter.name() + " has no value";
    return listed == null
        ? Unknowns.because(reason, Residuals.name(parameter.name()), meta)
        : listed;
  }

  private static Value typed(Parameter parameter, String text, Meta meta) {
    if (parameter.isStored()) {
      return Unknowns.because(
          "the service looks up the SSM parameter " + (meta.sensitive() ? "" : text).strip(),
          Residuals.name(parameter.name()),
          meta);
    }
    if (!parameter.isList()) {
      return new Text(text, meta);
    }
    List<Value> items =
        Parameter.members(text).stream().<Value>map(item -> new Text(item, meta)).toList();
    return new ListValue(items, ListKind.LIST, null, meta);
  }

  private static Meta meta(Parameter parameter, Meta meta) {
    return parameter.noEcho() ? meta.asSensitive() : meta;
  }

  private static Meta givenAt(@Nullable Given given) {
    return given == null || given.place() == null
        ? new Meta(Origin.NOWHERE, false)
        : Meta.at(given.place());
  }
}
