package dev.lintel.check.explain;

import dev.lintel.check.eval.Evaluator;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Operand;
import dev.lintel.policy.condition.Slot;
import dev.lintel.vocabulary.CanonicalResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the conditions that decide another. */
final class Leaves {
  private static final int MOST = 500;

  private final Evaluator evaluator;
  private final JudgedCode code;
  private final LeafSites sites;
  private final Map<Slot, Found> bound = new LinkedHashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private @Nullable Found item;

  private Leaves(Evaluator evaluator, JudgedCode code) {
    this.evaluator = evaluator;
    this.code = code;
    this.sites = new LeafSites(evaluator);
  }

  /** The leaves that make a condition what it is, in the order of the text. */
  static List<Leaf> of(Condition condition, Truth truth, Evaluator evaluator, JudgedCode code) {
    Leaves collector = new Leaves(evaluator, code);
    collector.explain(condition, truth);
    return collector.leaves;
  }

  private void explain(Condition condition, Truth truth) {
    if (leaves.size() >= MOST) {
      return;
    }
    switch (condition) {
      case Condition.And and -> chain(and.operands(), truth, truth == Truth.TRUE);
      case Condition.Or or -> chain(or.operands(), truth, truth == Truth.FALSE);
      case Condition.Not not -> explain(not.operand(), truth.not());
      case Condition.Any any when truth != Truth.FALSE ->
          witnesses(any.collection(), any.slot(), null, any.where(), truth, truth);
      case Condition.All all when truth != Truth.TRUE ->
          witnesses(
              all.collection(), all.slot(), all.filter(), all.have(), Truth.FALSE, truth.not());
      default -> leaf(condition, truth);
    }
  }

  /** Where all operands were needed each decides; else those with the verdict of the whole. */
  private void chain(List<Condition> operands, Truth truth, boolean allDecide) {
    for (Condition operand : operands) {
      Truth own = evaluator.truth(operand);
      if (allDecide || own == truth) {
        explain(operand, own);
      }
    }
  }

  /**
   * Each item that makes a quantifier what it is.
   *
   * @param sought what the body is of an item that counts for sure
   * @param counts whether items that count for sure are looked for, or those that may count
   */
  private void witnesses(
      Operand collection,
      Slot slot,
      @Nullable Condition filter,
      Condition body,
      Truth sought,
      Truth counts) {
    for (Found candidate : evaluator.items(collection, slot, filter == null ? body : filter)) {
      evaluator.frame().bind(slot, candidate);
      Truth filtered = filter == null ? Truth.TRUE : evaluator.truth(filter);
      Truth holds = evaluator.truth(body);
      Truth matches = filtered.and(sought == Truth.FALSE ? holds.not() : holds);
      if (evaluator.existing(candidate, matches) == counts) {
        witness(slot, candidate, filter, filtered, body, holds);
        if (matches != counts) {
          leaves.add(doubtful(body, candidate));
        }
      }
    }
    evaluator.frame().bind(slot, null);
  }

  private void witness(
      Slot slot,
      Found candidate,
      @Nullable Condition filter,
      Truth filtered,
      Condition body,
      Truth holds) {
    boolean outermost = item == null && code.has(candidate.spot());
    if (outermost) {
      item = candidate;
    }
    bound.put(slot, candidate);
    if (filter != null) {
      explain(filter, filtered);
    }
    explain(body, holds);
    bound.remove(slot);
    if (outermost) {
      item = null;
    }
  }

  /** What has the condition, if only it exists. */
  private Leaf doubtful(Condition body, Found candidate) {
    CanonicalResource resource = candidate.resource();
    String name = resource == null ? "an item" : resource.written().address();
    Meta meta = new Meta(new Origin(candidate.spot().place(), "", null), false);
    Value unknown =
        new Value.Unknown("it is not known whether " + name + " exists", null, List.of(), meta);
    Spot nameless = new Spot(candidate.spot().owner(), "", candidate.spot().place(), null);
    return new Leaf(
        body,
        Truth.UNKNOWN,
        List.of(new Site(nameless, unknown)),
        new LinkedHashMap<>(bound),
        item);
  }

  private void leaf(Condition condition, Truth truth) {
    leaves.add(
        new Leaf(condition, truth, sites.of(condition, truth), new LinkedHashMap<>(bound), item));
  }
}
