package dev.lintel.cli.example;

import dev.lintel.policy.Logic;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Operand;
import dev.lintel.policy.condition.TextPattern;
import dev.lintel.source.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Walks a policy's conditions, notes the mutations that there are, and carries out one of them.
 * What is mutated are conditions without parts, quantifiers, and each use of a {@code let}.
 */
final class Mutator {
  private final @Nullable Mutation wanted;
  private final Map<String, Mutation> found = new LinkedHashMap<>();

  private Mutator(@Nullable Mutation wanted) {
    this.wanted = wanted;
  }

  /** All mutations of a policy's conditions. */
  static List<Mutation> mutations(Logic logic) {
    Mutator mutator = new Mutator(null);
    mutator.logic(logic);
    return List.copyOf(mutator.found.values());
  }

  /** The conditions after a mutation. */
  static Logic mutated(Logic logic, Mutation mutation) {
    return new Mutator(mutation).logic(logic);
  }

  private Logic logic(Logic logic) {
    boolean require = logic.mode() == Logic.Mode.REQUIRE;
    return new Logic(
        conditions(logic.when(), new Around("when", null), true),
        logic.mode(),
        conditions(logic.conditions(), new Around("rule", null), require),
        logic.slots());
  }

  /** What stands around a condition. */
  private static final class Around {
    private final String name;
    private final @Nullable Place place;
    private int inside;

    Around(String name, @Nullable Place place) {
      this.name = name;
      this.place = place;
    }

    static Around of(Place place) {
      return new Around(place.source().name() + place.span(), place);
    }

    String next() {
      return name + "#" + inside++;
    }

    /** Whether what is read here is written elsewhere: the body of a let. */
    boolean isElsewhere(Place other) {
      return place != null && !place.contains(other);
    }

    boolean isOfLibrary() {
      return place != null && place.source().name().startsWith("policies/lib/");
    }
  }

  private List<Condition> conditions(List<Condition> all, Around around, boolean without) {
    List<Condition> mutated = new ArrayList<>();
    all.forEach(one -> mutated.add(condition(one, around, without)));
    return mutated;
  }

  /**
   * A condition, mutated or not.
   *
   * @param without what it counts as where it is dropped
   */
  private Condition condition(Condition condition, Around around, boolean without) {
    String site = around.next();
    boolean whole =
        switch (condition) {
          case Condition.And and -> around.isElsewhere(and.place());
          case Condition.Or or -> around.isElsewhere(or.place());
          case Condition.Not not -> around.isElsewhere(not.place());
          default -> true;
        };
    if (whole) {
      for (Mutation.Kind kind : Mutation.Kind.values()) {
        Mutation mutation = new Mutation(condition, site, kind, around.isOfLibrary());
        found.put(mutation.key(), mutation);
        if (wanted != null && wanted.key().equals(mutation.key())) {
          return kind == Mutation.Kind.DROPPED
              ? new Condition.Constant(without, condition.place())
              : new Condition.Not(inside(condition, without), condition.place());
        }
      }
    }
    return inside(condition, without);
  }

  private Condition inside(Condition condition, boolean without) {
    Place place = condition.place();
    Around around = Around.of(place);
    return switch (condition) {
      case Condition.And and -> new Condition.And(conditions(and.operands(), around, true), place);
      case Condition.Or or -> new Condition.Or(conditions(or.operands(), around, false), place);
      case Condition.Not not ->
          new Condition.Not(condition(not.operand(), around, !without), place);
      case Condition.Any any ->
          new Condition.Any(
              any.slot(),
              operand(any.collection(), around),
              condition(any.where(), around, true),
              place);
      case Condition.All all ->
          new Condition.All(
              all.slot(),
              operand(all.collection(), around),
              all.filter() == null ? null : condition(all.filter(), around, true),
              condition(all.have(), around, true),
              place);
      case Condition.Compare compare ->
          new Condition.Compare(
              compare.operator(),
              operand(compare.left(), around),
              operand(compare.right(), around),
              place);
      case Condition.In in ->
          new Condition.In(operand(in.value(), around), operand(in.collection(), around), place);
      case Condition.Matches matches -> matches(matches, around);
      case Condition.IsOfType is ->
          new Condition.IsOfType(operand(is.value(), around), is.type(), is.attribute(), place);
      case Condition.Test test ->
          new Condition.Test(test.function(), operands(test.arguments(), around), place);
      case Condition.Holds holds -> new Condition.Holds(operand(holds.value(), around), place);
      case Condition.IsFormat is -> is;
      case Condition.IsOutput is -> is;
      case Condition.Constant constant -> constant;
    };
  }

  private Condition matches(Condition.Matches matches, Around around) {
    List<TextPattern> patterns = new ArrayList<>();
    for (TextPattern pattern : matches.patterns()) {
      patterns.add(
          pattern instanceof TextPattern.Values values
              ? new TextPattern.Values(operand(values.globs(), around))
              : pattern);
    }
    return new Condition.Matches(operand(matches.value(), around), patterns, matches.place());
  }

  private List<Operand> operands(List<Operand> all, Around around) {
    return all.stream().map(one -> operand(one, around)).toList();
  }

  private Operand operand(Operand operand, Around around) {
    return switch (operand) {
      case Operand.Filter filter ->
          new Operand.Filter(
              filter.slot(),
              operand(filter.collection(), around),
              condition(filter.where(), around, true),
              filter.closed(),
              filter.place());
      case Operand.Call call ->
          new Operand.Call(call.function(), operands(call.arguments(), around), call.place());
      case Operand.ListOf list -> new Operand.ListOf(operands(list.items(), around), list.place());
      case Operand.Path path ->
          new Operand.Path(
              Objects.requireNonNull(operand(path.base(), around)), path.steps(), path.place());
      default -> operand;
    };
  }
}
