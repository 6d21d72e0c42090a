package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.entry.TagProperties;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CloudFormation's resources of one root in the words of policies. */
public final class ResourceReader {
  private static final String TAGS = "tags";

  private final Types types;
  private final Converter converter;

  /** With the names of references within a root. */
  public ResourceReader(Types types, ReferenceNames references) {
    this.types = types;
    this.converter = new Converter(references::canonical);
  }

  /**
   * The values of a resource under their canonical names.
   *
   * @param elsewhere properties that are resources of their own, and left out
   */
  public Value.MapValue read(Resource resource, Entry entry, Set<String> elsewhere) {
    Value.MapValue values = unwrapped(resource.values(), entry.reading().unwrap());
    SequencedMap<String, Value> entries = new LinkedHashMap<>(values.entries());
    entries.keySet().removeAll(elsewhere);
    return fixed(
        entry,
        tagged(
            converter.content(
                new Value.MapValue(entries, values.kind(), values.rest(), values.meta()),
                types.level(entry, resource.type())),
            resource));
  }

  /** The values of a property as those of the resource that is made from it. */
  public Value.MapValue readProperty(Value.MapValue property, Entry entry, Entry.MadeFrom from) {
    return fixed(entry, converter.content(property, types.levelOfProperty(entry, from)));
  }

  /** What stands at the property that a resource is made from; null where it is not set. */
  public @Nullable Value property(Resource resource, Entry.MadeFrom from) {
    Value at = resource.values();
    for (String step : Steps.of(from.path())) {
      at = at == null ? null : Reader.step(step, at);
    }
    return at;
  }

  /** The values of a resource of which nothing is known but its own names. */
  public Value.MapValue verbatim(Resource resource) {
    return tagged((Value.MapValue) converter.verbatim(resource.values()), resource);
  }

  /** With the tags under the name that they have in all types, and by key. */
  private Value.MapValue tagged(Value.MapValue values, Resource resource) {
    Value tags = values.get(TAGS) == null ? tags(resource) : null;
    if (tags == null) {
      return values;
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>(values.entries());
    entries.put(TAGS, converter.verbatim(Reader.asMap(tags)));
    return new Value.MapValue(entries, values.kind(), values.rest(), values.meta());
  }

  private static @Nullable Value tags(Resource resource) {
    Shape type = TypeIndex.cloudFormation().type(resource.type());
    String property = type == null ? null : TagProperties.of(type);
    Value written = property == null ? null : resource.values().get(property);
    return written == null || !TagProperties.SPECIFICATIONS.equals(property)
        ? written
        : Reader.step("Tags", written);
  }

  private static Value.MapValue unwrapped(Value.MapValue values, @Nullable String unwrap) {
    Value inner = unwrap == null ? null : values.get(unwrap);
    if (inner == null) {
      return values;
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>(values.entries());
    entries.remove(unwrap);
    Value.Unknown rest = values.rest();
    if (inner instanceof Value.MapValue map) {
      map.entries().forEach(entries::putIfAbsent);
      rest = rest == null ? map.rest() : rest;
    } else {
      rest = Unknowns.of(unwrap + " is not known", inner);
    }
    return new Value.MapValue(entries, values.kind(), rest, values.meta());
  }

  private static Value.MapValue fixed(Entry entry, Value.MapValue values) {
    if (entry.reading().fixed().isEmpty()) {
      return values;
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>(values.entries());
    for (Map.Entry<String, Value> fixed : entry.reading().fixed().entrySet()) {
      List<String> path = Steps.of(fixed.getKey());
      if (path.size() == 1) {
        entries.putIfAbsent(path.getFirst(), fixed.getValue().withMeta(values.meta()));
      }
    }
    return new Value.MapValue(entries, values.kind(), values.rest(), values.meta());
  }
}
