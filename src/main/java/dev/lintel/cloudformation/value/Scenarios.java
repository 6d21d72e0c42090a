package dev.lintel.cloudformation.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scenarios that are possible where something is evaluated. A scenario is what has been chosen
 * so far: the name of a condition or parameter to its value. What it does not name is open.
 *
 * @param cases every possible scenario is covered by one of them; empty where none is possible
 */
public record Scenarios(List<Map<String, String>> cases) {
  private static final int MAX_CASES = 8;

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
      if (agree(possible, when)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Those in which one of the given cases holds as well. Beyond a few cases the result is these
   * scenarios: more than are possible, never fewer.
   */
  public Scenarios within(List<Map<String, String>> others) {
    List<Map<String, String>> result = new ArrayList<>();
    for (Map<String, String> mine : cases) {
      for (Map<String, String> other : others) {
        if (agree(mine, other)) {
          result.add(both(mine, other));
        }
        if (result.size() > MAX_CASES) {
          return this;
        }
      }
    }
    return new Scenarios(result);
  }

  /** Whether the choices do not contradict each other. */
  static boolean agree(Map<String, String> a, Map<String, String> b) {
    Map<String, String> few = a.size() < b.size() ? a : b;
    Map<String, String> many = a.size() < b.size() ? b : a;
    for (Map.Entry<String, String> choice : few.entrySet()) {
      String other = many.get(choice.getKey());
      if (other != null && !other.equals(choice.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The choices of both, which {@link #agree}. */
  static Map<String, String> both(Map<String, String> a, Map<String, String> b) {
    Map<String, String> few = a.size() < b.size() ? a : b;
    Map<String, String> many = a.size() < b.size() ? b : a;
    if (few.isEmpty() || many.keySet().containsAll(few.keySet())) {
      return many;
    }
    Map<String, String> both = new HashMap<>(many);
    both.putAll(few);
    return both;
  }
}
