package dev.lintel.check.eval;

import dev.lintel.check.scene.Identity;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Ordering;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Thing;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Format;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Condition;
import dev.lintel.policy.condition.Operand;
import dev.lintel.policy.condition.Slot;
import dev.lintel.policy.expr.Expr.Operator;
import dev.lintel.vocabulary.CanonicalResource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides whether conditions hold of what a frame judges. */
public final class Evaluator {
  private final Frame frame;
  private final Operands operands;
  private final Matching matching;
  private final Types types;
  private final Functions functions;

  /** Decides in a frame. */
  public Evaluator(Frame frame) {
    this.frame = frame;
    this.operands = new Operands(frame, this);
    this.matching = new Matching(frame, operands);
    this.types = new Types(frame);
    this.functions = new Functions(frame, operands, this);
  }

  /** The frame. */
  public Frame frame() {
    return frame;
  }

  /** Whether a condition holds. */
  public Truth truth(Condition condition) {
    frame.step();
    return switch (condition) {
      case Condition.And and -> all(and.operands());
      case Condition.Or or -> any(or.operands());
      case Condition.Not not -> truth(not.operand()).not();
      case Condition.Any any -> any(any);
      case Condition.All all -> all(all);
      case Condition.Compare compare -> compare(compare);
      case Condition.In in -> in(in);
      case Condition.Matches matches -> matches(matches);
      case Condition.IsOfType is -> isOfType(is);
      case Condition.IsFormat is -> isFormat(is);
      case Condition.IsOutput is -> isOutput(is);
      case Condition.Holds holds -> holds(holds);
      case Condition.Test test -> functions.test(test);
      case Condition.Constant constant -> Truth.of(constant.value());
    };
  }

  /** The values of an operand, what is not set counting as what absence means. */
  public Sequence values(Operand operand) {
    return operands.values(operand);
  }

  /** The values of an operand that are written. */
  public Sequence written(Operand operand) {
    return operands.written(operand);
  }

  /** What stands for a spot that is not set; null where absence is no value. */
  public @Nullable Found absent(Spot gap) {
    return frame.absent(gap);
  }

  /** Where the paths of an operand end: a list is one value here. */
  public Sequence ends(Operand operand) {
    return switch (operand) {
      case Operand.Path path -> operands.ends(path);
      case Operand.ListOf list ->
          list.items().stream().map(this::ends).reduce(Sequence.EMPTY, Sequence::and);
      default -> operands.written(operand);
    };
  }

  /** The sources that open a rule to the world, or all of its sources. */
  public List<Found> openSources(Operand rule) {
    Found found = one(rule);
    return found == null ? List.of() : functions.traffic(found).openSources();
  }

  /** The statements that allow what a condition asks for, or all that it asks. */
  public List<Found> allowing(Condition.Test test) {
    return functions.permissions().allowing(test);
  }

  /** The elements of a collection that are equal to a value. */
  public List<Found> equalTo(Operand collection, Operand value) {
    Found wanted = one(value);
    if (wanted == null) {
      return List.of();
    }
    return operands.collection(collection).items().stream()
        .filter(item -> frame.equality().equal(item, wanted) == Truth.TRUE)
        .toList();
  }

  /** The items that a quantifier looks at; those that surely lack its condition may be missing. */
  public List<Found> items(Operand collection, Slot slot, @Nullable Condition where) {
    if (where == null || !isOfInstances(collection)) {
      return operands.collection(collection).items();
    }
    List<Found> items = new ArrayList<>();
    for (Operand.Instances instances : instances(collection)) {
      String type = instances.type();
      List<CanonicalResource> some =
          frame.setting().joins().candidates(type, slot, where, frame, operands);
      if (some == null) {
        items.addAll(operands.values(instances).items());
      } else {
        some.forEach(resource -> items.add(frame.instance(resource)));
      }
    }
    return items;
  }

  /** Whether an item with a condition of this truth counts: it has to exist, too. */
  public Truth existing(Found item, Truth truth) {
    if (truth == Truth.FALSE || item.exists() == Truth.TRUE) {
      return truth;
    }
    CanonicalResource resource = item.resource();
    if (resource != null && !Identity.same(resource, frame.judged())) {
      frame.world().exists(resource.written().existsWhen());
    }
    return item.exists().and(truth);
  }

  private Truth all(List<Condition> conditions) {
    Truth all = Truth.TRUE;
    for (Condition condition : conditions) {
      all = all.and(truth(condition));
      if (all == Truth.FALSE) {
        return all;
      }
    }
    return all;
  }

  private Truth any(List<Condition> conditions) {
    Truth any = Truth.FALSE;
    for (Condition condition : conditions) {
      any = any.or(truth(condition));
      if (any == Truth.TRUE) {
        return any;
      }
    }
    return any;
  }

  private Truth any(Condition.Any any) {
    Condition where = any.where();
    return some(any.collection(), any.slot(), where, () -> truth(where));
  }

  /** All have it where none is known to lack it. */
  private Truth all(Condition.All all) {
    Condition filter = all.filter();
    Supplier<Truth> lacks =
        () -> {
          Truth counts = filter == null ? Truth.TRUE : truth(filter);
          return counts.and(() -> truth(all.have()).not());
        };
    return some(all.collection(), all.slot(), filter, lacks).not();
  }

  private Truth some(
      Operand collection, Slot slot, @Nullable Condition where, Supplier<Truth> holds) {
    Truth some = Truth.FALSE;
    for (Found item : items(collection, slot, where)) {
      frame.bind(slot, item);
      some = some.or(existing(item, holds.get()));
      if (some == Truth.TRUE) {
        break;
      }
    }
    frame.bind(slot, null);
    return some;
  }

  private static boolean isOfInstances(Operand collection) {
    return switch (collection) {
      case Operand.Instances instances -> true;
      case Operand.ListOf list ->
          !list.items().isEmpty() && list.items().stream().allMatch(Evaluator::isOfInstances);
      default -> false;
    };
  }

  private static List<Operand.Instances> instances(Operand collection) {
    return switch (collection) {
      case Operand.Instances instances -> List.of(instances);
      case Operand.ListOf list ->
          list.items().stream().flatMap(item -> instances(item).stream()).toList();
      default -> List.of();
    };
  }

  private Truth compare(Condition.Compare compare) {
    Found left = one(compare.left());
    Found right = one(compare.right());
    if (left == null || right == null) {
      return Truth.FALSE;
    }
    boolean ordered = Ordering.orders(left) || Ordering.orders(right);
    return compare.operator() == Operator.EQUAL && !ordered
        ? frame.equality().equal(left, right)
        : Ordering.compare(compare.operator(), left, right, frame.world());
  }

  private Truth in(Condition.In in) {
    Found value = one(in.value());
    return value == null
        ? Truth.FALSE
        : frame.equality().contains(operands.collection(in.collection()), value);
  }

  private Truth matches(Condition.Matches matches) {
    Found value = one(matches.value());
    return value == null ? Truth.FALSE : matching.matches(value, matches.patterns());
  }

  private Truth isOfType(Condition.IsOfType is) {
    Found value = one(is.value());
    return value == null ? Truth.FALSE : types.isOf(value, is.type(), is.attribute());
  }

  private Truth isFormat(Condition.IsFormat is) {
    Found value = one(is.value());
    CanonicalResource resource =
        value == null ? null : value.resource() == null ? value.spot().owner() : value.resource();
    return resource == null
        ? Truth.FALSE
        : Truth.of((resource.written().format() == Format.CLOUDFORMATION) != is.terraform());
  }

  private Truth isOutput(Condition.IsOutput is) {
    Found value = one(is.value());
    return Truth.of(
        value != null && value.thing() instanceof Thing.Referrer referrer && referrer.by() == null);
  }

  private Truth holds(Condition.Holds holds) {
    Found value = one(holds.value());
    if (value == null) {
      return Truth.FALSE;
    }
    String text = Texts.of(value.value(), frame.world());
    if (text == null) {
      return value.value() instanceof Value.ListValue || value.value() instanceof Value.MapValue
          ? Truth.FALSE
          : Truth.UNKNOWN;
    }
    return switch (text) {
      case "true" -> Truth.TRUE;
      case "false" -> Truth.FALSE;
      default -> Truth.UNKNOWN;
    };
  }

  Sequence call(Operand.Call call) {
    return functions.values(call);
  }

  /** The one value of an operand, or null where it is absent. */
  @Nullable Found one(Operand operand) {
    List<Found> items = operands.values(operand).items();
    if (items.size() > 1) {
      throw new PolicyFault(
          "`" + operand.place().text() + "` gives several values here; say any or all",
          operand.place());
    }
    return items.isEmpty() ? null : items.getFirst();
  }
}
