package dev.lintel.vocabulary;

import dev.lintel.graph.Format;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Library;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.ReferenceNames;
import dev.lintel.vocabulary.folding.Types;
import dev.lintel.vocabulary.index.Suggestions;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How both formats read in the words of policies. Types are canonical: {@code aws_db_instance},
 * {@code data.aws_ami}, {@code provider.aws}. Paths are names between dots; below a map every name
 * is the user's. Only what is said of types that are asked for is read.
 */
public final class Vocabulary {
  private static final Vocabulary SHIPPED = new Vocabulary(Library.shipped());

  private final Library library;
  private final Types types;
  private final Resolver resolver;
  private final Families families;

  private Vocabulary(Library library) {
    this.library = library;
    this.types = new Types(library);
    this.resolver = new Resolver(library, new FormatShapes(library, types));
    this.families = new Families(library, types);
  }

  /** The vocabulary that is part of the program. */
  public static Vocabulary shipped() {
    return SHIPPED;
  }

  /** A root in the words of policies. */
  public CanonicalRoot fold(Root root) {
    return Folder.fold(library, types, root);
  }

  /**
   * What a path leads to where a type is written in a format.
   *
   * @param type a canonical type, an alias, or a family of documents such as {@code
   *     identity_policy}
   */
  public Resolution resolve(String type, String path, Format format) {
    return resolver.resolve(canonicalName(type), Steps.of(path), format);
  }

  /**
   * What it means to AWS, or to the provider, that a path is not set.
   *
   * @return the value; {@link Value.Unknown} where it depends on what is not in the code; null
   *     where it means no value
   */
  public @Nullable Value absent(String type, String path, Format format) {
    return resolver.absent(canonicalName(type), Steps.of(path), format);
  }

  /** Whether AWS compares what stands at a path without regard to case. */
  public boolean foldsCase(String type, String path) {
    return resolver.foldsCase(canonicalName(type), Steps.of(path));
  }

  /** The attributes by which others refer to a resource of a type, the usual one first. */
  public List<String> identity(String type) {
    Entry entry = library.entry(type);
    return entry == null ? List.of("id", "arn") : entry.links().identity();
  }

  /**
   * The form of a type's ARNs, {@code *} for what varies and one attribute in braces at the end,
   * such as {@code arn:*:s3:::{bucket}}; null where it is not known.
   */
  public @Nullable String arn(String type) {
    Entry entry = library.entry(type);
    return entry == null ? null : entry.links().arn();
  }

  /** The form of a type's ids, such as {@code vol-*}; null where it is not known. */
  public @Nullable String ids(String type) {
    Entry entry = library.entry(type);
    return entry == null ? null : entry.links().ids();
  }

  /** Whether a name is a type that the index lists, or one that only CloudFormation has. */
  public boolean isType(String name) {
    Entry entry = library.entry(name);
    return TypeIndex.terraform().has(name)
        || (entry != null && !entry.reading().counterparts().isEmpty());
  }

  /** The name that policies use for a type: {@code aws_lb} for {@code aws_alb}. */
  public String canonicalName(String type) {
    Entry entry = library.entry(type);
    return entry == null ? type : entry.type();
  }

  /** The names of types that may have been meant, the likeliest first. */
  public List<String> didYouMean(String type) {
    return Suggestions.of(type, TypeIndex.terraform().names());
  }

  /** The types of CloudFormation that are read as a type; empty where that format has none. */
  public List<String> cloudFormationTypes(String type) {
    Entry entry = library.entry(type);
    if (entry == null) {
      return List.of();
    }
    Entry.MadeFrom from = entry.reading().madeFrom();
    return from == null
        ? entry.reading().counterparts().stream().map(Entry.Counterpart::type).distinct().toList()
        : List.of(from.type());
  }

  /**
   * The canonical name of an attribute of a CloudFormation type.
   *
   * @param type the CloudFormation type
   * @param attribute as Fn::GetAtt names it; {@code Ref} for what Ref gives
   */
  public String canonicalAttribute(String type, String attribute) {
    for (Entry entry : library.ofCloudFormation(type)) {
      if (entry.isReadFrom(type)) {
        return ReferenceNames.attribute(types, entry, type, attribute);
      }
    }
    return attribute;
  }

  /** A family by name, or null. */
  public @Nullable Family family(String name) {
    return families.family(name);
  }

  /**
   * The members of a family in a root. Of families of documents, one for each document: it has the
   * type of the resource that holds it, and the document's {@code statement} and its {@code owner}
   * for values.
   */
  public List<CanonicalResource> members(Family family, CanonicalRoot root) {
    return families.members(family, root);
  }
}
