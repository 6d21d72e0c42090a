package dev.lintel.vocabulary;

import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.Suggestions;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How both formats read in the words of policies. Types are canonical: {@code aws_db_instance},
 * {@code data.aws_ami}, {@code provider.aws}. Paths are names between dots; below a map every name
 * is the user's.
 */
public final class Vocabulary {
  private static final Vocabulary SHIPPED = new Vocabulary();

  private Vocabulary() {}

  /** The vocabulary that is part of the program. */
  public static Vocabulary shipped() {
    return SHIPPED;
  }

  /** A root in the words of policies. */
  public CanonicalRoot fold(Root root) {
    List<CanonicalResource> resources = new ArrayList<>();
    for (Resource resource : root.resources()) {
      resources.add(
          new CanonicalResource(
              resource, canonicalType(resource), resource.values(), resource.place(), List.of()));
    }
    return new CanonicalRoot(root, resources, List.of());
  }

  /** What a path leads to where a type is written in a format. */
  public Resolution resolve(String type, String path, Format format) {
    Shape shape = TypeIndex.terraform().type(type);
    if (shape == null) {
      return new Resolution.Unchecked();
    }
    Cardinality cardinality = Cardinality.ONE;
    for (String step : path.split("\\.", -1)) {
      if (shape.cardinality() == Cardinality.MAP) {
        return new Resolution.Found(Shape.OPAQUE, Cardinality.ONE, Set.of());
      }
      Shape next = shape.child(step);
      if (next == null) {
        return shape.isObject()
            ? new Resolution.Missing(step, Suggestions.of(step, shape.children().keySet()))
            : new Resolution.Unchecked();
      }
      cardinality = cardinality.then(next.cardinality());
      shape = next;
    }
    return new Resolution.Found(shape, cardinality, Set.of());
  }

  /**
   * What it means to AWS, or to the provider, that a path is not set.
   *
   * @return the value; {@link Value.Unknown} where it depends on what is not in the code; null
   *     where it means no value
   */
  public @Nullable Value absent(String type, String path, Format format) {
    return null;
  }

  /** Whether AWS compares what stands at a path without regard to case. */
  public boolean foldsCase(String type, String path) {
    return false;
  }

  /** The attributes by which others refer to a resource of a type, the usual one first. */
  public List<String> identity(String type) {
    return List.of("id", "arn");
  }

  /** Whether a name is a type: of the index, an alias, or of the vocabulary. */
  public boolean isType(String name) {
    return TypeIndex.terraform().has(name);
  }

  /** The name that policies use for a type; {@code aws_lb} for {@code aws_alb}. */
  public String canonicalName(String type) {
    return type;
  }

  /** The names of types that may have been meant, the likeliest first. */
  public List<String> didYouMean(String type) {
    return Suggestions.of(type, TypeIndex.terraform().names());
  }

  /** The types of CloudFormation that are read as a type; empty where that format has none. */
  public List<String> cloudFormationTypes(String type) {
    return List.of();
  }

  /** A family by name, or null. */
  public @Nullable Family family(String name) {
    return null;
  }

  /**
   * The members of a family in a root, one for each document. Each has the type of the resource
   * that holds the document; its values are {@code statement} and {@code owner}.
   */
  public List<CanonicalResource> members(Family family, CanonicalRoot root) {
    return List.of();
  }

  private static String canonicalType(Resource resource) {
    return switch (resource.kind()) {
      case MANAGED -> resource.type();
      case DATA -> "data." + resource.type();
      case PROVIDER -> "provider." + resource.type();
    };
  }
}
