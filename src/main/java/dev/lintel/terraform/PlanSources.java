package dev.lintel.terraform;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells where the configuration has what a plan says: its places, and what the plan itself cannot
 * say, such as references and the parts of text. What the plan knows counts.
 */
final class PlanSources {
  private final Root source;
  private final Map<String, Resource> byAddress = new HashMap<>();
  private final Map<String, Resource> byBlock = new HashMap<>();

  /**
   * For the plans of a root module.
   *
   * @param source the root module, evaluated
   */
  PlanSources(Root source) {
    this.source = source;
    for (Resource resource : source.resources()) {
      byAddress.put(resource.address(), resource);
      byBlock.putIfAbsent(withoutKeys(resource.block()), resource);
    }
  }

  /** An address without the keys of modules and instances. */
  private static String withoutKeys(String address) {
    return address.replaceAll("\\[(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\\]\"]*)\\]", "");
  }

  /** The plan in the places of the configuration. */
  Root applyTo(Root plan) {
    List<Resource> resources = new ArrayList<>();
    for (Resource planned : plan.resources()) {
      Resource exact = byAddress.get(planned.address());
      Resource written = exact == null ? byBlock.get(withoutKeys(planned.block())) : exact;
      boolean same = written != null && written.type().equals(planned.type());
      resources.add(same && written != null ? placed(planned, written, exact != null) : planned);
    }
    // Policies may ask for providers, and a plan has none as resources.
    source.resources().stream()
        .filter(resource -> resource.kind() == Resource.Kind.PROVIDER)
        .forEach(resources::add);
    List<Source> sources = new ArrayList<>(plan.sources());
    sources.addAll(source.sources());
    List<Comment> comments = new ArrayList<>(plan.comments());
    comments.addAll(source.comments());
    return new Root(
        plan.name(),
        plan.format(),
        resources,
        plan.outputs(),
        plan.conditions(),
        plan.absent(),
        sources,
        comments,
        plan.diagnostics());
  }

  /**
   * A planned resource where it is written.
   *
   * @param exact whether the other one is the same instance, not only of the same block
   */
  private static Resource placed(Resource planned, Resource written, boolean exact) {
    Meta heading = Meta.at(written.heading());
    Value values = merged(planned.values(), written.values(), heading, exact);
    return new Resource(
        planned.address(),
        planned.block(),
        planned.type(),
        planned.kind(),
        planned.format(),
        values instanceof Value.MapValue map
            ? map.withMeta(written.values().meta())
            : planned.values(),
        written.attributes(),
        written.place(),
        written.heading(),
        written.callers(),
        null);
  }

  /**
   * A planned value where it is written.
   *
   * @param around of what holds it, where it is not written
   */
  private static Value merged(Value planned, @Nullable Value written, Meta around, boolean exact) {
    if (written == null) {
      return moved(planned, around);
    }
    Meta meta = planned.meta().sensitive() ? written.meta().asSensitive() : written.meta();
    return switch (planned) {
      case Value.MapValue map when written instanceof Value.MapValue other ->
          entries(map, other, meta, exact);
      case Value.ListValue list when written instanceof Value.ListValue other ->
          items(list, other, meta, exact);
      case Value.Unknown unknown when exact && !(written instanceof Value.Unknown) ->
          written.withMeta(meta);
      case Value.Reference reference when reference.value() == null && exact -> {
        boolean better = !(written instanceof Value.Unknown);
        yield better ? written.withMeta(meta) : reference.withMeta(meta);
      }
      case Value.Reference reference
          when reference.value() != null
              && written instanceof Value.Reference other
              && other.address().equals(reference.address()) ->
          new Value.Reference(
              reference.address(),
              reference.attribute(),
              merged(reference.value(), other.value(), meta, exact),
              meta);
      case Value.Json json when exact && written instanceof Value.Json -> written.withMeta(meta);
      case Value.Text text when exact && isSameText(written) -> written.withMeta(meta);
      case Value known -> referred(moved(known, meta), written, exact);
    };
  }

  /** Text that the configuration puts together, all of which it knows. */
  private static boolean isSameText(Value written) {
    return written instanceof Value.Json json && isKnown(json.content());
  }

  private static boolean isKnown(Value value) {
    return switch (value) {
      case Value.ListValue list ->
          list.rest() == null && list.items().stream().allMatch(PlanSources::isKnown);
      case Value.MapValue map ->
          map.rest() == null && map.entries().values().stream().allMatch(PlanSources::isKnown);
      case Value.Reference reference -> reference.value() != null && isKnown(reference.value());
      case Value.Unknown unknown -> false;
      case Value.Template template -> false;
      case Value.OneOf oneOf -> false;
      case Value other -> true;
    };
  }

  /** What the configuration refers to is referred to in the plan as well. */
  private static Value referred(Value known, Value written, boolean exact) {
    return exact
            && written instanceof Value.Reference reference
            && !(known instanceof Value.Reference)
            && !(known instanceof Value.Null)
        ? new Value.Reference(
            reference.address(),
            reference.attribute(),
            reference.value() instanceof Value.Reference || reference.value() instanceof Value.Json
                ? merged(known, reference.value(), known.meta(), true)
                : known,
            known.meta())
        : known;
  }

  private static Value entries(
      Value.MapValue planned, Value.MapValue written, Meta meta, boolean exact) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    planned
        .entries()
        .forEach((key, value) -> entries.put(key, merged(value, written.get(key), meta, exact)));
    return new Value.MapValue(entries, written.kind(), planned.rest(), meta);
  }

  private static Value items(
      Value.ListValue planned, Value.ListValue written, Meta meta, boolean exact) {
    boolean each = planned.items().size() == written.items().size() && written.rest() == null;
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < planned.items().size(); i++) {
      items.add(merged(planned.items().get(i), each ? written.items().get(i) : null, meta, exact));
    }
    return new Value.ListValue(items, written.kind(), planned.rest(), meta);
  }

  /** A value and all in it at another place. */
  private static Value moved(Value value, Meta meta) {
    Meta own = value.meta().sensitive() ? meta.asSensitive() : meta;
    return switch (value) {
      case Value.ListValue list ->
          new Value.ListValue(
              list.items().stream().map(item -> moved(item, meta)).toList(),
              list.kind(),
              list.rest(),
              own);
      case Value.MapValue map -> {
        SequencedMap<String, Value> entries = new LinkedHashMap<>();
        map.entries().forEach((key, item) -> entries.put(key, moved(item, meta)));
        yield new Value.MapValue(entries, map.kind(), map.rest(), own);
      }
      case Value.Reference reference ->
          new Value.Reference(
              reference.address(),
              reference.attribute(),
              reference.value() == null ? null : moved(reference.value(), meta),
              own);
      case Value.Json json -> new Value.Json(moved(json.content(), meta), own);
      case Value other -> other.withMeta(own);
    };
  }
}
