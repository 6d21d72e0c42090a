package dev.lintel.cloudformation.stack;

import dev.lintel.cloudformation.evaluate.Evaluator;
import dev.lintel.cloudformation.evaluate.StackOutputs;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Given;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Root.Output;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.source.Place;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nested stacks of one template, each loaded when something asks for an output of it, or in the
 * end. Pseudo parameters are shared but for the stack's name and identifier.
 */
final class NestedStacks implements StackOutputs {
  private static final String TYPE = "AWS::CloudFormation::Stack";
  private static final String URL = "TemplateURL";

  private final StackLoader loader;
  private final Sections sections;
  private final Nesting nesting;
  private final List<Given> shared;
  private final Map<String, @Nullable Stack> loaded = new HashMap<>();
  private final Set<String> underway = new HashSet<>();
  private @Nullable Evaluator evaluator;

  NestedStacks(StackLoader loader, Sections sections, Nesting nesting, List<Given> given) {
    this.loader = loader;
    this.sections = sections;
    this.nesting = nesting;
    this.shared =
        given.stream()
            .filter(one -> one.name().startsWith("AWS::"))
            .filter(one -> !one.name().equals("AWS::StackName"))
            .filter(one -> !one.name().equals("AWS::StackId"))
            .toList();
  }

  /** The evaluator of the template, which in turn asks for outputs here. */
  void evaluateWith(Evaluator own) {
    evaluator = own;
  }

  /** Loads those that nothing asked for. */
  void loadAll() {
    sections.resources().keySet().forEach(this::stack);
  }

  @Override
  public @Nullable Value get(String id, String name, Node where) {
    Place place = sections.at(where.span());
    if (underway.contains(id)) {
      String message = "The nested stack " + id + " needs an output of its own";
      loader.faults().error(Code.CIRCLE, message, place);
      return Unknowns.fault(message, Meta.at(place));
    }
    Stack stack = stack(id);
    if (stack == null) {
      return null;
    }
    Output output = stack.outputs().get(name);
    if (output == null && !stack.open()) {
      String message = "The nested stack " + id + " has no output " + name;
      loader.faults().error(Code.NAME, message, place);
      return Unknowns.fault(message, Meta.at(place));
    }
    return output == null ? null : output.value();
  }

  /** The nested stack that a resource stands for; null where it is none that can be read. */
  private @Nullable Stack stack(String id) {
    Node.Entry entry = sections.resources().get(id);
    if (entry == null
        || !(entry.value() instanceof Node.Mapping body)
        || !(body.get("Type") instanceof Node.Scalar type)
        || !type.text().equals(TYPE)) {
      return null;
    }
    if (!loaded.containsKey(id) && underway.add(id)) {
      loaded.put(id, load(id, entry, body));
      underway.remove(id);
    }
    return loaded.get(id);
  }

  private @Nullable Stack load(String id, Node.Entry entry, Node.Mapping body) {
    Node.Entry properties = body.entry("Properties");
    String condition = body.get("Condition") instanceof Node.Scalar s ? Literals.name(s) : null;
    Evaluator own = Objects.requireNonNull(evaluator, "evaluateWith comes first");
    Boolean exists = condition == null ? Boolean.TRUE : own.conditions().decided(condition);
    if (properties == null || Boolean.FALSE.equals(exists)) {
      return null;
    }
    Value evaluated = own.valueWhere(properties.value(), condition);
    Value url = evaluated instanceof MapValue map ? map.get(URL) : null;
    if (url == null || !(evaluated instanceof MapValue map)) {
      return null;
    }
    Place at = Objects.requireNonNullElse(url.origin().place(), sections.at(entry.key().span()));
    Set<String> names =
        map.get("Parameters") instanceof MapValue values ? values.entries().keySet() : Set.of();
    StackFiles.Found found = loader.files().find(id, url, asset(body), names, nesting, at);
    if (found == null || !loader.mayLoadAt(at)) {
      return null;
    }
    String undecided = exists == null && condition != null ? nesting.prefix() + condition : null;
    Place caller = sections.at(entry.key().span());
    Nesting inner = nesting.within(id, found.file(), caller, undecided);
    return loader.load(found.document(), given(map), inner);
  }

  /** What the CDK says in the metadata about the file that a template's URL stands for. */
  private static @Nullable String asset(Node.Mapping body) {
    return body.get("Metadata") instanceof Node.Mapping metadata
            && metadata.get("aws:asset:property") instanceof Node.Scalar property
            && property.text().equals(URL)
            && metadata.get("aws:asset:path") instanceof Node.Scalar path
        ? path.text()
        : null;
  }

  private List<Given> given(MapValue properties) {
    List<Given> given = new ArrayList<>(shared);
    if (properties.get("Parameters") instanceof MapValue parameters) {
      parameters
          .entries()
          .forEach((name, value) -> given.add(new Given(name, value, value.origin().place())));
    }
    return given;
  }
}
