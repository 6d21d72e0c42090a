package dev.lintel.cloudformation.stack;

import dev.lintel.cloudformation.evaluate.Evaluator;
import dev.lintel.cloudformation.template.Faults;
import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.cloudformation.template.Sections;
import dev.lintel.cloudformation.value.DynamicReferences;
import dev.lintel.cloudformation.value.Unknowns;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Root.Output;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.Null;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads the outputs of a template; those whose condition is false are left out. */
final class OutputReader {
  private final Sections sections;
  private final Evaluator evaluator;
  private final Faults faults;

  private OutputReader(Sections sections, Evaluator evaluator, Faults faults) {
    this.sections = sections;
    this.evaluator = evaluator;
    this.faults = faults;
  }

  /** The outputs by name. */
  static SequencedMap<String, Output> read(Sections sections, Evaluator evaluator, Faults faults) {
    OutputReader reader = new OutputReader(sections, evaluator, faults);
    SequencedMap<String, Output> outputs = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Entry> entry : sections.outputs().entrySet()) {
      String name = entry.getKey();
      if (!name.startsWith("Fn::")) {
        reader.output(name, entry.getValue(), outputs);
      }
    }
    return outputs;
  }

  private void output(String name, Node.Entry entry, Map<String, Output> outputs) {
    if (!name.matches("[A-Za-z0-9]+")) {
      structure("The output " + name + " has other than letters and digits", entry.key().span());
    }
    if (!(entry.value() instanceof Node.Mapping body)) {
      if (!(entry.value() instanceof Node.Unreadable)) {
        structure("Output " + name + " has to be a map with a Value", entry.key().span());
      }
      return;
    }
    String condition = null;
    if (body.get("Condition") instanceof Node.Scalar scalar) {
      condition = Literals.name(scalar);
      evaluator.conditions().isDeclared(condition, sections.at(scalar.span()));
    }
    Output output = new Output(value(name, entry, body, condition), export(body, condition));
    if (condition == null || !Boolean.FALSE.equals(evaluator.conditions().decided(condition))) {
      outputs.put(name, output);
    }
  }

  private Value value(
      String name, Node.Entry entry, Node.Mapping body, @Nullable String condition) {
    Node written = body.get("Value");
    if (written == null) {
      Meta meta = Meta.at(sections.at(entry.key().span()));
      if (!body.complete()) {
        return Unknowns.because("a syntax error hides it", null, meta);
      }
      structure("Output " + name + " needs a Value", entry.key().span());
      return new Null(meta);
    }
    Value value = DynamicReferences.resolve(evaluator.valueWhere(written, condition));
    if (value instanceof ListValue || value instanceof MapValue) {
      structure("Value of the output " + name + " has to be a text", written.span());
    }
    return value;
  }

  private @Nullable Value export(Node.Mapping body, @Nullable String condition) {
    Node name = body.get("Export") instanceof Node.Mapping export ? export.get("Name") : null;
    return name == null ? null : evaluator.valueWhere(name, condition);
  }

  private void structure(String message, Span span) {
    faults.error(Code.STRUCTURE, message, sections.at(span));
  }
}
