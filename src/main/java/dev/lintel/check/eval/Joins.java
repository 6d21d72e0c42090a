package dev.lintel.check.eval;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Referents;
import dev.lintel.check.value.Referents.Referent;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Operand;
import dev.lintel.policy.condition.Operand.Step;
import dev.lintel.policy.condition.Slot;
import dev.lintel.policy.expr.Expr.Operator;
import dev.lintel.vocabulary.CanonicalResource;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code any b in T where b.p == e and ..} a look-up: it costs the resources of T that may be
 * meant, not all. A resource is left out only where {@code b.p == e} is surely false of it.
 */
public final class Joins {
  private final Map<IndexKey, Index> indexes = new HashMap<>();
  private final IdentityHashMap<Condition, Optional<Join>> joins = new IdentityHashMap<>();

  /** The resources of a type by what stands at a path; a set holds their positions. */
  private record Index(
      List<CanonicalResource> resources, Map<String, Set<Integer>> byKey, Set<Integer> open) {
    boolean isEmpty() {
      return byKey.isEmpty() && open.isEmpty();
    }

    /** Those that may have one of the keys; of unknown keys all that have a value. */
    List<CanonicalResource> lookUp(Keys keys) {
      Set<Integer> positions = new TreeSet<>(open);
      Collection<String> wanted = keys.isOpen() ? byKey.keySet() : keys.keys();
      for (String key : wanted) {
        positions.addAll(byKey.getOrDefault(key, Set.of()));
      }
      return positions.stream().map(resources::get).toList();
    }

    /** Nothing equals what is not there. */
    void add(List<Found> values, int position, Referents referents, World world) {
      Keys keys =
          values.size() == 1
              ? keys(values.getFirst(), referents, world)
              : Keys.of(values.size() > 1);
      if (keys.isOpen()) {
        open.add(position);
      }
      for (String key : keys.keys()) {
        byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(position);
      }
    }
  }

  /** What a value can equal: only what has one of the keys, or is open itself. */
  private record Keys(Set<String> keys, boolean isOpen) {
    static Keys of(boolean isOpen) {
      return new Keys(Set.of(), isOpen);
    }
  }

  /** The equality of what stands at a path of a condition's item with something else. */
  private record Join(Slot slot, Operand.Path path, Operand other) {
    String names() {
      return path.steps().stream()
          .map(step -> step instanceof Step.Field field ? field.name() : "?")
          .collect(Collectors.joining("."));
    }
  }

  /** What absence means there is a matter of the policy. */
  private record IndexKey(String type, String path, Map<String, Value> defaults) {}

  /** The resources of a type of which the condition may hold, in order; null where all count. */
  @Nullable List<CanonicalResource> candidates(
      String type, Slot slot, Condition where, Frame frame, Operands operands) {
    if (frame.setting().scene().ofType(type).size() < 4) {
      return null;
    }
    Join join =
        joins.computeIfAbsent(where, none -> Optional.ofNullable(join(where, slot))).orElse(null);
    if (join == null) {
      return null;
    }
    Index index = index(type, join, frame);
    if (index.isEmpty()) {
      return List.of();
    }
    Sequence other = operands.values(join.other());
    if (other.items().size() != 1) {
      return null;
    }
    return index.lookUp(keys(other.items().getFirst(), frame.referents(), frame.world()));
  }

  /** The first equality among the operands of the condition that looks from the item outside. */
  private static @Nullable Join join(Condition where, Slot slot) {
    Collection<Condition> all =
        where instanceof Condition.And and ? and.operands() : List.of(where);
    for (Condition condition : all) {
      if (condition instanceof Condition.Compare compare && compare.operator() == Operator.EQUAL) {
        Join join = join(compare.left(), compare.right(), slot);
        if (join == null) {
          join = join(compare.right(), compare.left(), slot);
        }
        if (join != null) {
          return join;
        }
      }
    }
    return null;
  }

  private static @Nullable Join join(Operand own, Operand other, Slot slot) {
    boolean looksOutside =
        own instanceof Operand.Path path
            && path.base() instanceof Operand.Item item
            && item.slot().equals(slot)
            && path.steps().stream().allMatch(step -> step instanceof Step.Field)
            && isWithout(other, slot);
    return looksOutside ? new Join(slot, (Operand.Path) own, other) : null;
  }

  private static boolean isWithout(Operand operand, Slot slot) {
    return switch (operand) {
      case Operand.Self self -> true;
      case Operand.Item item -> !item.slot().equals(slot);
      case Operand.Path path ->
          isWithout(path.base(), slot)
              && path.steps().stream().allMatch(step -> step instanceof Step.Field);
      case Operand.Literal literal -> true;
      case Operand.Parameter parameter -> true;
      default -> false;
    };
  }

  private Index index(String type, Join join, Frame frame) {
    IndexKey key = new IndexKey(type, join.names(), frame.policy().defaults());
    return indexes.computeIfAbsent(key, none -> build(type, join, frame));
  }

  /** Keys hold in every scenario, so they are made where no choice is taken. */
  private static Index build(String type, Join join, Frame frame) {
    List<CanonicalResource> resources = frame.setting().scene().ofType(type);
    Index index = new Index(resources, new HashMap<>(), new HashSet<>());
    World world = new World(Map.of());
    for (int i = 0; i < resources.size(); i++) {
      Frame own = new Frame(frame.setting(), frame.policy(), null, world);
      own.bind(join.slot(), own.instance(resources.get(i)));
      index.add(new Evaluator(own).values(join.path()).items(), i, own.referents(), world);
    }
    return index;
  }

  private static Keys keys(Found found, Referents referents, World world) {
    Referent referent = referents.of(found);
    if (referent == null) {
      String text = Texts.of(found.value(), world);
      return text == null ? Keys.of(true) : new Keys(Set.of(key(text)), false);
    }
    CanonicalResource resource = referent.resource();
    if (resource == null || referent.isData()) {
      return Keys.of(true);
    }
    Set<String> keys = new HashSet<>();
    keys.add("@" + referent.address() + " " + referent.attribute());
    boolean open = false;
    if (referent.isWhole()) {
      for (Value identity : referents.identities(resource)) {
        String text = Texts.of(identity, world);
        if (text != null) {
          keys.add(key(text));
        }
        open |= text == null && !(identity instanceof Value.Reference);
      }
    }
    return new Keys(keys, open);
  }

  /** Texts that may be equal have the same key, numbers and fields without case too. */
  private static String key(String text) {
    BigDecimal number = Texts.decimal(text);
    return number == null
        ? "=" + text.toLowerCase(Locale.ROOT)
        : "=" + number.stripTrailingZeros().toPlainString();
  }
}
