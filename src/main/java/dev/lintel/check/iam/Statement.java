package dev.lintel.check.iam;

import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of a policy document in the words of the vocabulary. */
final class Statement {
  private final Value.MapValue content;
  private final World world;

  Statement(Value.MapValue content, World world) {
    this.content = content;
    this.world = world;
  }

  /** Whether its effect is the one named; a statement without an effect allows. */
  Truth hasEffect(String effect) {
    Value value = content.get("effect");
    if (value == null || world.settle(value) instanceof Value.Null) {
      return content.rest() == null ? Truth.of(effect.equals("Allow")) : Truth.UNKNOWN;
    }
    String text = Texts.of(value, world);
    return text == null ? Truth.UNKNOWN : Truth.of(text.equals(effect));
  }

  /** Whether it has no condition at all. */
  Truth isUnconditional() {
    Value value = content.get("conditions");
    if (value == null) {
      return content.rest() == null ? Truth.TRUE : Truth.UNKNOWN;
    }
    return switch (world.settle(value)) {
      case Value.Null none -> Truth.TRUE;
      case Value.ListValue list when list.rest() == null -> Truth.of(list.items().isEmpty());
      case Value.ListValue list -> list.items().isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
      case Value.MapValue map -> Truth.of(map.entries().isEmpty());
      default -> Truth.UNKNOWN;
    };
  }

  /** Whether it speaks of every action that a pattern matches. */
  Truth includesAction(Glob action) {
    return includes("actions", "not_actions", action, true);
  }

  /** Whether it speaks of every resource that a pattern matches. */
  Truth includesResource(Glob resource) {
    return includes("resources", "not_resources", resource, false);
  }

  /** What it has in common with the actions that a pattern matches, for each of its own. */
  List<Overlap> meetingActions(Glob action) {
    return meeting("actions", "not_actions", action, true);
  }

  /** What it has in common with the resources that a pattern matches, for each of its own. */
  List<Overlap> meetingResources(Glob resource) {
    return meeting("resources", "not_resources", resource, false);
  }

  /** A list of exceptions meets what none of them includes whole. */
  private List<Overlap> meeting(String list, String exceptions, Glob pattern, boolean fold) {
    List<Overlap> overlaps = new ArrayList<>();
    for (@Nullable Pattern one : patterns(list)) {
      if (one == null) {
        overlaps.add(new Overlap(List.of(pattern), Truth.UNKNOWN));
        continue;
      }
      Truth met = one.meets(pattern, fold);
      if (met != Truth.FALSE) {
        overlaps.add(
            new Overlap(one.known() ? List.of(pattern, one.glob()) : List.of(pattern), met));
      }
    }
    List<@Nullable Pattern> excepted = patterns(exceptions);
    if (!excepted.isEmpty()) {
      Truth included = Truth.FALSE;
      for (@Nullable Pattern one : excepted) {
        included = included.or(one == null ? Truth.UNKNOWN : one.includes(pattern, fold));
      }
      if (included != Truth.TRUE) {
        overlaps.add(new Overlap(List.of(pattern), included.not()));
      }
    }
    return overlaps;
  }

  /** A list of exceptions includes what none of them meets. */
  private Truth includes(String list, String exceptions, Glob pattern, boolean fold) {
    Truth included = Truth.FALSE;
    for (@Nullable Pattern one : patterns(list)) {
      included = included.or(one == null ? Truth.UNKNOWN : one.includes(pattern, fold));
    }
    List<@Nullable Pattern> excepted = patterns(exceptions);
    if (!excepted.isEmpty()) {
      Truth met = Truth.FALSE;
      for (@Nullable Pattern one : excepted) {
        met = met.or(one == null ? Truth.UNKNOWN : one.meets(pattern, fold));
      }
      included = included.or(met.not());
    }
    return included;
  }

  /** The patterns under a name; null for what is not known. */
  private List<@Nullable Pattern> patterns(String name) {
    List<@Nullable Pattern> patterns = new ArrayList<>();
    Value value = content.get(name);
    if (value == null && content.rest() != null) {
      patterns.add(null);
      return patterns;
    }
    switch (value == null ? null : world.settle(value)) {
      case null -> {}
      case Value.Null none -> {}
      case Value.ListValue list -> {
        list.items().forEach(item -> patterns.add(Pattern.of(item, world)));
        if (list.rest() != null) {
          patterns.add(null);
        }
      }
      case Value other -> patterns.add(Pattern.of(other, world));
    }
    return patterns;
  }
}
