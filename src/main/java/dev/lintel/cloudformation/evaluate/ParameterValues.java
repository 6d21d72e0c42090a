package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Given;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Parameter;
import dev.lintel.cloudformation.template.Parameters;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Residuals;
import dev.lintel.cloudformation.value.Texts;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.ListKind;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Reference;
import dev.lintel.graph.Value.Template;
import dev.lintel.graph.Value.Text;
import dev.lintel.graph.Value.Unknown;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
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

  private static final Set<String> OWN = Set.of("AWS::StackId", "AWS::StackName");

  private final Parameters parameters;
  private final Choices choices;
  private final Sections sections;
  private final StackContext context;
  private final Map<String, Value> known = new HashMap<>();

  ParameterValues(Parameters parameters, Choices choices, Sections sections, StackContext context) {
    this.parameters = parameters;
    this.choices = choices;
    this.sections = sections;
    this.context = context;
  }

  /** The value of a parameter or pseudo parameter, or null where nothing has that name. */
  @Nullable Value get(String name) {
    if (PSEUDO.contains(name)) {
      return known.computeIfAbsent(name, this::pseudo);
    }
    Parameter parameter = parameters.get(name);
    return parameter == null ? null : known.computeIfAbsent(name, n -> declared(parameter));
  }

  /** Whether a value is given for one of these parameters. */
  boolean anyGiven(Set<String> names) {
    return names.stream().anyMatch(name -> parameters.given(name) != null);
  }

  /** The parameter or pseudo parameter that a residual consists of, or null. */
  @Nullable String named(String residual) {
    for (String pseudo : PSEUDO) {
      if (residual.equals(residual(pseudo))) {
        return pseudo;
      }
    }
    String start = "${" + context.prefix();
    if (!residual.startsWith(start) || !residual.endsWith("}")) {
      return null;
    }
    String name = residual.substring(start.length(), residual.length() - 1);
    return parameters.get(name) == null ? null : name;
  }

  private Value pseudo(String name) {
    Given given = parameters.given(name);
    Meta meta = givenAt(given);
    return given == null
        ? Unknowns.because(name + " is not given", residual(name), meta)
        : given.value().withMeta(meta);
  }

  /** Nested stacks share all but their name and identifier. */
  private String residual(String name) {
    boolean shared = PSEUDO.contains(name) && !OWN.contains(name);
    return Residuals.name(shared ? name : context.named(name));
  }

  private Value declared(Parameter parameter) {
    Given given = parameters.given(parameter.name());
    if (given != null && given.value() instanceof Unknown unknown && unknown.mentions().isEmpty()) {
      return undecided(parameter, unknown.reason(), unknown.cause(), unknown.meta());
    }
    if (given != null) {
      Value value = given.value();
      Meta meta = given.place() == null ? value.meta() : Meta.at(given.place());
      boolean sensitive = parameter.noEcho() || value.meta().sensitive();
      return typed(parameter, value, sensitive ? meta.asSensitive() : meta);
    }
    Node.Scalar fallback = parameter.fallback();
    Meta meta = meta(parameter, Meta.at(parameter.place()));
    if (fallback == null) {
      String reason = "parameter " + parameter.name() + " has no value";
      return undecided(parameter, reason, Unknown.Cause.PARAMETER, meta);
    }
    Meta there = meta(parameter, Meta.at(sections.at(fallback.span())));
    return typed(parameter, new Text(Literals.text(fallback), there), there);
  }

  private Value undecided(Parameter parameter, String reason, Unknown.Cause cause, Meta meta) {
    Value listed = choices.values(parameter, meta);
    return listed == null
        ? Unknowns.because(reason, cause, residual(parameter.name()), meta)
        : listed;
  }

  /** A value as one of the parameter's type: text, or a list of texts. */
  private Value typed(Parameter parameter, Value value, Meta meta) {
    if (parameter.isStored()) {
      String name = meta.sensitive() ? null : Texts.known(value);
      return Unknowns.because(
          "the service looks up the SSM parameter " + (name == null ? "" : name).strip(),
          Unknown.Cause.STORED_TEXT,
          residual(parameter.name()),
          meta);
    }
    if (value instanceof OneOf oneOf) {
      return new OneOf(
          oneOf.alternatives().stream()
              .map(a -> new Alternative(a.when(), typed(parameter, a.value(), meta)))
              .toList(),
          meta);
    }
    return parameter.isList() ? list(value, meta) : text(value, meta);
  }

  private static Value text(Value value, Meta meta) {
    String text = Texts.known(value);
    if (text != null) {
      return new Text(text, meta);
    }
    return Texts.isTextual(value)
        ? value
        : Unknowns.of("a parameter of one value", List.of(value), meta);
  }

  /** Names and identifiers of resources have no commas: between them a list can be cut. */
  private static Value list(Value value, Meta meta) {
    if (value instanceof ListValue list) {
      return list;
    }
    List<Value> parts = value instanceof Template template ? template.parts() : List.of(value);
    List<Value> items = new ArrayList<>();
    List<Value> item = new ArrayList<>();
    for (Value part : parts) {
      String text = Texts.known(part);
      if (text == null && !(part instanceof Reference)) {
        return Unknowns.of("a parameter that is a list", List.of(value), meta);
      }
      if (text == null) {
        item.add(part);
        continue;
      }
      List<String> members = Parameter.members(text);
      for (int i = 0; i < members.size(); i++) {
        if (i > 0) {
          items.add(Texts.concat(item, meta));
          item.clear();
        }
        item.add(new Text(members.get(i), meta));
      }
    }
    items.add(Texts.concat(item, meta));
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
