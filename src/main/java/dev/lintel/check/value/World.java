package dev.lintel.check.value;

import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.Unknown.Cause;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A scenario: what is taken for granted of the choices that the code leaves open. While a policy is
 * judged in it, it notes the first choice that it lacks.
 */
public final class World {
  private static final String DEPENDS = "it depends on ";
  private static final String SEVERAL = "one of several values";
  private static final String NEVER = "this cannot happen";

  private final Map<String, String> choices;
  private @Nullable Choice open;
  private boolean possible = true;

  /** A scenario in which these choices are made. */
  public World(Map<String, String> choices) {
    this.choices = Map.copyOf(choices);
  }

  /**
   * A choice that is open.
   *
   * @param name a condition or parameter
   * @param values what it may be
   */
  public record Choice(String name, Set<String> values) {}

  /** The choices that are made. */
  public Map<String, String> choices() {
    return choices;
  }

  /** The same with one more choice made. */
  public World with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(choices);
    more.put(name, value);
    return new World(more);
  }

  /** The first choice that was needed and is not made; null where none was. */
  public @Nullable Choice open() {
    return open;
  }

  /** Whether nothing has shown that the choices exclude each other. */
  public boolean isPossible() {
    return possible;
  }

  /** The value in this scenario; UNKNOWN where that is left open. */
  public Value settle(Value value) {
    Value settled = value;
    while (settled instanceof Value.OneOf oneOf) {
      settled = pick(oneOf);
    }
    return settled;
  }

  /** Whether a value is there: unknown where some of the choices that are left leave it out. */
  public Truth isThere(Value value) {
    return switch (value) {
      case Value.Null none -> Truth.FALSE;
      case Value.OneOf oneOf -> {
        List<Truth> all =
            oneOf.alternatives().stream()
                .filter(this::fits)
                .map(alternative -> isThere(alternative.value()))
                .distinct()
                .toList();
        yield all.size() == 1 ? all.getFirst() : Truth.UNKNOWN;
      }
      default -> Truth.TRUE;
    };
  }

  /** Whether something exists that exists under a condition. */
  public Truth exists(@Nullable String condition) {
    if (condition == null) {
      return Truth.TRUE;
    }
    if (!choices.containsKey(condition)) {
      note(new Choice(condition, Set.of("true", "false")));
    }
    return peek(condition);
  }

  /** As {@link #exists}, but an open choice is not noted as needed. */
  public Truth peek(@Nullable String condition) {
    if (condition == null) {
      return Truth.TRUE;
    }
    String choice = choices.get(condition);
    return choice == null ? Truth.UNKNOWN : Truth.of(choice.equals("true"));
  }

  private Value pick(Value.OneOf oneOf) {
    List<Alternative> left = oneOf.alternatives().stream().filter(this::fits).toList();
    if (left.isEmpty()) {
      possible = false;
      return unknown(oneOf, NEVER);
    }
    if (left.size() == 1) {
      return left.getFirst().value();
    }
    Choice choice = choiceBetween(left);
    if (choice == null) {
      return unknown(oneOf, SEVERAL);
    }
    note(choice);
    return unknown(oneOf, DEPENDS + choice.name());
  }

  private boolean fits(Alternative alternative) {
    return alternative.when().entrySet().stream()
        .allMatch(
            entry -> {
              String made = choices.get(entry.getKey());
              return made == null || made.equals(entry.getValue());
            });
  }

  /** The choice, by name, that tells most alternatives apart. */
  private @Nullable Choice choiceBetween(List<Alternative> alternatives) {
    Map<String, Set<String>> values = new TreeMap<>();
    for (Alternative alternative : alternatives) {
      alternative
          .when()
          .forEach(
              (name, value) -> values.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value));
    }
    values.keySet().removeAll(choices.keySet());
    return values.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .findFirst()
        .map(entry -> new Choice(entry.getKey(), entry.getValue()))
        .orElse(null);
  }

  private void note(Choice choice) {
    if (open == null) {
      open = choice;
    }
  }

  private static Value unknown(Value.OneOf oneOf, String reason) {
    return new Value.Unknown(reason, Cause.SCENARIO, null, List.of(), oneOf.meta());
  }
}
