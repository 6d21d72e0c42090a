package dev.lintel.cloudformation.value;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.MapKind;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.Null;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/** Values that depend on conditions: bounded alternatives, each with the choices it takes. */
public final class Alternatives {
  /** More alternatives than these are not looked at: the value is unknown. */
  public static final int LIMIT = 32;

  private Alternatives() {}

  /**
   * What the alternatives are together: one of them where they are all the same; a map of
   * alternatives where they are all maps; unknown where there are too many.
   *
   * @param alternatives covering every possible scenario
   * @param possible alternatives that are not possible here are left out
   */
  public static Value of(List<Alternative> alternatives, Scenarios possible, Meta meta) {
    List<Alternative> flat = flatten(alternatives, possible);
    if (flat.isEmpty()) {
      return Unknowns.because("no scenario is possible here", null, meta);
    }
    Value first = flat.getFirst().value();
    if (flat.stream().allMatch(a -> Contents.same(first, a.value()))) {
      return first;
    }
    if (flat.size() > LIMIT) {
      return Unknowns.tooMany(meta);
    }
    boolean maps = flat.stream().allMatch(a -> a.value() instanceof MapValue m && m.rest() == null);
    return maps ? merged(flat, possible, meta) : new OneOf(flat, meta);
  }

  /**
   * A function of arguments that may be alternatives: its result in each combination of them that
   * is consistent.
   */
  public static Value lift(
      List<Value> arguments, Scenarios possible, Meta meta, Function<List<Value>, Value> function) {
    if (arguments.stream().noneMatch(OneOf.class::isInstance)) {
      return function.apply(arguments);
    }
    List<Combination> combinations = List.of(new Combination(Map.of(), List.of()));
    for (Value argument : arguments) {
      combinations = extend(combinations, argument, possible);
      if (combinations.size() > LIMIT) {
        return Unknowns.tooMany(meta);
      }
    }
    List<Alternative> results = new ArrayList<>();
    for (Combination combination : combinations) {
      results.add(new Alternative(combination.when(), function.apply(combination.arguments())));
    }
    return of(results, possible, meta);
  }

  /** As {@link #lift(List, Scenarios, Meta, Function)} for a function of one argument. */
  public static Value lift(
      Value argument, Scenarios possible, Meta meta, Function<Value, Value> function) {
    return lift(List.of(argument), possible, meta, one -> function.apply(one.getFirst()));
  }

  /** Whether a value is unknown because there were too many alternatives. */
  public static boolean areTooMany(Value value) {
    return value instanceof Unknown unknown && unknown.cause() == Unknown.Cause.SCENARIO;
  }

  private record Combination(Map<String, String> when, List<Value> arguments) {
    Combination and(Map<String, String> choices, Value argument) {
      List<Value> more = new ArrayList<>(arguments);
      more.add(argument);
      return new Combination(choices, more);
    }
  }

  private static List<Combination> extend(
      List<Combination> combinations, Value argument, Scenarios possible) {
    List<Combination> result = new ArrayList<>();
    for (Combination combination : combinations) {
      if (argument instanceof OneOf oneOf) {
        for (Alternative alternative : oneOf.alternatives()) {
          if (Scenarios.agree(combination.when(), alternative.when())) {
            Map<String, String> both = Scenarios.both(combination.when(), alternative.when());
            if (possible.admit(both)) {
              result.add(combination.and(both, alternative.value()));
            }
          }
        }
      } else {
        result.add(combination.and(combination.when(), argument));
      }
    }
    return result;
  }

  /** Without nested alternatives, and those that are not possible; cut off beyond the limit. */
  private static List<Alternative> flatten(List<Alternative> alternatives, Scenarios possible) {
    List<Alternative> flat = new ArrayList<>();
    boolean differ = false;
    for (Alternative outer : alternatives) {
      List<Alternative> inner =
          outer.value() instanceof OneOf oneOf
              ? oneOf.alternatives()
              : List.of(new Alternative(Map.of(), outer.value()));
      for (Alternative alternative : inner) {
        if (differ && flat.size() > LIMIT) {
          return flat;
        }
        if (Scenarios.agree(outer.when(), alternative.when())) {
          Map<String, String> when = Scenarios.both(outer.when(), alternative.when());
          if (possible.admit(when)) {
            flat.add(new Alternative(when, alternative.value()));
            differ = differ || !Contents.same(flat.getFirst().value(), alternative.value());
          }
        }
      }
    }
    return flat;
  }

  /** One map whose values are the alternatives; what a map lacks is absent in its scenarios. */
  private static Value merged(List<Alternative> maps, Scenarios possible, Meta meta) {
    Set<String> keys = new LinkedHashSet<>();
    maps.forEach(a -> keys.addAll(((MapValue) a.value()).entries().keySet()));
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    for (String key : keys) {
      List<Alternative> values = new ArrayList<>();
      for (Alternative map : maps) {
        Value value = ((MapValue) map.value()).get(key);
        Value present = value == null ? new Null(map.value().meta()) : value;
        values.add(new Alternative(map.when(), present));
      }
      entries.put(key, of(values, possible, meta));
    }
    return new MapValue(entries, MapKind.OBJECT, null, meta);
  }
}
