package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Format;
import dev.lintel.graph.Resource;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Names;
import dev.lintel.vocabulary.entry.Selection;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the attributes that references name are called in the words of policies. */
public final class ReferenceNames {
  private static final Map<String, String> ATTRIBUTES = new ConcurrentHashMap<>();

  private final Types types;
  private final Map<String, Resource> byAddress = new HashMap<>();

  /** Of the resources of one root. */
  public ReferenceNames(Types types, Root root) {
    this.types = types;
    root.resources().stream()
        .filter(resource -> resource.kind() != Resource.Kind.MACRO)
        .forEach(resource -> byAddress.put(resource.address(), resource));
  }

  /** The same reference with the canonical name of its attribute. */
  Value.Reference canonical(Value.Reference reference) {
    Resource target = byAddress.get(reference.address());
    if (target == null || target.format() != Format.CLOUDFORMATION) {
      return reference;
    }
    Entry entry = types.entry(target);
    String name =
        entry == null
            ? reference.attribute()
            : attribute(types, entry, target.type(), reference.attribute());
    return name.equals(reference.attribute())
        ? reference
        : new Value.Reference(reference.address(), name, reference.value(), reference.meta());
  }

  /**
   * The canonical name of an attribute of a CloudFormation type.
   *
   * @param attribute as Fn::GetAtt names it; {@code Ref} for what Ref gives
   * @return the canonical name; the written one where none is known
   */
  public static String attribute(
      Types types, Entry entry, String cloudFormationType, String attribute) {
    if (attribute.isEmpty()) {
      return attribute;
    }
    return ATTRIBUTES.computeIfAbsent(
        entry.type() + " " + cloudFormationType + " " + attribute,
        key -> find(types, entry, cloudFormationType, attribute));
  }

  private static String find(
      Types types, Entry entry, String cloudFormationType, String attribute) {
    String named = named(entry.reading().names(), "", attribute);
    if (named != null) {
      return named;
    }
    if (attribute.equals("Ref")) {
      return "id";
    }
    Shape canonical = TypeIndex.terraform().type(entry.type());
    Shape written = TypeIndex.cloudFormation().type(cloudFormationType);
    if (canonical != null && written != null) {
      SequencedMap<String, Shape> attributes = new LinkedHashMap<>(written.children());
      attributes.values().removeIf(shape -> shape.presence() != Shape.Presence.COMPUTED);
      Map<String, String> pairs =
          NameMatcher.match(
              canonical.children(),
              attributes,
              NameMatcher.ownNames(entry.type(), cloudFormationType));
      for (Map.Entry<String, String> pair : pairs.entrySet()) {
        if (pair.getValue().equals(attribute)) {
          return pair.getKey();
        }
      }
    }
    return property(types.level(entry, cloudFormationType), attribute);
  }

  private static @Nullable String named(Names names, String path, String attribute) {
    for (Map.Entry<String, Names> below : names.below().entrySet()) {
      String name = Steps.join(path, below.getKey());
      if (isPath(below.getValue().source(), attribute)) {
        return name;
      }
    }
    return null;
  }

  private static boolean isPath(@Nullable Selection selection, String attribute) {
    return switch (selection) {
      case Selection.Path(var steps) -> Selections.joined(steps).equals(attribute);
      case Selection.First(var of) -> of.stream().anyMatch(one -> isPath(one, attribute));
      case null, default -> false;
    };
  }

  private static String property(Level level, String attribute) {
    for (Level.Rule rule : level.rules().values()) {
      if (isPath(rule.from(), attribute)) {
        return rule.name();
      }
    }
    return attribute;
  }
}
