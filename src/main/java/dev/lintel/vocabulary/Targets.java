package dev.lintel.vocabulary;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.folding.Known;
import dev.lintel.vocabulary.folding.Unknowns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parents a part points to: surely, perhaps, or outside the root. */
final class Targets {
  /**
   * A parent of the root that the part completes.
   *
   * @param when the choices under which it does; empty where it does for sure
   */
  record Sure(Draft parent, Map<String, String> when) {}

  /** A parent of the root that the part may complete, and why that is not known. */
  record Possible(Draft parent, Value.Unknown why) {}

  /**
   * A parent that is not in the root, or need not be.
   *
   * @param key what parts of the same parent have in common; null where it is not known which it is
   * @param by what points to it
   */
  record Outside(@Nullable String key, Value by) {}

  private final Identities identities;
  private final Entry.Part part;

  private final List<Sure> sure = new ArrayList<>();
  private final List<Possible> possible = new ArrayList<>();
  private final List<Outside> outside = new ArrayList<>();

  private Targets(Identities identities, Entry.Part part) {
    this.identities = identities;
    this.part = part;
  }

  /**
   * The targets of what stands at the attribute that points to the parent. The attribute is one
   * that the provider requires, so a part that leaves it out belongs to a parent nobody knows.
   */
  static Targets of(Value by, Entry.Part part, Identities identities) {
    Targets targets = new Targets(identities, part);
    if (by instanceof Value.Null) {
      targets.outside.add(new Outside(null, by));
    } else {
      targets.add(by, Map.of());
    }
    return targets;
  }

  List<Sure> sure() {
    return sure;
  }

  List<Possible> possible() {
    return possible;
  }

  List<Outside> outside() {
    return outside;
  }

  private void add(Value by, Map<String, String> when) {
    switch (by) {
      case Value.Reference reference -> addReference(reference, when);
      case Value.ListValue list -> {
        list.items().forEach(item -> add(item, when));
        if (list.rest() != null) {
          addUnknown(list.rest());
        }
      }
      case Value.OneOf choice -> {
        for (Value.Alternative alternative : choice.alternatives()) {
          Map<String, String> both = new HashMap<>(when);
          both.putAll(alternative.when());
          add(alternative.value(), both);
        }
      }
      case Value.Unknown unknown -> addNamed(unknown, unknown, when);
      case Value.Template template ->
          addNamed(template, Unknowns.of("the name of the parent is not known", template), when);
      case Value.Text text -> addNamed(text, null, when);
      case Value.Null n -> {}
      default -> outside.add(new Outside(null, by));
    }
  }

  private void addReference(Value.Reference reference, Map<String, String> when) {
    for (Draft draft : identities.at(reference.address())) {
      if (isParent(draft)) {
        boolean itself =
            draft.entry() == null
                || reference.attribute().isEmpty()
                || draft.entry().links().identity().contains(reference.attribute());
        if (itself) {
          sure.add(new Sure(draft, when));
          return;
        }
      }
    }
    if (reference.value() != null) {
      add(reference.value(), when);
    } else {
      outside.add(new Outside(Identities.key(reference), reference));
    }
  }

  private void addNamed(Value name, Value.@Nullable Unknown doubt, Map<String, String> when) {
    Set<Draft> named = identities.named(part.parents(), name);
    if (named.size() == 1) {
      sure.add(new Sure(named.iterator().next(), when));
    } else if (!named.isEmpty()) {
      Value.Unknown several = Unknowns.of("several resources go by the name of the parent", name);
      named.forEach(draft -> possible.add(new Possible(draft, several)));
    } else if (doubt != null) {
      addUnknown(doubt, name);
    } else {
      outside.add(new Outside(Identities.key(name), name));
    }
  }

  private void addUnknown(Value.Unknown unknown) {
    addUnknown(unknown, unknown);
  }

  private void addUnknown(Value.Unknown unknown, Value by) {
    for (Draft draft : candidates(unknown, by)) {
      possible.add(new Possible(draft, unknown));
    }
    outside.add(new Outside(Identities.key(by), by));
  }

  /**
   * The parents that an unknown name may be of. A name that comes from outside cannot be one that
   * is only created at deployment, so a parent has to be mentioned, or to have a name of its own.
   */
  private Set<Draft> candidates(Value.Unknown unknown, Value by) {
    Set<String> mentioned = new LinkedHashSet<>();
    unknown.mentions().forEach(reference -> mentioned.add(reference.address()));
    boolean anything = unknown.reason().startsWith(Value.Unknown.NOT_SUPPORTED);
    Set<Draft> candidates = new LinkedHashSet<>();
    for (String type : part.parents()) {
      for (Draft draft : identities.ofType(type)) {
        if (anything || mentioned.contains(draft.written().address()) || mayGoBy(by, draft)) {
          candidates.add(draft);
        }
      }
    }
    return candidates;
  }

  private boolean mayGoBy(Value by, Draft draft) {
    Entry entry = draft.entry();
    List<String> names = part.identity();
    if (names.isEmpty() && entry != null) {
      names = entry.links().identity();
    }
    return names.stream()
        .map(name -> draft.values().get(name))
        .anyMatch(name -> name != null && !(name instanceof Value.Null) && mayEqual(by, name));
  }

  /** Whether a text with holes may be a name: false where its ends are others. */
  private static boolean mayEqual(Value by, Value name) {
    String known = Known.text(name);
    if (known == null || !(by instanceof Value.Template template) || template.parts().isEmpty()) {
      return true;
    }
    String start = Known.text(template.parts().getFirst());
    String end = Known.text(template.parts().getLast());
    return (start == null || known.startsWith(start)) && (end == null || known.endsWith(end));
  }

  private boolean isParent(Draft draft) {
    return part.parents().contains(draft.type());
  }
}
