package dev.lintel.vocabulary;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Folds resources that complete another one onto it: by reference, else by an equal known name. A
 * part without a parent in the root is judged on a parent of which nothing else is known.
 */
final class Parts {
  private static final Pattern UNKNOWN_KEY = Pattern.compile("\\[(\\?|\"\\?\")]");

  private final List<Draft> drafts;
  private final Identities identities;
  private final Map<String, Draft> outside = new LinkedHashMap<>();

  Parts(List<Draft> drafts, Identities identities) {
    this.drafts = drafts;
    this.identities = identities;
  }

  /** Folds all parts; returns the parents outside the root. */
  List<Draft> fold() {
    for (Draft draft : List.copyOf(drafts)) {
      Entry entry = draft.entry();
      Entry.Part part = entry == null ? null : entry.links().part();
      if (part != null) {
        fold(draft, part);
      }
    }
    return new ArrayList<>(outside.values());
  }

  private void fold(Draft draft, Entry.Part part) {
    Value by = draft.values().get(part.by());
    Targets targets =
        Targets.of(
            Objects.requireNonNullElseGet(by, () -> new Value.Null(draft.values().meta())),
            part,
            identities);
    for (Entry.Landing landing : part.landings()) {
      Landed landed = Landed.of(draft, part, landing);
      if (landed == null) {
        continue;
      }
      for (Targets.Sure sure : targets.sure()) {
        if (isUncertain(draft, sure.parent())) {
          doubt(landed, sure.parent(), draft, howMany(draft));
          continue;
        }
        Map<String, String> when = new HashMap<>(sure.when());
        when.putAll(existence(draft, sure.parent()));
        land(landed, sure.parent(), draft, when);
      }
      for (Targets.Possible possible : targets.possible()) {
        doubt(landed, possible.parent(), draft, possible.why());
      }
      for (Targets.Outside elsewhere : targets.outside()) {
        land(landed, parent(draft, part, elsewhere), draft, Map.of());
      }
    }
  }

  /**
   * Whether a part stands for none or many instances, and its parent does not stand for as many: an
   * instance whose key is not known has {@code ?} for one.
   */
  private static boolean isUncertain(Draft part, Draft parent) {
    String address = part.written().address();
    String other = parent.written().address();
    Matcher keys = UNKNOWN_KEY.matcher(address);
    while (keys.find()) {
      boolean sameInstance = other.startsWith(address.substring(0, keys.end()));
      boolean own = keys.end() == address.length();
      boolean alike = own && UNKNOWN_KEY.matcher(other).find() && other.endsWith("]");
      if (!sameInstance && !alike) {
        return true;
      }
    }
    return false;
  }

  private static Value.Unknown howMany(Draft part) {
    return new Value.Unknown(
        "how many instances " + part.written().block() + " has is not known",
        null,
        List.of(),
        part.values().meta());
  }

  /** The choices under which a part exists where its parent does. */
  private static Map<String, String> existence(Draft part, Draft parent) {
    Map<String, String> when = new HashMap<>(part.when());
    String condition = part.written().existsWhen();
    boolean own = part.when().isEmpty();
    if (own && condition != null && !condition.equals(parent.written().existsWhen())) {
      when.put(condition, "true");
    }
    return when;
  }

  private static void land(Landed landed, Draft parent, Draft part, Map<String, String> when) {
    parent.addPart(part);
    if (landed.doubt() != null) {
      doubt(landed, parent, part, landed.doubt());
      return;
    }
    Value old = parent.values().get(landed.as());
    Value content = landed.content();
    if (!landed.isOneOfMany()) {
      put(parent, landed.as(), sometimes(content, old, when));
      return;
    }
    Value.Unknown rest = parent.values().rest();
    List<Value> items = List.of(content);
    if (content instanceof Value.ListValue list) {
      items = list.items();
      rest = rest == null ? list.rest() : rest;
    }
    Value grown = old;
    for (Value item : items) {
      grown = Lists.append(grown, sometimes(item, null, when));
    }
    if (rest != null) {
      grown = Lists.open(grown, rest);
    }
    if (grown != null) {
      put(parent, landed.as(), grown);
    }
  }

  /** Marks what a part may bring as not known. */
  private static void doubt(Landed landed, Draft parent, Draft part, Value.Unknown why) {
    parent.addPart(part);
    Value old = parent.values().get(landed.as());
    if (landed.isOneOfMany()) {
      put(parent, landed.as(), Lists.open(old, why));
    } else if (old == null || old instanceof Value.Null) {
      put(parent, landed.as(), why);
    }
  }

  private static Value sometimes(
      Value content, @Nullable Value otherwise, Map<String, String> when) {
    if (when.isEmpty()) {
      return content;
    }
    Value not = Objects.requireNonNullElseGet(otherwise, () -> new Value.Null(content.meta()));
    List<Value.Alternative> alternatives = new ArrayList<>();
    alternatives.add(new Value.Alternative(when, content));
    Map<String, String> before = new HashMap<>();
    for (Map.Entry<String, String> choice : when.entrySet()) {
      String other = opposite(choice.getValue());
      if (other == null) {
        return new Value.Unknown(
            "it depends on " + choice.getKey(),
            Value.Unknown.Cause.SCENARIO,
            null,
            List.of(),
            content.meta());
      }
      Map<String, String> fails = new HashMap<>(before);
      fails.put(choice.getKey(), other);
      alternatives.add(new Value.Alternative(fails, not));
      before.put(choice.getKey(), choice.getValue());
    }
    return new Value.OneOf(alternatives, content.meta());
  }

  private static @Nullable String opposite(String choice) {
    return switch (choice) {
      case "true" -> "false";
      case "false" -> "true";
      default -> null;
    };
  }

  private static void put(Draft parent, String name, Value value) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>(parent.values().entries());
    entries.put(name, value);
    Value.MapValue values = parent.values();
    parent.values(new Value.MapValue(entries, values.kind(), values.rest(), values.meta()));
  }

  /** The parent outside the root that a part belongs to: one for all parts that name the same. */
  private Draft parent(Draft draft, Entry.Part part, Targets.Outside elsewhere) {
    String type = part.parents().getFirst();
    String key = elsewhere.key() == null ? draft.written().address() + " " + type : elsewhere.key();
    return outside.computeIfAbsent(
        type + " " + key,
        k -> {
          Meta nowhere = new Meta(Origin.NOWHERE, false);
          Value.Unknown unknown =
              new Value.Unknown(
                  "the " + type + " of " + draft.written().address() + " is outside this root",
                  null,
                  List.of(),
                  nowhere);
          SequencedMap<String, Value> entries = new LinkedHashMap<>();
          if (!(elsewhere.by() instanceof Value.Null)) {
            entries.put("id", elsewhere.by());
          }
          return new Draft(
              draft.written(),
              type,
              null,
              new Value.MapValue(entries, Value.MapKind.BLOCK, unknown, nowhere),
              draft.place(),
              Map.of());
        });
  }
}
