package dev.lintel.vocabulary;

import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Library;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The families of the vocabulary and their members in a root. */
final class Families {
  /** The family of all that can have tags. */
  static final String TAGGABLE = "taggable";

  private final Library library;
  private final Types types;

  Families(Library library, Types types) {
    this.library = library;
    this.types = types;
  }

  @Nullable Family family(String name) {
    List<Family.Member> members =
        library.family(name).stream()
            .map(member -> member.split(" ", 2))
            .map(member -> new Family.Member(member[0], member[1]))
            .toList();
    return members.isEmpty() ? null : new Family(name, members);
  }

  List<CanonicalResource> members(Family family, CanonicalRoot root) {
    List<CanonicalResource> members = new ArrayList<>();
    for (CanonicalResource resource : root.resources()) {
      if (family.name().equals(TAGGABLE)) {
        if (isTaggable(family, resource)) {
          members.add(resource);
        }
        continue;
      }
      for (Family.Member member : family.membersOf(resource.type())) {
        addDocuments(resource, member.path(), members);
      }
    }
    return members;
  }

  /** Of CloudFormation the type that is written says it: not all that Terraform tags has tags. */
  private boolean isTaggable(Family family, CanonicalResource resource) {
    Resource written = resource.written();
    boolean template = written.format() == Format.CLOUDFORMATION;
    return !family.membersOf(template ? written.type() : resource.type()).isEmpty()
        && written.kind() != Resource.Kind.MACRO
        && resource.type().equals(types.canonical(written));
  }

  /** Documents that a part brings are the part's own. */
  private void addDocuments(
      CanonicalResource resource, String path, List<CanonicalResource> members) {
    Set<Value> ofParts = documentsOfParts(resource);
    for (Value document : documents(resource.values(), Steps.of(path))) {
      if (ofParts.contains(document)) {
        continue;
      }
      SequencedMap<String, Value> entries = new LinkedHashMap<>();
      if (document instanceof Value.MapValue map) {
        entries.putAll(map.entries());
      }
      entries.put("owner", owner(resource));
      Value.Unknown rest =
          document instanceof Value.MapValue map ? map.rest() : (Value.Unknown) document;
      members.add(
          new CanonicalResource(
              resource.written(),
              resource.type(),
              String.join(".", Steps.of(path)),
              new Value.MapValue(entries, Value.MapKind.BLOCK, rest, document.meta()),
              resource.place(),
              resource.parts()));
    }
  }

  private Set<Value> documentsOfParts(CanonicalResource resource) {
    Set<Value> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (CanonicalResource part : resource.parts()) {
      Entry entry = library.entry(part.type());
      if (entry != null) {
        for (String path : entry.meaning().documents().keySet()) {
          found.addAll(documents(part.values(), Steps.of(path)));
        }
      }
    }
    return found;
  }

  /** Each document below a value: an object, or unknown where it may hold one. */
  private static List<Value> documents(Value value, List<String> path) {
    List<Value> found = new ArrayList<>();
    collect(value, path, found);
    return found;
  }

  private static void collect(Value value, List<String> path, List<Value> found) {
    switch (value) {
      case Value.MapValue map -> {
        if (path.isEmpty()) {
          found.add(map);
        } else {
          Value next = map.get(path.getFirst());
          if (next != null) {
            collect(next, path.subList(1, path.size()), found);
          } else if (map.rest() != null) {
            found.add(map.rest());
          }
        }
      }
      case Value.ListValue list -> {
        list.items().forEach(item -> collect(item, path, found));
        if (list.rest() != null) {
          found.add(list.rest());
        }
      }
      case Value.OneOf choice ->
          choice.alternatives().forEach(one -> collect(one.value(), path, found));
      case Value.Reference reference -> {
        if (reference.value() != null) {
          collect(reference.value(), path, found);
        } else {
          found.add(
              new Value.Unknown(
                  "what " + reference.address() + " gives is not known",
                  null,
                  List.of(reference),
                  reference.meta()));
        }
      }
      case Value.Unknown unknown -> found.add(unknown);
      default -> {}
    }
  }

  /** What holds a document: the parent that a part points to, else the resource itself. */
  private Value owner(CanonicalResource resource) {
    Entry entry = library.entry(resource.type());
    Entry.Part part = entry == null ? null : entry.links().part();
    Value parent = part == null ? null : resource.values().get(part.by());
    return parent == null
        ? new Value.Reference(resource.written().address(), "", null, resource.values().meta())
        : parent;
  }
}
