package dev.lintel.check.scene;

import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.CanonicalRoot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What refers to what within a root; looked for once, when first asked. */
public final class References {
  private final CanonicalRoot root;
  private @Nullable Map<String, List<Edge>> edges;

  References(CanonicalRoot root) {
    this.root = root;
  }

  /**
   * A reference.
   *
   * @param by the referring resource; null for an output
   * @param path where it stands in it
   * @param target the address that is referred to
   * @param attribute the attribute of it
   * @param value the reference, or the unknown value that depends on the target
   * @param certain whether it is a reference; else the target is only one of the things that the
   *     value depends on
   */
  public record Edge(
      @Nullable CanonicalResource by,
      String path,
      String target,
      String attribute,
      Value value,
      boolean certain) {}

  /** The references to a resource, except those from its parts. */
  List<Edge> to(CanonicalResource target) {
    Map<String, List<Edge>> known = edges == null ? collect() : edges;
    edges = known;
    return known.getOrDefault(target.written().address(), List.of()).stream()
        .filter(edge -> edge.by == null || !isOwn(edge.by, target))
        .toList();
  }

  private static boolean isOwn(CanonicalResource by, CanonicalResource target) {
    return Identity.same(by.written(), target.written())
        || target.parts().stream().anyMatch(part -> Identity.same(part.written(), by.written()));
  }

  private Map<String, List<Edge>> collect() {
    Map<String, List<Edge>> collected = new HashMap<>();
    for (CanonicalResource resource : root.resources()) {
      new Walk(resource, collected).map("", resource.values().entries());
    }
    for (Map.Entry<String, Root.Output> output : root.root().outputs().entrySet()) {
      new Walk(null, collected).value(output.getKey(), output.getValue().value());
    }
    return collected;
  }

  /** Everything below one resource or output. */
  private record Walk(@Nullable CanonicalResource by, Map<String, List<Edge>> collected) {
    void map(String path, Map<String, Value> entries) {
      entries.forEach((name, value) -> value(path.isEmpty() ? name : path + "." + name, value));
    }

    void value(String path, Value value) {
      switch (value) {
        case Value.Reference reference -> {
          add(path, reference, reference, true);
          if (reference.value() != null) {
            value(path, reference.value());
          }
        }
        case Value.Unknown unknown ->
            unknown.mentions().forEach(mention -> add(path, mention, unknown, false));
        case Value.ListValue list -> {
          list.items().forEach(item -> value(path, item));
          rest(path, list.rest());
        }
        case Value.MapValue map -> {
          map(path, map.entries());
          rest(path, map.rest());
        }
        case Value.Template template -> template.parts().forEach(part -> value(path, part));
        case Value.Json json -> value(path, json.content());
        case Value.OneOf oneOf ->
            oneOf.alternatives().forEach(alternative -> value(path, alternative.value()));
        case Value.Text text -> {}
        case Value.Num number -> {}
        case Value.Bool bool -> {}
        case Value.Null none -> {}
      }
    }

    private void rest(String path, Value.@Nullable Unknown rest) {
      if (rest != null) {
        value(path, rest);
      }
    }

    private void add(String path, Value.Reference reference, Value value, boolean certain) {
      collected
          .computeIfAbsent(reference.address(), address -> new ArrayList<>())
          .add(new Edge(by, path, reference.address(), reference.attribute(), value, certain));
    }
  }
}
