package dev.lintel.vocabulary;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.folding.Known;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which resources of a root go by a name, as far as names are known before deployment. */
final class Identities {
  private final List<Draft> drafts;
  private final Map<String, Map<String, Set<Draft>>> byType = new HashMap<>();

  Identities(List<Draft> drafts) {
    this.drafts = drafts;
  }

  /** The resources of some types that a value may name; none where it names none of them. */
  Set<Draft> named(Collection<String> types, Value value) {
    Set<Draft> found = new LinkedHashSet<>();
    for (String type : types) {
      Map<String, Set<Draft>> names = byType.computeIfAbsent(type, this::names);
      if (!names.isEmpty()) {
        String key = key(value);
        found.addAll(key == null ? Set.of() : names.getOrDefault(key, Set.of()));
        found.addAll(byArn(type, value, names));
      }
    }
    return found;
  }

  /**
   * What two values have in common when they name the same: their text, or the expression that is
   * left of them. Null where a value is not known to equal any other.
   */
  static @Nullable String key(Value value) {
    String text = Known.text(value);
    if (text != null) {
      return "=" + text;
    }
    return switch (value) {
      case Value.Unknown unknown when unknown.residual() != null -> "?" + unknown.residual();
      case Value.Template template -> key(template);
      case Value.Reference reference ->
          reference.value() == null
              ? "&" + reference.address() + "." + reference.attribute()
              : key(reference.value());
      default -> null;
    };
  }

  private static @Nullable String key(Value.Template template) {
    StringBuilder key = new StringBuilder("~");
    for (Value part : template.parts()) {
      String of = key(part);
      if (of == null) {
        return null;
      }
      key.append(of).append('\n');
    }
    return key.toString();
  }

  private Map<String, Set<Draft>> names(String type) {
    Map<String, Set<Draft>> names = new HashMap<>();
    for (Draft draft : drafts) {
      Entry entry = draft.entry();
      if (draft.type().equals(type) && entry != null) {
        for (String attribute : entry.links().identity()) {
          Value value = draft.values().get(attribute);
          String key = value == null ? null : key(value);
          if (key != null) {
            names.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(draft);
          }
        }
      }
    }
    return names;
  }

  private Set<Draft> byArn(String type, Value value, Map<String, Set<Draft>> names) {
    boolean mayBeArn = value instanceof Value.Text || value instanceof Value.Template;
    ArnPattern pattern = mayBeArn ? arn(type) : null;
    Value name = pattern == null ? null : pattern.find(value);
    String key = name == null ? null : key(name);
    return key == null ? Set.of() : names.getOrDefault(key, Set.of());
  }

  /** The form of the ARNs of a type that occurs, or null. */
  @Nullable ArnPattern arn(String type) {
    for (Draft draft : drafts) {
      Entry entry = draft.entry();
      if (draft.type().equals(type) && entry != null) {
        return entry.links().arn() == null ? null : ArnPattern.of(entry.links().arn());
      }
    }
    return null;
  }
}
