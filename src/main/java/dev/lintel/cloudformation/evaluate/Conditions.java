package dev.lintel.cloudformation.evaluate;

import dev.lintel.cloudformation.template.Faults.Code;
import dev.lintel.cloudformation.value.Alternatives;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Unknown;
import dev.lintel.source.Place;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a template, each decided once. A truth is a {@link Bool}, or one of two by the
 * choices that a deployment is free to take.
 */
public final class Conditions {
  private static final int MAX_DEPTH = 250;

  private final Evaluator evaluator;
  private final ConditionFunctions functions;
  private final Map<String, Value> known = new HashMap<>();
  private final List<String> underway = new ArrayList<>();
  private final Set<String> circular = new HashSet<>();

  Conditions(Evaluator evaluator, Choices choices) {
    this.evaluator = evaluator;
    this.functions = new ConditionFunctions(evaluator, choices);
  }

  /** What is decided about every condition that is written: true, false, or null. */
  public SequencedMap<String, @Nullable Boolean> all() {
    SequencedMap<String, @Nullable Boolean> all = new LinkedHashMap<>();
    for (String name : evaluator.sections().conditions().keySet()) {
      if (name.indexOf(' ') < 0) {
        all.put(name, decided(name));
      }
    }
    return all;
  }

  /** Whether a condition is declared; a fault at the place where it is used if not. */
  public boolean isDeclared(String name, Place used) {
    boolean declared = evaluator.sections().conditions().containsKey(name);
    if (!declared && !evaluator.sections().open()) {
      evaluator.faults().error(Code.NAME, "No condition is called " + name, used);
    }
    return declared;
  }

  /** What is decided about a condition: true, false, or null; null too for one not declared. */
  public @Nullable Boolean decided(String name) {
    return truth(name) instanceof Bool bool ? bool.bool() : null;
  }

  /** Where a condition holds. */
  Scope scopeWhere(String name) {
    Value truth = truth(name);
    if (truth instanceof Bool bool) {
      return bool.bool() ? evaluator.live() : Scope.DEAD;
    }
    Scope live = evaluator.live();
    return live.undecided(live.scenarios().within(cases(truth, true)));
  }

  /** The choices under which an undecided truth is true, or false. */
  static List<Map<String, String>> cases(Value truth, boolean wanted) {
    List<Map<String, String>> cases = new ArrayList<>();
    if (truth instanceof OneOf oneOf) {
      for (Alternative alternative : oneOf.alternatives()) {
        if (alternative.value() instanceof Bool bool && bool.bool() == wanted) {
          cases.add(alternative.when());
        }
      }
    }
    return cases;
  }

  /** Whether a condition holds; one that is not declared is a choice of its own. */
  Value truth(String name) {
    Node.Entry entry = evaluator.sections().conditions().get(name);
    String choice = evaluator.context().named(name);
    if (entry == null) {
      return Choices.undecided(choice, new Meta(Origin.NOWHERE, false));
    }
    Value truth = known.get(name);
    if (truth != null) {
      return truth;
    }
    Place place = evaluator.sections().at(entry.key().span());
    Meta meta = Meta.at(place);
    if (underway.size() > MAX_DEPTH) {
      evaluator
          .faults()
          .warning(
              Code.LIMIT,
              "Conditions refer to each other too deeply: this one is undecided",
              place);
      return Choices.undecided(choice, meta);
    }
    if (underway.contains(name)) {
      circle(name, place);
      return Choices.undecided(choice, meta);
    }
    underway.add(name);
    truth = functions.body(name, entry.value(), this);
    underway.removeLast();
    if (truth instanceof OneOf oneOf) {
      truth = Alternatives.of(oneOf.alternatives(), evaluator.live().scenarios(), meta);
    }
    if (circular.contains(name) || truth instanceof Unknown) {
      truth = Choices.undecided(choice, meta);
    }
    known.put(name, truth);
    return truth;
  }

  private void circle(String name, Place place) {
    List<String> circle = underway.subList(underway.indexOf(name), underway.size());
    circular.addAll(circle);
    String path = String.join(" -> ", circle) + " -> " + name;
    evaluator
        .faults()
        .error(Code.CIRCLE, "Conditions refer to each other in a circle: " + path, place);
  }
}
