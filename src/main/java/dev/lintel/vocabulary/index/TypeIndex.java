package dev.lintel.vocabulary.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The types that the schemas of a format know. Only the types that are asked for are read.
 *
 * <p>Terraform's names are those of policies: resources as they are, data sources as {@code
 * data.aws_ami}, the provider as {@code provider.aws}.
 */
public final class TypeIndex {
  private static final TypeIndex TERRAFORM = new TypeIndex("/vocabulary/index/terraform.txt");
  private static final TypeIndex CLOUDFORMATION =
      new TypeIndex("/vocabulary/index/cloudformation.txt");

  private final Supplier<SortedLines> lines;
  private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

  private TypeIndex(String resource) {
    this.lines = new Once<>(() -> SortedLines.ofResource(resource));
  }

  /** The types of the Terraform provider. */
  public static TypeIndex terraform() {
    return TERRAFORM;
  }

  /** The types of CloudFormation. */
  public static TypeIndex cloudFormation() {
    return CLOUDFORMATION;
  }

  /** The attributes of a type, or its properties; null where the index does not list it. */
  public @Nullable Shape type(String name) {
    Shape known = shapes.get(name);
    if (known == null) {
      String line = lines.get().find(name);
      if (line != null) {
        known = ShapeReader.read(line);
        shapes.put(name, known);
      }
    }
    return known;
  }

  /** Whether the index lists a type. */
  public boolean has(String name) {
    return shapes.containsKey(name) || lines.get().contains(name);
  }

  /** The names of all types in alphabetical order. */
  public List<String> names() {
    return lines.get().keys();
  }

  /** A shape in the notation of the index, for names that no schema lists. */
  public static Shape shape(String notation) {
    return ShapeReader.read(notation);
  }
}
