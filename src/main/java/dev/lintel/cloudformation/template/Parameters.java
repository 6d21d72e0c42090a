package dev.lintel.cloudformation.template;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.source.Place;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The parameters of a template, and the values that are given for them. */
public final class Parameters {
  private final SequencedMap<String, Parameter> declared = new LinkedHashMap<>();
  private final Map<String, Given> given = new LinkedHashMap<>();

  /**
   * Reads and checks the parameters of a template.
   *
   * @param values for parameters and pseudo parameters; of several for one the last counts
   * @param caller the resource that stands for the template where it is nested, else null: there
   *     nobody else can give values
   */
  public static Parameters read(
      Sections sections, List<Given> values, @Nullable Place caller, Faults faults) {
    Parameters parameters = new Parameters();
    values.forEach(value -> parameters.given.put(value.name(), value));
    for (Map.Entry<String, Node.Entry> entry : sections.parameters().entrySet()) {
      Place place = sections.at(entry.getValue().key().span());
      Parameter parameter = Parameter.read(entry.getKey(), entry.getValue(), place);
      parameters.declared.put(entry.getKey(), parameter);
      Given given = parameters.given.get(entry.getKey());
      new ParameterRules(parameter, sections, faults).check(entry.getValue(), given);
      if (caller != null && given == null && parameter.fallback() == null) {
        String message = "The nested stack needs a value for the parameter " + entry.getKey();
        faults.error(Code.PARAMETER, message, caller);
      }
    }
    for (Given value : parameters.given.values()) {
      if (!value.name().startsWith("AWS::") && !parameters.declared.containsKey(value.name())) {
        undeclared(value, sections, caller, faults);
      }
    }
    return parameters;
  }

  private static void undeclared(
      Given value, Sections sections, @Nullable Place caller, Faults faults) {
    Place place = value.place() == null ? sections.at(Span.at(0)) : value.place();
    if (caller == null) {
      faults.warning(Code.PARAMETER, "The template declares no parameter " + value.name(), place);
    } else if (!sections.open()) {
      String message = "The nested template declares no parameter " + value.name();
      faults.error(Code.PARAMETER, message, place);
    }
  }

  /** A declared parameter, or null. */
  public @Nullable Parameter get(String name) {
    return declared.get(name);
  }

  /** All declared parameters. */
  public Collection<Parameter> all() {
    return declared.values();
  }

  /** What is given for a parameter or pseudo parameter, or null. */
  public @Nullable Given given(String name) {
    return given.get(name);
  }
}
