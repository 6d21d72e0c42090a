package dev.lintel.policy;

import dev.lintel.graph.Format;
import dev.lintel.policy.condition.Problems;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The examples of a policy. */
final class ExampleReader {
  private final Source source;
  private final Problems problems;

  ExampleReader(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  List<Example> read(@Nullable Node node) {
    if (!(node instanceof Node.Sequence sequence)) {
      if (node != null) {
        problems.add("policy-value", "`examples` must be a list", new Place(source, node.span()));
      }
      return List.of();
    }
    List<Example> examples = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (item instanceof Node.Mapping mapping) {
        examples.add(example(new Fields(mapping, ExampleKey.words(), source, problems), mapping));
      } else {
        problems.add("policy-value", "an example is a map", new Place(source, item.span()));
      }
    }
    return List.copyOf(examples);
  }

  private Example example(Fields fields, Node.Mapping mapping) {
    boolean terraform = fields.has("terraform");
    if (terraform == fields.has("cloudformation")) {
      problems.add(
          "policy-value",
          "an example has either `terraform` or `cloudformation`",
          new Place(source, mapping.span()));
    }
    Map<String, String> files = new LinkedHashMap<>();
    String key = terraform ? "terraform" : "cloudformation";
    files.put(terraform ? "main.tf" : "template.yaml", code(fields.get(key)));
    for (Node.Entry file : fields.entries("files")) {
      files.put(file.key().text(), code(file.value()));
    }
    return new Example(
        terraform ? Format.TERRAFORM : Format.CLOUDFORMATION,
        files,
        fields.values("params"),
        lines(fields),
        fields.text("note"),
        new Place(source, mapping.span()));
  }

  private List<Integer> lines(Fields fields) {
    List<Integer> lines = new ArrayList<>();
    for (Node.Scalar scalar : fields.scalars("lines")) {
      if (scalar.text().matches("[1-9][0-9]{0,5}")) {
        lines.add(Integer.valueOf(scalar.text()));
      } else {
        problems.add("policy-value", "`lines` are numbers of lines", fields.place(scalar.span()));
      }
    }
    return List.copyOf(lines);
  }

  private static String code(@Nullable Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
