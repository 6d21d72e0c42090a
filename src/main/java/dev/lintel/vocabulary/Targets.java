package dev.lintel.vocabulary;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
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

  private final List<Draft> drafts;
  private final Identities identities;
  private final Entry.Part part;

  private final List<Sure> sure = new ArrayList<>();
  private final List<Possible> possible = new ArrayList<>();
  private final List<Outside> outside = new ArrayList<>();

  private Targets(List<Draft> drafts, Identities identities, Entry.Part part) {
    this.drafts = drafts;
    this.identities = identities;
    this.part = part;
  }

  /** The targets of what stands at the attribute that points to the parent. */
  static Targets of(Value by, Entry.Part part, List<Draft> drafts, Identities identities) {
    Targets targets = new Targets(drafts, identities, part);
    targets.add(by, Map.of());
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
    for (Draft draft : drafts) {
      if (draft.written().address().equals(reference.address()) && isParent(draft)) {
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
    for (Draft draft : candidates(unknown)) {
      possible.add(new Possible(draft, unknown));
    }
    outside.add(new Outside(Identities.key(by), by));
  }

  /**
   * The parents that an unknown name may be of. A name that comes from outside cannot be one that
   * is only created at deployment, so a parent has to be mentioned, or to have a name of its own.
   */
  private Set<Draft> candidates(Value.Unknown unknown) {
    Set<String> mentioned = new LinkedHashSet<>();
    unknown.mentions().forEach(reference -> mentioned.add(reference.address()));
    boolean anything = unknown.reason().startsWith(Value.Unknown.NOT_SUPPORTED);
    Set<Draft> candidates = new LinkedHashSet<>();
    for (Draft draft : drafts) {
      if (isParent(draft)
          && (anything || mentioned.contains(draft.written().address()) || isNamed(draft))) {
        candidates.add(draft);
      }
    }
    return candidates;
  }

  private boolean isNamed(Draft draft) {
    Entry entry = draft.entry();
    List<String> names = part.identity();
    if (names.isEmpty() && entry != null) {
      names = entry.links().identity();
    }
    return names.stream()
        .map(name -> draft.values().get(name))
        .anyMatch(value -> value != null && !(value instanceof Value.Null));
  }

  private boolean isParent(Draft draft) {
    return part.parents().contains(draft.type());
  }
}
