package dev.lintel.cli.graph;

import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.report.JsonWriter;
import dev.lintel.source.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was understood, before any policy: resources with their values, outputs, conditions
 * and diagnostics, as one JSON object. The only report that prints sensitive values.
 */
public final class GraphReport {
  private final List<Root> roots;
  private final Set<String> plain;
  private final JsonWriter json;

  private GraphReport(List<Root> roots, Set<String> plain, JsonWriter json) {
    this.roots = roots;
    this.plain = plain;
    this.json = json;
  }

  /**
   * Writes the object and a line end.
   *
   * @param roots the roots in order
   * @param named the names of the roots that the user named; with several roots the names of the
   *     others' outputs and conditions are written {@code root:name}
   * @param others the diagnostics that belong to no root
   * @throws IOException where {@code out} throws it
   */
  public static void write(
      List<Root> roots, Set<String> named, List<Diagnostic> others, Appendable out)
      throws IOException {
    Set<String> plain = roots.size() == 1 ? Set.of(roots.getFirst().name()) : Set.copyOf(named);
    new GraphReport(roots, plain, new JsonWriter(out)).write(others);
    out.append('\n');
  }

  private void write(List<Diagnostic> others) throws IOException {
    json.beginObject();
    resources();
    json.name("outputs").beginObject();
    for (Root root : roots) {
      outputs(root);
    }
    json.endObject();
    absent();
    json.name("conditions").beginObject();
    for (Root root : roots) {
      conditions(root);
    }
    json.endObject();
    diagnostics(others);
    json.endObject();
  }

  private void resources() throws IOException {
    json.name("resources").beginArray();
    for (Root root : roots) {
      for (Resource resource : root.resources()) {
        if (resource.kind() == Resource.Kind.MANAGED || resource.kind() == Resource.Kind.DATA) {
          resource(root, resource);
        }
      }
    }
    json.endArray();
  }

  private void resource(Root root, Resource resource) throws IOException {
    json.newLine().beginObject();
    json.name("root").value(root.name());
    json.name("address").value(resource.address());
    json.name("type");
    if (resource.type().isEmpty()) {
      json.nullValue();
    } else {
      json.value(resource.type());
    }
    json.name("format").value(resource.format().word());
    GraphValues values = new GraphValues(json, resource.format());
    json.name("values");
    values.write(resource.values());
    json.name("unknown").beginArray();
    for (GraphValues.UnknownAt unknown : values.unknowns()) {
      json.beginObject().name("path").value(unknown.path());
      json.name("reason").value(unknown.reason()).endObject();
    }
    json.endArray();
    if (!resource.attributes().isEmpty()) {
      attributes(values, resource);
    }
    references(values.references());
    if (resource.existsWhen() != null) {
      json.name("maybe").value(true);
    }
    location(resource.place());
    json.endObject();
  }

  private void attributes(GraphValues values, Resource resource) throws IOException {
    json.name("attributes").beginObject();
    for (Map.Entry<String, Value> attribute : resource.attributes().entrySet()) {
      json.name(attribute.getKey());
      values.writeInline(attribute.getValue());
    }
    json.endObject();
  }

  private void references(SequencedSet<String> addresses) throws IOException {
    json.name("references").beginArray();
    for (String address : addresses) {
      json.value(address);
    }
    json.endArray();
  }

  private void outputs(Root root) throws IOException {
    for (Map.Entry<String, Root.Output> output : root.outputs().entrySet()) {
      json.name(nameIn(root, output.getKey()));
      output(output.getValue().value(), root.format());
    }
  }

  private void output(Value value, Format format) throws IOException {
    json.beginObject();
    String unknown = GraphValues.whyUnknown(value);
    if (unknown != null) {
      json.name("unknown").value(unknown);
    } else {
      GraphValues values = new GraphValues(json, format);
      json.name("value");
      values.write(value);
      if (!values.unknowns().isEmpty()) {
        json.name("unknownPaths").beginArray();
        for (GraphValues.UnknownAt place : values.unknowns()) {
          json.value(place.path());
        }
        json.endArray();
      }
    }
    json.endObject();
  }

  private void absent() throws IOException {
    json.name("absent").beginArray();
    for (Root root : roots) {
      for (String name : root.absent()) {
        json.value(nameIn(root, name));
      }
    }
    json.endArray();
  }

  private void conditions(Root root) throws IOException {
    for (Map.Entry<String, @Nullable Boolean> condition : root.conditions().entrySet()) {
      json.name(nameIn(root, condition.getKey()));
      Boolean decided = condition.getValue();
      if (decided == null) {
        json.value("unknown");
      } else {
        json.value(decided.booleanValue());
      }
    }
  }

  private void diagnostics(List<Diagnostic> others) throws IOException {
    List<Diagnostic> all = new ArrayList<>(others);
    roots.forEach(root -> all.addAll(root.diagnostics()));
    json.name("diagnostics").beginArray();
    for (Diagnostic diagnostic : all) {
      json.newLine().beginObject();
      json.name("code").value(diagnostic.code());
      json.name("severity").value(diagnostic.level().word());
      json.name("message").value(diagnostic.message());
      location(diagnostic.place());
      json.endObject();
    }
    json.endArray();
  }

  private void location(@Nullable Place place) throws IOException {
    json.name("location");
    if (place == null) {
      json.nullValue();
      return;
    }
    json.beginObject().name("file").value(place.source().name());
    json.name("line").value(place.line()).name("column").value(place.column());
    json.name("endLine").value(place.endLine()).name("endColumn").value(place.endColumn());
    json.endObject();
  }

  private String nameIn(Root root, String name) {
    return plain.contains(root.name()) ? name : root.name() + ":" + name;
  }
}
