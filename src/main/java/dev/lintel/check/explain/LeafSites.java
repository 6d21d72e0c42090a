package dev.lintel.check.explain;

import dev.lintel.check.eval.Evaluator;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Truth;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Function;
import dev.lintel.policy.condition.Operand;
import dev.lintel.policy.condition.TextPattern;
import java.util.ArrayList;
import java.util.List;

/** Where the values of a condition without parts stand. */
final class LeafSites {
  private final Evaluator evaluator;

  LeafSites(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The most telling first; empty for what speaks of an item as a whole. */
  List<Site> of(Condition condition, Truth truth) {
    return switch (condition) {
      case Condition.Compare compare -> ofAll(List.of(compare.left(), compare.right()));
      case Condition.In in -> in(in, truth);
      case Condition.Matches matches -> matches(matches);
      case Condition.IsOfType is -> ofAll(List.of(is.value()));
      case Condition.IsFormat is -> List.of();
      case Condition.IsOutput is -> ofAll(List.of(is.value()));
      case Condition.Holds holds -> ofAll(List.of(holds.value()));
      case Condition.Test test -> test(test);
      case Condition.Any any -> ofAll(List.of(any.collection()));
      case Condition.All all -> all(all, truth);
      case Condition.And and -> List.of();
      case Condition.Or or -> List.of();
      case Condition.Not not -> List.of();
      case Condition.Constant constant -> List.of();
    };
  }

  private List<Site> in(Condition.In in, Truth truth) {
    List<Site> sites = new ArrayList<>(ofAll(List.of(in.value())));
    if (truth == Truth.TRUE) {
      evaluator.equalTo(in.collection(), in.value()).forEach(found -> sites.add(Site.of(found)));
    }
    sites.addAll(ofAll(List.of(in.collection())));
    return sites;
  }

  /** Where all items have what is asked, what they have tells as well where it stands. */
  private List<Site> all(Condition.All all, Truth truth) {
    List<Site> sites = new ArrayList<>(ofAll(List.of(all.collection())));
    if (truth == Truth.TRUE) {
      Condition asked = all.filter() == null ? all.have() : all.filter();
      for (Found item : evaluator.items(all.collection(), all.slot(), asked)) {
        evaluator.frame().bind(all.slot(), item);
        sites.addAll(of(all.have(), evaluator.truth(all.have())));
      }
      evaluator.frame().bind(all.slot(), null);
    }
    return sites;
  }

  private List<Site> matches(Condition.Matches matches) {
    List<Site> sites = new ArrayList<>(ofAll(List.of(matches.value())));
    for (TextPattern pattern : matches.patterns()) {
      if (pattern instanceof TextPattern.Values values) {
        sites.addAll(ofAll(List.of(values.globs())));
      }
    }
    return sites;
  }

  /** The sources tell why the world has access; ports and protocols are of the rule as a whole. */
  private List<Site> test(Condition.Test test) {
    return switch (test.function()) {
      case WORLD ->
          evaluator.openSources(test.arguments().getFirst()).stream().map(Site::of).toList();
      case GRANTS, TOUCHES -> evaluator.allowing(test).stream().map(Site::of).toList();
      case COVERS, ALL_PORTS, WITHIN -> List.of();
      default -> ofAll(test.arguments());
    };
  }

  private List<Site> ofAll(List<Operand> operands) {
    List<Site> sites = new ArrayList<>();
    operands.forEach(operand -> sites.addAll(of(operand)));
    return sites;
  }

  private List<Site> of(Operand operand) {
    return switch (operand) {
      case Operand.Call call when call.function() != Function.COALESCE -> ofAll(call.arguments());
      case Operand.Filter filter -> of(filter.collection());
      case Operand.Instances instances when evaluator.frame().judged() != null -> List.of();
      case Operand.ListOf list -> ofAll(list.items());
      case Operand.Self self -> List.of();
      default -> {
        Sequence ends = evaluator.ends(operand);
        List<Site> sites = new ArrayList<>();
        ends.items().forEach(found -> sites.add(Site.of(found)));
        ends.gaps().forEach(gap -> sites.add(new Site(gap, null)));
        yield sites;
      }
    };
  }
}
