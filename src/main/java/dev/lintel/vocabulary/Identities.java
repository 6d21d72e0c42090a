package dev.lintel.vocabulary;

import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.folding.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which resources of a root go by a name, as far as names are known before deployment. */
final class Identities {
  private final Map<String, List<Draft>> drafts = new HashMap<>();
  private final Map<String, List<Draft>> byAddress = new HashMap<>();
  private final Map<String, Map<String, Set<Draft>>> names = new HashMap<>();
  private final Map<String, Optional<ArnPattern>> arns = new HashMap<>();

  Identities(List<Draft> all) {
    for (Draft draft : all) {
      drafts.computeIfAbsent(draft.type(), type -> new ArrayList<>()).add(draft);
      if (draft.written().kind() != Resource.Kind.MACRO) {
        byAddress
            .computeIfAbsent(draft.written().address(), address -> new ArrayList<>())
            .add(draft);
      }
    }
  }

  /** The resources of a type. */
  List<Draft> ofType(String type) {
    return drafts.getOrDefault(type, List.of());
  }

  /** The resources at an address: the written one and those that are made from it. */
  List<Draft> at(String address) {
    return byAddress.getOrDefault(address, List.of());
  }

  /** The resources of some types that a value may name; none where it names none of them. */
  Set<Draft> named(Collection<String> types, Value value) {
    Set<Draft> found = new LinkedHashSet<>();
    for (String type : types) {
      Map<String, Set<Draft>> known = names.computeIfAbsent(type, this::names);
      if (!known.isEmpty()) {
        String key = key(value);
        found.addAll(key == null ? Set.of() : known.getOrDefault(key, Set.of()));
        found.addAll(byArn(type, value, known));
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
    Map<String, Set<Draft>> known = new HashMap<>();
    for (Draft draft : ofType(type)) {
      Entry entry = draft.entry();
      if (entry != null) {
        for (String attribute : entry.links().identity()) {
          Value value = draft.values().get(attribute);
          String key = value == null ? null : key(value);
          if (key != null) {
            known.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(draft);
          }
        }
      }
    }
    return known;
  }

  private Set<Draft> byArn(String type, Value value, Map<String, Set<Draft>> known) {
    boolean mayBeArn = value instanceof Value.Text || value instanceof Value.Template;
    ArnPattern pattern = mayBeArn ? arn(type) : null;
    Value name = pattern == null ? null : pattern.find(value);
    String key = name == null ? null : key(name);
    return key == null ? Set.of() : known.getOrDefault(key, Set.of());
  }

  /** The form of the ARNs of a type that occurs, or null. */
  @Nullable ArnPattern arn(String type) {
    return arns.computeIfAbsent(type, this::findArn).orElse(null);
  }

  private Optional<ArnPattern> findArn(String type) {
    return ofType(type).stream()
        .map(Draft::entry)
        .filter(Objects::nonNull)
        .map(entry -> entry.links().arn())
        .filter(Objects::nonNull)
        .findFirst()
        .map(ArnPattern::of);
  }
}
