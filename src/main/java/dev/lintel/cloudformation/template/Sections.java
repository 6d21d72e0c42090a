package dev.lintel.cloudformation.template;

import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A template as it is written.
 *
 * @param source its text
 * @param parameters the entries of the section by name, and so on
 * @param rules by name
 * @param globals what SAM adds to resources, by their kind
 * @param transforms the names of the macros that the whole template goes through
 * @param open whether something outside of this file may add names to it: a macro, an include, a
 *     module, or what a syntax error hides
 */
public record Sections(
    Source source,
    SequencedMap<String, Node.Entry> parameters,
    SequencedMap<String, Node.Entry> rules,
    SequencedMap<String, Node.Entry> mappings,
    SequencedMap<String, Node.Entry> conditions,
    SequencedMap<String, Node.Entry> resources,
    SequencedMap<String, Node.Entry> outputs,
    SequencedMap<String, Node.Entry> globals,
    Set<String> transforms,
    boolean open) {
  /** The transform that turns AWS::Serverless resources into others. */
  public static final String SAM = "AWS::Serverless-2016-10-31";

  /** The transform that brings further functions. */
  public static final String LANGUAGE_EXTENSIONS = "AWS::LanguageExtensions";

  /** The start of the key that stands for several entries made from a list. */
  public static final String FOR_EACH = "Fn::ForEach::";

  /** The key under which a translated template says what is left out, and why. */
  public static final String UNTRANSLATED = "Fn::Untranslated";

  /** The key under which an expanded template says why something is not known. */
  public static final String UNKNOWN = "Fn::Unknown";

  /** The key of a macro or include for a part of the template. */
  public static final String TRANSFORM = "Fn::Transform";

  /** Whether the functions of AWS::LanguageExtensions may be used. */
  public boolean isExtended() {
    return transforms.contains(LANGUAGE_EXTENSIONS);
  }

  /** Whether resources are written in SAM's own types. */
  public boolean isSam() {
    return transforms.contains(SAM);
  }

  /** Whether the whole template goes through a macro that may change any of it. */
  public boolean hasMacro() {
    return transforms.stream().anyMatch(Sections::isMacro);
  }

  /** Whether a transform may do anything to a template. */
  static boolean isMacro(String transform) {
    return !transform.equals(SAM) && !transform.equals(LANGUAGE_EXTENSIONS);
  }

  /** The same template with other conditions, resources and outputs. */
  public Sections with(
      SequencedMap<String, Node.Entry> otherConditions,
      SequencedMap<String, Node.Entry> otherResources,
      SequencedMap<String, Node.Entry> otherOutputs,
      boolean stillOpen) {
    return new Sections(
        source,
        parameters,
        rules,
        mappings,
        otherConditions,
        otherResources,
        otherOutputs,
        globals,
        transforms,
        stillOpen);
  }

  /** The place of a span of this template. */
  public Place at(Span span) {
    return new Place(source, span);
  }

  /** The entries of a map by the text of their keys; none where it is no map. */
  public static SequencedMap<String, Node.Entry> entries(@Nullable Node node) {
    SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
    if (node instanceof Node.Mapping mapping) {
      mapping.entries().forEach(entry -> entries.put(Literals.name(entry.key()), entry));
    }
    return entries;
  }

  /** The entry of a map with a key, or null; null too where the node is no map. */
  public static Node.@Nullable Entry entry(@Nullable Node node, String key) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (Literals.name(entry.key()).equals(key)) {
          return entry;
        }
      }
    }
    return null;
  }

  /** The items of a list, or a single node as a list of one. */
  static <T> List<T> listed(Node node, Function<Node, T> read) {
    return node instanceof Node.Sequence sequence
        ? sequence.items().stream().map(read).toList()
        : List.of(read.apply(node));
  }
}
