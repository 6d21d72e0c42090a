package dev.lintel.vocabulary;

import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.document.PolicyDocuments;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Library;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.Shapes;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.Suggestions;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what paths lead to, and what is known of what stands there. */
final class Resolver {
  private static final Shape TAGGED = TypeIndex.shape("(block,provider,tags{})");

  private final Library library;
  private final FormatShapes shapes;

  Resolver(Library library, FormatShapes shapes) {
    this.library = library;
    this.shapes = shapes;
  }

  /** What a path leads to where a type, or the document of a family, is written in a format. */
  Resolution resolve(String type, List<String> steps, Format format) {
    Shape shape = shape(type, format);
    if (shape == null) {
      return new Resolution.Unchecked();
    }
    Shape at = shape;
    Cardinality cardinality = Cardinality.ONE;
    for (int i = 0; i < steps.size(); i++) {
      if (at.cardinality() == Cardinality.MAP) {
        return new Resolution.Found(Shape.SCALAR, Cardinality.ONE, Set.of());
      }
      Shape next = at.child(steps.get(i));
      if (next == null) {
        return beyond(type, steps, i, at, cardinality, format);
      }
      cardinality = cardinality.then(next.cardinality());
      at = next;
    }
    return new Resolution.Found(at, cardinality, refers(type, String.join(".", steps)));
  }

  /** Steps from the {@code i}-th on, which the schema does not have there. */
  private Resolution beyond(
      String type, List<String> steps, int i, Shape at, Cardinality cardinality, Format format) {
    String before = String.join(".", steps.subList(0, i));
    Set<String> targets = i == 0 ? Set.of() : targets(type, before);
    if (!targets.isEmpty()) {
      return through(targets, steps.subList(i, steps.size()), cardinality, format);
    }
    if (isNone(type, steps, format)) {
      return new Resolution.Absent();
    }
    if (!at.isObject() && i > 0) {
      return new Resolution.Unchecked();
    }
    return new Resolution.Missing(steps.get(i), () -> suggestions(type, steps, i, at));
  }

  /** Into the resources that a value refers to. */
  private Resolution through(
      Set<String> targets, List<String> rest, Cardinality cardinality, Format format) {
    Resolution best = null;
    for (String target : targets) {
      Resolution there = resolve(target, rest, format);
      if (there instanceof Resolution.Found found) {
        return new Resolution.Found(
            found.shape(), cardinality.then(found.cardinality()), found.refers());
      }
      if (best == null || best instanceof Resolution.Missing) {
        best = there;
      }
    }
    return best == null ? new Resolution.Unchecked() : best;
  }

  private List<String> suggestions(String type, List<String> steps, int i, Shape at) {
    Entry entry = library.entry(type);
    if (entry != null) {
      for (int end = steps.size(); end > i; end--) {
        String newer = entry.meaning().older().get(String.join(".", steps.subList(0, end)));
        if (newer != null) {
          return List.of(newer);
        }
      }
    }
    String before = String.join(".", steps.subList(0, i));
    return Suggestions.of(steps.get(i), at.children().keySet()).stream()
        .map(name -> Steps.join(before, name))
        .toList();
  }

  private boolean isNone(String type, List<String> steps, Format format) {
    Entry entry = library.entry(type);
    if (entry == null) {
      return false;
    }
    if (format == Format.CLOUDFORMATION && entry.reading().none()) {
      return true;
    }
    Format side = format == Format.PLAN ? Format.TERRAFORM : format;
    Set<String> none = entry.meaning().none().getOrDefault(side, Set.of());
    for (int end = 1; end <= steps.size(); end++) {
      if (none.contains(String.join(".", steps.subList(0, end)))) {
        return true;
      }
    }
    return false;
  }

  /** The types that what stands at a path may name, or that a block there may stand for. */
  private Set<String> targets(String type, String path) {
    Entry entry = library.entry(type);
    if (entry == null) {
      return Set.of();
    }
    Set<String> targets = new LinkedHashSet<>(refers(type, path));
    for (String attribute : entry.links().follows().getOrDefault(path, List.of())) {
      targets.addAll(refers(type, Steps.join(path, attribute)));
    }
    return targets;
  }

  /** The types that the text at a path may name. */
  Set<String> refers(String type, String path) {
    Entry entry = library.entry(type);
    return entry == null ? Set.of() : entry.links().refers().getOrDefault(path, Set.of());
  }

  /** What it means that a path is not set; null where it means no value. */
  @Nullable Value absent(String type, List<String> steps, Format format) {
    Entry entry = library.entry(isDocument(type) ? Entry.DocumentKind.ANY.family() : type);
    if (entry == null) {
      return null;
    }
    Entry.Absence said = entry.meaning().absent().get(String.join(".", steps));
    if (said != null) {
      return said.in(format);
    }
    List<String> within = withinDocument(entry, steps);
    if (within != null) {
      return absent(Entry.DocumentKind.ANY.family(), within, format);
    }
    for (int end = 1; end < steps.size(); end++) {
      for (String target : targets(type, String.join(".", steps.subList(0, end)))) {
        Value there = absent(target, steps.subList(end, steps.size()), format);
        if (there != null) {
          return there;
        }
      }
    }
    for (Below below : below(type, steps)) {
      Value there = absent(below.type(), below.steps(), format);
      if (there != null) {
        return there;
      }
    }
    return null;
  }

  /** Whether AWS compares what stands at a path without regard to case. */
  boolean foldsCase(String type, List<String> steps) {
    Entry entry = library.entry(isDocument(type) ? Entry.DocumentKind.ANY.family() : type);
    if (entry == null) {
      return false;
    }
    if (entry.meaning().foldsCase().contains(String.join(".", steps))) {
      return true;
    }
    List<String> within = withinDocument(entry, steps);
    if (within != null) {
      return foldsCase(Entry.DocumentKind.ANY.family(), within);
    }
    return below(type, steps).stream().anyMatch(below -> foldsCase(below.type(), below.steps()));
  }

  /** A path from the policy document that it leads into; null where it leads into none. */
  private static @Nullable List<String> withinDocument(Entry entry, List<String> steps) {
    if (entry.meaning().documents().containsKey(".") && steps.getFirst().equals("json")) {
      return steps.size() > 1 ? steps.subList(1, steps.size()) : null;
    }
    for (String document : entry.meaning().documents().keySet()) {
      List<String> path = Steps.of(document);
      if (steps.size() > path.size() && steps.subList(0, path.size()).equals(path)) {
        return steps.subList(path.size(), steps.size());
      }
    }
    return null;
  }

  /** A path of a part. */
  private record Below(String type, List<String> steps) {}

  /** Where a path leads in the parts that appear at its first step. */
  private List<Below> below(String type, List<String> steps) {
    List<Below> found = new ArrayList<>();
    for (Entry entry : library.partsOf(type)) {
      Entry.Part part = entry.links().part();
      for (Entry.Landing landing : part == null ? List.<Entry.Landing>of() : part.landings()) {
        if (landing.as().equals(steps.getFirst())) {
          List<String> there =
              new ArrayList<>(Steps.of(landing.take() == null ? "" : landing.take()));
          there.addAll(steps.subList(1, steps.size()));
          if (!there.isEmpty()) {
            found.add(new Below(entry.type(), there));
          }
        }
      }
    }
    return found;
  }

  private static boolean isDocument(String type) {
    for (Entry.DocumentKind kind : Entry.DocumentKind.values()) {
      if (kind.family().equals(type)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Shape shape(String type, Format format) {
    if (type.equals(Families.TAGGABLE)) {
      return TAGGED;
    }
    if (isDocument(type)) {
      SequencedMap<String, Shape> owner = new LinkedHashMap<>();
      owner.put("owner", Shape.OPAQUE);
      owner.put("block", Shape.SCALAR);
      owner.put("provider", Shape.SCALAR);
      return Shapes.merge(PolicyDocuments.SHAPE, Shapes.object(owner));
    }
    return shapes.of(type, format);
  }
}
