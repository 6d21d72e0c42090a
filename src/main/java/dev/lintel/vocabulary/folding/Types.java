package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Library;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which canonical type a written one is, and how its names are read. */
public final class Types {
  private final Library library;
  private final Map<List<String>, Level> levels = new ConcurrentHashMap<>();

  /** By the entries of a library. */
  public Types(Library library) {
    this.library = library;
  }

  /** The type of a resource in the words of policies; as written where no entry reads it. */
  public String canonical(Resource resource) {
    return switch (resource.kind()) {
      case DATA -> "data." + resource.type();
      case PROVIDER -> "provider." + resource.type();
      case MANAGED, MACRO -> {
        Entry entry = entry(resource);
        yield entry == null ? resource.type() : entry.type();
      }
    };
  }

  /** The entry of a resource's type, or null. */
  public @Nullable Entry entry(Resource resource) {
    if (resource.format() == Format.CLOUDFORMATION) {
      for (Entry entry : library.ofCloudFormation(resource.type())) {
        if (isReadAs(resource, entry)) {
          return entry;
        }
      }
      return null;
    }
    return switch (resource.kind()) {
      case MANAGED, MACRO -> library.entry(resource.type());
      case DATA -> library.entry("data." + resource.type());
      case PROVIDER -> null;
    };
  }

  /** How the names of a CloudFormation type are read as those of an entry's. */
  public Level level(Entry entry, String cloudFormationType) {
    return levels.computeIfAbsent(
        List.of(entry.type(), cloudFormationType),
        pair ->
            Level.ofType(
                entry.type(),
                shape(TypeIndex.terraform(), entry.type()),
                cloudFormationType,
                unwrapped(entry, shape(TypeIndex.cloudFormation(), cloudFormationType)),
                entry.reading().names()));
  }

  /** How the names below a property are read as those of the entry that is made from it. */
  public Level levelOfProperty(Entry entry, Entry.MadeFrom from) {
    return levels.computeIfAbsent(
        List.of(entry.type(), from.type() + "." + from.path()),
        pair ->
            Level.ofType(
                entry.type(),
                shape(TypeIndex.terraform(), entry.type()),
                from.type(),
                below(shape(TypeIndex.cloudFormation(), from.type()), from.path()),
                entry.reading().names()));
  }

  private static boolean isReadAs(Resource resource, Entry entry) {
    for (Entry.Counterpart counterpart : entry.reading().counterparts()) {
      if (counterpart.type().equals(resource.type())
          && counterpart.when().entrySet().stream()
              .allMatch(when -> says(resource, when.getKey(), when.getValue()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Resource resource, String property, String expected) {
    Value value = resource.values().get(property);
    return expected.equals("*")
        ? value != null && !(value instanceof Value.Null)
        : Objects.equals(Known.text(value), expected);
  }

  private static Shape shape(TypeIndex index, String type) {
    return Objects.requireNonNullElse(index.type(type), Shape.OPAQUE);
  }

  private static Shape unwrapped(Entry entry, Shape shape) {
    String unwrap = entry.reading().unwrap();
    Shape inner = unwrap == null ? null : shape.child(unwrap);
    return inner == null ? shape : Shapes.merge(inner, shape);
  }

  private static Shape below(Shape shape, String path) {
    Shape at = shape;
    for (String step : Steps.of(path)) {
      at = Objects.requireNonNullElse(at.child(step), Shape.OPAQUE);
    }
    return at.single();
  }
}
