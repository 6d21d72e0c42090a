package dev.lintel.vocabulary;

import dev.lintel.graph.Format;
import dev.lintel.vocabulary.document.PolicyDocuments;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Library;
import dev.lintel.vocabulary.entry.Names;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.Selections;
import dev.lintel.vocabulary.folding.Shapes;
import dev.lintel.vocabulary.folding.Types;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names that a canonical type has where it is written in a format. */
final class FormatShapes {
  private static final Shape EVERYWHERE = TypeIndex.shape("(block,provider,provisioner[]?)");

  private final Library library;
  private final Types types;
  private final Map<List<Object>, Shape> shapes = new ConcurrentHashMap<>();

  FormatShapes(Library library, Types types) {
    this.library = library;
    this.types = types;
  }

  /** The names of a type, its parts and documents included; null where the type is not known. */
  @Nullable Shape of(String type, Format format) {
    Format side = format == Format.PLAN ? Format.TERRAFORM : format;
    List<Object> key = List.of(type, side);
    Shape known = shapes.get(key);
    if (known == null) {
      known = make(type, side);
      if (known != null) {
        shapes.put(key, known);
      }
    }
    return known;
  }

  private @Nullable Shape make(String type, Format format) {
    Entry entry = library.entry(type);
    Shape own = own(type, entry, format);
    if (own == null) {
      return null;
    }
    Shape shape = Shapes.merge(own, EVERYWHERE);
    for (Entry part : library.partsOf(type)) {
      shape = withPart(shape, part, format);
    }
    if (entry != null) {
      shape = withDocuments(shape, entry);
    }
    return shape;
  }

  private @Nullable Shape own(String type, @Nullable Entry entry, Format format) {
    Shape terraform = TypeIndex.terraform().type(type);
    if (format == Format.TERRAFORM) {
      return terraform == null || entry == null ? terraform : withoutOlder(terraform, entry);
    }
    if (entry == null) {
      return terraform == null ? null : attributes(terraform);
    }
    Shape shape = attributes(terraform == null ? Shapes.object(new LinkedHashMap<>()) : terraform);
    for (Entry.Counterpart counterpart : entry.reading().counterparts()) {
      shape = Shapes.merge(Shapes.of(types.level(entry, counterpart.type())), shape);
    }
    Entry.MadeFrom from = entry.reading().madeFrom();
    if (from != null) {
      shape = Shapes.merge(Shapes.of(types.levelOfProperty(entry, from)), shape);
      Entry.Part part = entry.links().part();
      shape = part == null ? shape : Shapes.with(shape, Steps.of(part.by()), Shape.SCALAR);
    }
    for (String fixed : entry.reading().fixed().keySet()) {
      shape = Shapes.with(shape, Steps.of(fixed), Shape.SCALAR);
    }
    return shape;
  }

  /** What the deployment sets in either format: identifiers and the like. */
  private static Shape attributes(Shape terraform) {
    SequencedMap<String, Shape> computed = new LinkedHashMap<>();
    terraform
        .children()
        .forEach(
            (name, child) -> {
              if (child.presence() == Shape.Presence.COMPUTED || name.equals("id")) {
                computed.put(name, child);
              }
            });
    return Shapes.object(computed);
  }

  private static Shape withoutOlder(Shape terraform, Entry entry) {
    Shape shape = terraform;
    for (Map.Entry<String, String> older : entry.meaning().older().entrySet()) {
      Shape moved = at(shape, Steps.of(older.getKey()));
      if (moved != null) {
        shape = Shapes.without(shape, Steps.of(older.getKey()));
        shape = Shapes.with(shape, Steps.of(older.getValue()), moved);
      }
    }
    return shape;
  }

  private static @Nullable Shape at(Shape shape, List<String> path) {
    Shape at = shape;
    for (String step : path) {
      at = at == null ? null : at.child(step);
    }
    return at;
  }

  private Shape withPart(Shape shape, Entry entry, Format format) {
    Entry.Part part = entry.links().part();
    boolean written =
        format == Format.TERRAFORM
            || !entry.reading().counterparts().isEmpty()
            || entry.reading().madeFrom() != null;
    Shape own = written ? own(entry.type(), entry, format) : null;
    if (part == null || own == null) {
      return shape;
    }
    Shape result = shape;
    for (Entry.Landing landing : part.landings()) {
      Shape content = content(own, part, landing);
      if (content != null) {
        result = Shapes.with(result, List.of(landing.as()), landed(content, landing));
      }
    }
    return result;
  }

  private static Shape landed(Shape content, Entry.Landing landing) {
    return landing.many()
        ? new Shape(content.content(), Cardinality.MANY, content.presence(), content.children())
        : content;
  }

  private static @Nullable Shape content(Shape own, Entry.Part part, Entry.Landing landing) {
    String take = landing.take();
    Shape taken = take == null ? own : at(own, Steps.of(take));
    if (taken == null || !taken.isObject()) {
      return taken;
    }
    SequencedMap<String, Shape> children = new LinkedHashMap<>(taken.children());
    if (take == null) {
      children.keySet().removeAll(List.of(part.by(), "id", "region"));
    }
    Shape from = taken;
    for (Map.Entry<String, Names> folded : landing.folded().below().entrySet()) {
      if (folded.getValue().source() != null && !folded.getKey().isEmpty()) {
        children.put(folded.getKey(), Selections.shape(folded.getValue().source(), from));
      }
    }
    return new Shape(
        Shape.Content.OBJECT,
        take == null ? Cardinality.ONE : taken.cardinality(),
        Shape.Presence.OPTIONAL,
        children);
  }

  private static Shape withDocuments(Shape shape, Entry entry) {
    Shape result = shape;
    for (String path : entry.meaning().documents().keySet()) {
      List<String> steps = Steps.of(path);
      if (steps.isEmpty()) {
        result = Shapes.merge(PolicyDocuments.SHAPE, result);
      } else if (at(result, steps) != null) {
        result = Shapes.with(result, steps, PolicyDocuments.SHAPE);
      }
    }
    return result;
  }
}
