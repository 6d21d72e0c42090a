package dev.lintel.cloudformation.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios that are possible where something is evaluated. A scenario is what has been chosen
 * so far: the name of a condition or parameter to its value. What it does not name is open.
 *
 * @param cases every possible scenario is covered by one of them; empty where none is possible
 */
public record Scenarios(List<Map<String, String>> cases) {
  /** Nothing has been chosen. */
  public static final Scenarios ALL = new Scenarios(List.of(Map.of()));

  /** Copies the cases. */
  public Scenarios {
    cases = List.copyOf(cases);
  }

  /** Whether nothing has been chosen, so that what holds here holds in every deployment. */
  public boolean isAll() {
    return cases.stream().anyMatch(Map::isEmpty);
  }

  /** Whether no scenario is possible. */
  public boolean isEmpty() {
    return cases.isEmpty();
  }

  /** Whether the choices are possible here. */
  public boolean admit(Map<String, String> when) {
    for (Map<String, String> possible : cases) {
      if (both(possible, when) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Those in which one of the given cases holds as well. Beyond {@link Alternatives#LIMIT} cases
   * the result is these scenarios: more than are possible, never fewer.
   */
  public Scenarios within(List<Map<String, String>> others) {
    List<Map<String, String>> result = new ArrayList<>();
    for (Map<String, String> mine : cases) {
      for (Map<String, String> other : others) {
        Map<String, String> both = both(mine, other);
        if (both != null) {
          result.add(both);
        }
        if (result.size() > Alternatives.LIMIT) {
          return this;
        }
      }
    }
    return new Scenarios(result);
  }

  /** The choices of both, or null where they contradict each other. */
  static @Nullable Map<String, String> both(Map<String, String> a, Map<String, String> b) {
    if (a.isEmpty()) {
      return b;
    }
    Map<String, String> result = new LinkedHashMap<>(a);
    for (Map.Entry<String, String> choice : b.entrySet()) {
      String before = result.putIfAbsent(choice.getKey(), choice.getValue());
      if (!Objects.requireNonNullElse(before, choice.getValue()).equals(choice.getValue())) {
        return null;
      }
    }
    return result;
  }
}
