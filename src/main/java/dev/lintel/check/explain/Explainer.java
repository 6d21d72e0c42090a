package dev.lintel.check.explain;

import dev.lintel.check.eval.Evaluator;
import dev.lintel.check.scene.Identity;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Truth;
import dev.lintel.finding.Finding.Related;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.policy.Logic;
import dev.lintel.policy.Policy;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Operand;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.CanonicalResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says why a policy is violated, or why that is not known, once its verdict is there. */
public final class Explainer {
  private static final int MOST_RELATED = 10;

  private final Evaluator evaluator;
  private final Policy policy;
  private final JudgedCode code;
  private final Wording wording;

  /** Explains what an evaluator decided. */
  public Explainer(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.policy = evaluator.frame().policy();
    this.code = new JudgedCode(evaluator.frame().judged());
    this.wording = new Wording(evaluator);
  }

  /** The written resource that holds a place: a part of the judged one, or that one itself. */
  public static CanonicalResource holder(CanonicalResource judged, Place place) {
    return JudgedCode.holder(judged, place);
  }

  /** The violations; expressions that share item and place are one. */
  public List<Evidence> violations() {
    Truth violating = policy.logic().mode() == Logic.Mode.DENY ? Truth.TRUE : Truth.FALSE;
    List<Evidence> all = new ArrayList<>();
    for (Condition condition : policy.logic().conditions()) {
      if (evaluator.truth(condition) == violating) {
        violations(Leaves.of(condition, violating, evaluator, code)).forEach(e -> add(e, all));
      }
    }
    return all;
  }

  /** Why the verdict is not known. */
  public Doubt doubt() {
    List<Condition> conditions = new ArrayList<>(policy.logic().when());
    conditions.addAll(policy.logic().conditions());
    for (Condition condition : conditions) {
      if (evaluator.truth(condition) == Truth.UNKNOWN) {
        Doubt doubt = doubt(Leaves.of(condition, Truth.UNKNOWN, evaluator, code));
        if (doubt != null) {
          return doubt;
        }
      }
    }
    return new Doubt("this cannot be decided before deployment", null);
  }

  private @Nullable Doubt doubt(List<Leaf> leaves) {
    Place place = null;
    for (Leaf leaf : leaves) {
      for (Site site : leaf.sites()) {
        place = place == null ? code.place(site.spot()) : place;
        Value.Unknown unknown = unknown(site.value());
        if (unknown != null) {
          String name = site.spot().path();
          String reason = unknown.reason();
          Place own = code.place(site.spot());
          return new Doubt(
              name.isEmpty() ? reason : name + ": " + reason, own == null ? place : own);
        }
      }
    }
    return leaves.isEmpty()
        ? null
        : new Doubt(
            "`" + Wording.text(leaves.getFirst().condition()) + "` cannot be decided", place);
  }

  /** What is not known in a value. */
  private Value.@Nullable Unknown unknown(@Nullable Value value) {
    return switch (value == null ? null : evaluator.frame().world().settle(value)) {
      case Value.Unknown unknown -> unknown;
      case Value.Template template -> firstUnknown(template.parts());
      case Value.ListValue list -> list.rest() == null ? firstUnknown(list.items()) : list.rest();
      case Value.MapValue map ->
          map.rest() == null ? firstUnknown(List.copyOf(map.entries().values())) : map.rest();
      case Value.Reference reference -> unknown(reference.value());
      case Value.Json json -> unknown(json.content());
      case null, default -> null;
    };
  }

  private Value.@Nullable Unknown firstUnknown(List<Value> values) {
    for (Value value : values) {
      Value.Unknown unknown = unknown(value);
      if (unknown != null) {
        return unknown;
      }
    }
    return null;
  }

  /** One violation for each item, the leaves of no item belonging to all; else one for all. */
  private List<Evidence> violations(List<Leaf> leaves) {
    List<Found> items = new ArrayList<>();
    for (Leaf leaf : leaves) {
      Found item = leaf.item();
      if (item != null && items.stream().noneMatch(known -> Identity.same(known, item))) {
        items.add(item);
      }
    }
    if (items.isEmpty()) {
      return List.of(evidence(leaves, null));
    }
    List<Evidence> violations = new ArrayList<>();
    for (Found item : items) {
      List<Leaf> own =
          leaves.stream()
              .filter(leaf -> leaf.item() == null || Identity.same(leaf.item(), item))
              .toList();
      violations.add(evidence(own, item));
    }
    return violations;
  }

  private Evidence evidence(List<Leaf> leaves, @Nullable Found item) {
    Site main = explicit(leaves);
    Leaf mainLeaf = null;
    for (int i = leaves.size() - 1; i >= 0 && main == null; i--) {
      main = judgedSite(leaves.get(i));
      mainLeaf = main == null ? null : leaves.get(i);
    }
    Place place = main == null ? null : code.place(main.spot());
    if (place == null && item != null) {
      place = item.spot().place();
    }
    String message =
        wording.of(
            mainLeaf == null ? leaves : withLast(leaves, mainLeaf),
            policy.message(),
            policy.rule().title());
    boolean secret = isSecret(main, leaves);
    return new Evidence(message, place, related(leaves, main, place), secret, item);
  }

  /** Whether the place holds a secret itself; the name of a variable that has it is none. */
  private static boolean isSecret(@Nullable Site main, List<Leaf> leaves) {
    Value value = main == null ? null : main.value();
    boolean sensitive = value != null && value.meta().sensitive();
    boolean here = value == null || value.origin().from() == null;
    return here && (sensitive || Leaf.isOfSecrets(leaves));
  }

  /** The leaf that gives the place is the one that is spelled out. */
  private static List<Leaf> withLast(List<Leaf> leaves, Leaf last) {
    List<Leaf> ordered = new ArrayList<>(leaves);
    ordered.remove(last);
    ordered.add(last);
    return ordered;
  }

  /** Where the policy itself says that the place is. */
  private @Nullable Site explicit(List<Leaf> leaves) {
    if (policy.at().isEmpty() || leaves.isEmpty()) {
      return null;
    }
    Leaf leaf = leaves.getLast();
    Operand operand = Wording.bound(policy.at(), leaf);
    if (operand == null) {
      return null;
    }
    leaf.bound().forEach(evaluator.frame()::bind);
    Sequence ends = evaluator.ends(operand);
    leaf.bound().keySet().forEach(slot -> evaluator.frame().bind(slot, null));
    if (!ends.items().isEmpty()) {
      return Site.of(ends.items().getFirst());
    }
    return ends.gaps().isEmpty() ? null : new Site(ends.gaps().getFirst(), null);
  }

  private @Nullable Site judgedSite(Leaf leaf) {
    return leaf.sites().stream()
        .filter(site -> code.place(site.spot()) != null)
        .findFirst()
        .orElse(null);
  }

  private List<Related> related(List<Leaf> leaves, @Nullable Site main, @Nullable Place place) {
    Map<Place, Related> related = new LinkedHashMap<>();
    if (main != null) {
      origins(main, related);
      behind(main.spot(), related);
    }
    for (Leaf leaf : leaves) {
      List<Site> written = leaf.sites().stream().filter(site -> site.value() != null).toList();
      for (Site site : written) {
        Place own = code.place(site.spot());
        Place far = site.spot().place();
        String facts = wording.facts(leaf, Leaf.isOfSecrets(leaves));
        Place shown = own == null ? far : own;
        if (shown != null && !facts.isEmpty()) {
          related.putIfAbsent(shown, new Related(facts, shown));
        }
        behind(site.spot(), related);
      }
    }
    if (place != null) {
      related.remove(place);
    }
    return related.values().stream().limit(MOST_RELATED).toList();
  }

  /** Where a value came from: "from var.ha". */
  private static void origins(Site site, Map<Place, Related> related) {
    Value value = site.value();
    if (value == null) {
      return;
    }
    String via = "";
    for (Origin origin : value.origin().chain()) {
      Place place = origin.place();
      if (!via.isEmpty() && place != null) {
        related.putIfAbsent(place, new Related(Related.FROM + via, place));
      }
      via = origin.via();
    }
  }

  /** What a reference led to. */
  private void behind(Spot spot, Map<Place, Related> related) {
    CanonicalResource owner = spot.owner();
    Place place = spot.place();
    if (spot.from() != null && owner != null && place != null && !code.has(spot)) {
      String what = owner.written().address() + (spot.path().isEmpty() ? "" : "." + spot.path());
      related.putIfAbsent(place, new Related("refers to " + what, place));
    }
  }

  private static void add(Evidence evidence, List<Evidence> all) {
    for (Evidence earlier : all) {
      boolean same =
          earlier.item() == null
              ? evidence.item() == null
              : evidence.item() != null && earlier.item().spot().equals(evidence.item().spot());
      if (same && Objects.equals(earlier.place(), evidence.place())) {
        return;
      }
    }
    all.add(evidence);
  }

  /** The texts that tell one item from another, whatever line it stands on. */
  public String identity(Found item) {
    return Identities.of(item, evaluator.frame().world());
  }
}
