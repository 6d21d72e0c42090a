package dev.lintel.vocabulary.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The types that the schemas of a format know. Only the types that are asked for are read: there is
 * one resource for each letter that types begin with, behind {@code aws_} and {@code AWS::}.
 *
 * <p>Terraform's names are those of policies: resources as they are, data sources as {@code
 * data.aws_ami}, the provider as {@code provider.aws}.
 */
public final class TypeIndex {
  /** The letters of the alphabet, as resources are named by them. */
  static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private static final TypeIndex TERRAFORM =
      new TypeIndex("terraform", List.of("aws_", "data.aws_", "provider."));
  private static final TypeIndex CLOUDFORMATION =
      new TypeIndex("cloudformation", List.of("AWS::", "Alexa::"));

  private final String folder;
  private final List<String> prefixes;
  private final Map<Character, SortedLines> lines = new ConcurrentHashMap<>();
  private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

  private TypeIndex(String folder, List<String> prefixes) {
    this.folder = folder;
    this.prefixes = prefixes;
  }

  /** The types of the Terraform provider. */
  public static TypeIndex terraform() {
    return TERRAFORM;
  }

  /** The types of CloudFormation. */
  public static TypeIndex cloudFormation() {
    return CLOUDFORMATION;
  }

  /** A shape in the notation of the index, for names that no schema lists. */
  public static Shape shape(String notation) {
    return ShapeReader.read(notation);
  }

  /** The attributes of a type, or its properties; null where the index does not list it. */
  public @Nullable Shape type(String name) {
    Shape known = shapes.get(name);
    if (known == null) {
      String line = line(name);
      if (line != null) {
        known = ShapeReader.read(line);
        shapes.put(name, known);
      }
    }
    return known;
  }

  /** Whether the index lists a type. */
  public boolean has(String name) {
    return shapes.containsKey(name) || line(name) != null;
  }

  /** The names of all types in alphabetical order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < LETTERS.length(); i++) {
      names.addAll(lines(LETTERS.charAt(i)).keys());
    }
    names.sort(null);
    return names;
  }

  /** The letter of the resource that lists a type; null where none can. */
  @Nullable Character letter(String type) {
    for (String prefix : prefixes) {
      if (type.startsWith(prefix) && type.length() > prefix.length()) {
        char letter =
            type.substring(prefix.length(), prefix.length() + 1).toLowerCase(Locale.ROOT).charAt(0);
        return LETTERS.indexOf(letter) < 0 ? null : letter;
      }
    }
    return null;
  }

  private @Nullable String line(String type) {
    Character letter = letter(type);
    return letter == null ? null : lines(letter).find(type);
  }

  private SortedLines lines(char letter) {
    return lines.computeIfAbsent(
        letter, key -> SortedLines.ofResource("/vocabulary/index/" + folder + "/" + key + ".txt"));
  }
}
