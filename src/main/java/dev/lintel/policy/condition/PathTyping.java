package dev.lintel.policy.condition;

import dev.lintel.graph.Format;
import dev.lintel.policy.condition.Typing.Count;
import dev.lintel.policy.condition.Typing.Spot;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.Resolution;
import dev.lintel.vocabulary.Vocabulary;
import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows paths through the types of the vocabulary. Every path has to resolve, in each format that
 * the policy judges, for at least one type: else a name that one format writes otherwise would read
 * as absent there, and a rule would be silently wrong.
 */
final class PathTyping {
  private final Vocabulary vocabulary;
  private final Subject subject;
  private final Problems problems;
  private final Map<Place, Supplier<String>> wrong = new LinkedHashMap<>();
  private final Set<Place> right = new HashSet<>();

  PathTyping(Vocabulary vocabulary, Subject subject, Problems problems) {
    this.vocabulary = vocabulary;
    this.subject = subject;
    this.problems = problems;
  }

  /** Whether a judged type has an attribute of this name. */
  boolean isAttribute(String name) {
    return subject.types().stream()
        .anyMatch(
            type ->
                subject.formats().stream()
                    .anyMatch(
                        format ->
                            vocabulary.resolve(type, name, format) instanceof Resolution.Found));
  }

  /** What a step leads to; a step that leads nowhere is a problem at its place. */
  Typing step(Typing base, String name, Place place) {
    if (base.spots().isEmpty()) {
      return Typing.ANY;
    }
    List<Spot> targets = base.spots().stream().flatMap(spot -> beyond(spot).stream()).toList();
    if (targets.isEmpty()) {
      return Typing.ANY;
    }
    Step step = new Step(name, base.mayBeAbsent());
    for (Format format : subject.formats()) {
      step.look(targets, format);
    }
    step.note(place);
    return step.typing(base);
  }

  /**
   * Reports the steps that led nowhere. One within a {@code let} that is put in several places is
   * only wrong where it leads nowhere in all of them.
   */
  void report() {
    wrong.keySet().removeAll(right);
    wrong.forEach((place, message) -> problems.add("policy-path", message.get(), place));
  }

  /** Where steps from a spot lead: below it, or into the resources that it refers to. */
  private List<Spot> beyond(Spot spot) {
    if (spot.path().isEmpty()) {
      return List.of(spot);
    }
    for (Format format : subject.formats()) {
      if (vocabulary.resolve(spot.type(), spot.path(), format) instanceof Resolution.Found found
          && found.shape().content() == Shape.Content.SCALAR
          && found.shape().cardinality() != Cardinality.MAP) {
        return found.refers().stream().sorted().map(type -> new Spot(type, "")).toList();
      }
    }
    return List.of(spot);
  }

  /** One step, looked up for all spots in all formats. */
  private final class Step {
    private final String name;
    private final boolean baseMayBeAbsent;
    private final Set<Spot> spots = new LinkedHashSet<>();
    private final List<Format> missing = new ArrayList<>();
    private final List<Resolution.Missing> nothing = new ArrayList<>();
    private @Nullable Spot nowhere;
    private boolean unchecked;
    private boolean several;
    private boolean map;
    private boolean unsure;
    private boolean mayBeAbsent;

    Step(String name, boolean baseMayBeAbsent) {
      this.name = name;
      this.baseMayBeAbsent = baseMayBeAbsent;
    }

    void look(List<Spot> targets, Format format) {
      boolean resolves = false;
      for (Spot target : targets) {
        Spot spot = target.step(name);
        switch (vocabulary.resolve(spot.type(), spot.path(), format)) {
          case Resolution.Found found -> {
            found(spot, found.shape(), format);
            resolves = true;
          }
          case Resolution.Absent absent -> resolves = true;
          case Resolution.Unchecked free -> {
            unchecked = true;
            resolves = true;
          }
          case Resolution.Missing none -> {
            nothing.add(none);
            nowhere = target;
          }
        }
      }
      if (!resolves) {
        missing.add(format);
      }
    }

    private void found(Spot spot, Shape shape, Format format) {
      spots.add(spot);
      several |= shape.cardinality() == Cardinality.MANY;
      map |= shape.cardinality() == Cardinality.MAP;
      unsure |= shape.content() == Shape.Content.OPAQUE;
      boolean always = !baseMayBeAbsent && shape.presence() == Shape.Presence.REQUIRED;
      mayBeAbsent |= !always && !saysAbsence(spot, format);
    }

    private boolean saysAbsence(Spot spot, Format format) {
      return subject.defaults().contains(spot.path())
          || subject.defaults().contains(spot.type() + "." + spot.path())
          || vocabulary.absent(spot.type(), spot.path(), format) != null;
    }

    void note(Place place) {
      if (missing.isEmpty() || nowhere == null) {
        right.add(place);
        return;
      }
      wrong.putIfAbsent(place, this::fault);
    }

    private String fault() {
      Spot at = Objects.requireNonNull(nowhere);
      String where =
          missing.size() == subject.formats().size() ? "" : " in " + missing.getFirst().word();
      return "%s has no `%s`%s%s"
          .formatted(at.type(), at.step(name).path(), where, didYouMean(nothing));
    }

    Typing typing(Typing base) {
      if (unchecked || spots.isEmpty()) {
        return Typing.ANY;
      }
      Count own = several ? Count.SEVERAL : unsure ? Count.UNSURE : Count.ONE;
      return new Typing(List.copyOf(spots), base.count().then(own), map, mayBeAbsent);
    }
  }

  private static String didYouMean(List<Resolution.Missing> nothing) {
    return Suggestions.sentence(
        nothing.stream().flatMap(none -> none.suggestions().stream()).distinct().limit(3).toList());
  }
}
