package dev.lintel.vocabulary;

import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Library;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.ReferenceNames;
import dev.lintel.vocabulary.folding.ResourceReader;
import dev.lintel.vocabulary.folding.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one root in the words of policies: names, meanings, links, then parts onto parents. */
final class Folder {
  private final Library library;
  private final Types types;
  private final ResourceReader reader;
  private final Root root;
  private final List<Draft> drafts = new ArrayList<>();

  private Folder(Library library, Types types, Root root) {
    this.library = library;
    this.types = types;
    this.reader = new ResourceReader(types, new ReferenceNames(types, root));
    this.root = root;
  }

  /** The root in canonical words. */
  static CanonicalRoot fold(Library library, Types types, Root root) {
    return new Folder(library, types, root).fold();
  }

  private CanonicalRoot fold() {
    root.resources().forEach(this::draft);
    Identities identities = new Identities(drafts);
    Links links = new Links(identities);
    for (Draft draft : drafts) {
      Entry entry = draft.entry();
      if (entry != null) {
        draft.values(links.apply(draft.values(), entry));
      }
    }
    List<Draft> outside = new Parts(drafts, identities).fold();
    return new CanonicalRoot(
        root,
        drafts.stream().map(Draft::finish).toList(),
        outside.stream().map(Draft::finish).toList());
  }

  private void draft(Resource resource) {
    Entry entry = types.entry(resource);
    List<Entry> madeFromIt =
        resource.format() == Format.CLOUDFORMATION
            ? library.ofCloudFormation(resource.type()).stream()
                .filter(made -> made.isMadeFrom(resource.type()))
                .toList()
            : List.of();
    Value.MapValue values = resource.values();
    if (resource.format() == Format.CLOUDFORMATION) {
      values =
          entry == null
              ? reader.verbatim(resource)
              : reader.read(resource, entry, topLevel(madeFromIt));
    }
    if (entry != null) {
      values = Meanings.apply(values, entry, resource.format());
    }
    drafts.add(
        new Draft(resource, types.canonical(resource), entry, values, resource.place(), Map.of()));
    for (Entry made : madeFromIt) {
      Entry.MadeFrom from = made.reading().madeFrom();
      Value property = from == null ? null : reader.property(resource, from);
      if (from != null && property != null) {
        make(resource, made, from, property, Map.of());
      }
    }
  }

  private static Set<String> topLevel(List<Entry> madeFrom) {
    return madeFrom.stream()
        .map(Entry::reading)
        .map(reading -> reading.madeFrom() == null ? "" : reading.madeFrom().path())
        .filter(path -> !path.isEmpty() && !path.contains("."))
        .collect(Collectors.toSet());
  }

  /** The resources that a property is: one, one for each item, or one in each alternative. */
  private void make(
      Resource resource,
      Entry entry,
      Entry.MadeFrom from,
      Value property,
      Map<String, String> when) {
    switch (property) {
      case Value.MapValue map -> {
        Place place = map.origin().place();
        drafts.add(
            new Draft(
                when.isEmpty() ? resource : existing(resource, when),
                entry.type(),
                entry,
                Meanings.apply(
                    pointing(reader.readProperty(map, entry, from), entry, resource),
                    entry,
                    resource.format()),
                place == null ? resource.place() : place,
                when));
      }
      case Value.ListValue list -> {
        for (Value item : list.items()) {
          make(resource, entry, from, item, when);
        }
      }
      case Value.OneOf choice -> {
        for (Value.Alternative alternative : choice.alternatives()) {
          Map<String, String> both = new HashMap<>(when);
          both.putAll(alternative.when());
          make(resource, entry, from, alternative.value(), both);
        }
      }
      default -> {}
    }
  }

  /** With the attribute that points to the resource whose property it is. */
  private static Value.MapValue pointing(Value.MapValue values, Entry entry, Resource to) {
    Entry.Part part = entry.links().part();
    if (part == null || Steps.of(part.by()).size() != 1) {
      return values;
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>(values.entries());
    entries.put(part.by(), new Value.Reference(to.address(), "id", null, values.meta()));
    return new Value.MapValue(entries, values.kind(), values.rest(), values.meta());
  }

  /** A resource that exists under more conditions than it says itself. */
  private static Resource existing(Resource resource, Map<String, String> when) {
    String also =
        when.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                choice ->
                    switch (choice.getValue()) {
                      case "true" -> choice.getKey();
                      case "false" -> "not " + choice.getKey();
                      default -> choice.getKey() + " is " + choice.getValue();
                    })
            .collect(Collectors.joining(" and "));
    return new Resource(
        resource.address(),
        resource.block(),
        resource.type(),
        resource.kind(),
        resource.format(),
        resource.values(),
        resource.attributes(),
        resource.place(),
        resource.heading(),
        resource.callers(),
        resource.existsWhen() == null ? also : resource.existsWhen() + " and " + also);
  }
}
