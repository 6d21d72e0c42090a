package dev.lintel.cloudformation;

import dev.lintel.cloudformation.template.Given;
import dev.lintel.cloudformation.template.Literals;
import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads files with values for parameters: the list of {@code ParameterKey} and {@code
 * ParameterValue} that the AWS command line takes, a plain map, or the configuration of a
 * CodePipeline action, which has the map under {@code Parameters}.
 */
public final class ParameterFiles {
  private static final String CODE = "parameter-file";

  private final Source source;
  private final List<Given> given = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private ParameterFiles(Source source) {
    this.source = source;
  }

  /**
   * What a file gives.
   *
   * @param given its values in order
   * @param diagnostics what could not be read
   */
  public record Values(List<Given> given, List<Diagnostic> diagnostics) {}

  /** The values of a parsed file. */
  public static Values read(YamlDocument document) {
    ParameterFiles file = new ParameterFiles(document.source());
    file.diagnostics.addAll(document.diagnostics());
    file.top(document.root());
    return new Values(List.copyOf(file.given), List.copyOf(file.diagnostics));
  }

  private void top(@Nullable Node root) {
    switch (root) {
      case Node.Mapping map when map.get("Parameters") instanceof Node.Mapping parameters ->
          parameters.entries().forEach(this::entry);
      case Node.Mapping map -> map.entries().forEach(this::entry);
      case Node.Sequence list -> list.items().forEach(this::item);
      case null -> fault("The file is empty: it has to hold parameters", Span.at(0));
      default -> fault("A parameter file is a map, or a list of ParameterKey", root.span());
    }
  }

  private void entry(Node.Entry entry) {
    give(entry.key().text(), entry.value(), entry.key().span());
  }

  private void item(Node item) {
    if (item instanceof Node.Mapping map && map.get("ParameterKey") instanceof Node.Scalar key) {
      Node value = map.get("ParameterValue");
      if (value != null) {
        give(key.text(), value, key.span());
      }
    } else if (item instanceof Node.Scalar pair && pair.text().indexOf('=') > 0) {
      int equals = pair.text().indexOf('=');
      add(pair.text().substring(0, equals), pair.text().substring(equals + 1), pair.span());
    } else {
      fault("An item needs a ParameterKey and a ParameterValue", item.span());
    }
  }

  private void give(String name, Node value, Span span) {
    switch (value) {
      case Node.Scalar scalar -> add(name, Literals.text(scalar), span);
      case Node.Sequence list -> {
        String members =
            list.items().stream()
                .filter(Node.Scalar.class::isInstance)
                .map(item -> Literals.text((Node.Scalar) item))
                .collect(Collectors.joining(","));
        add(name, members, span);
      }
      default -> fault("The value of " + name + " has to be a text", value.span());
    }
  }

  private void add(String name, String value, Span span) {
    given.add(new Given(name, value, new Place(source, span)));
  }

  private void fault(String message, Span span) {
    diagnostics.add(Diagnostic.error(CODE, message, new Place(source, span)));
  }
}
