package dev.lintel.check.eval;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Spot;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Thing;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Operand;
import dev.lintel.policy.condition.Operand.Step;
import dev.lintel.policy.condition.TextPattern.Piece;
import dev.lintel.vocabulary.CanonicalResource;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Gives the values of operands. */
final class Operands {
  private final Frame frame;
  private final Evaluator conditions;
  private final Walker walker;
  private final IdentityHashMap<Operand.Filter, Sequence> filtered = new IdentityHashMap<>();

  Operands(Frame frame, Evaluator conditions) {
    this.frame = frame;
    this.conditions = conditions;
    this.walker = new Walker(frame);
  }

  /** The values of an operand; what is not set counts as what absence means. */
  Sequence values(Operand operand) {
    Sequence written = written(operand);
    return withDefaults(written);
  }

  private Sequence withDefaults(Sequence written) {
    if (written.gaps().isEmpty()) {
      return written;
    }
    List<Found> items = new ArrayList<>(written.items());
    for (Spot gap : written.gaps()) {
      Found absent = frame.absent(gap);
      if (absent != null) {
        items.addAll(walker.spread(settled(absent)).items());
      }
    }
    return new Sequence(items, written.gaps());
  }

  private Found settled(Found found) {
    Value value = found.value();
    return value == null ? found : Found.of(frame.world().settle(value), found.spot());
  }

  /** The items of a collection: the values of an operand, and of an item that is a list its own. */
  Sequence collection(Operand operand) {
    Sequence values = values(operand);
    if (!(operand instanceof Operand.Item) || values.items().size() != 1) {
      return values;
    }
    return walker.spread(values.items().getFirst());
  }

  /** The values that are written, whatever the absence of others means. */
  Sequence written(Operand operand) {
    frame.step();
    return switch (operand) {
      case Operand.Self self -> self();
      case Operand.Item item -> item(item);
      case Operand.Parameter parameter -> walker.spread(parameter(parameter));
      case Operand.Instances instances -> instances(instances.type());
      case Operand.Path path -> path(path);
      case Operand.Literal literal -> Sequence.of(Found.of(literal.value(), Spot.NOWHERE));
      case Operand.Composed composed -> Sequence.of(composed(composed.pieces()));
      case Operand.ListOf list -> list(list);
      case Operand.Filter filter -> filter.closed() ? filterOnce(filter) : filter(filter);
      case Operand.Call call -> conditions.call(call);
    };
  }

  private Sequence self() {
    CanonicalResource judged = frame.judged();
    return judged == null ? Sequence.EMPTY : Sequence.of(frame.instance(judged));
  }

  private Sequence item(Operand.Item item) {
    Found bound = frame.item(item.slot());
    return bound == null ? Sequence.EMPTY : Sequence.of(bound);
  }

  private Found parameter(Operand.Parameter parameter) {
    Value value = frame.policy().parameters().get(parameter.name());
    return Found.of(
        value == null ? new Value.Null(new Meta(Origin.NOWHERE, false)) : value, Spot.NOWHERE);
  }

  private Sequence instances(String type) {
    List<CanonicalResource> resources = frame.setting().scene().ofType(type);
    return Sequence.of(resources.stream().map(frame::instance).toList());
  }

  private Sequence path(Operand.Path path) {
    Sequence at = ends(path);
    Sequence end = new Sequence(List.of(), at.gaps());
    for (Found found : at.items()) {
      end = end.and(walker.spread(found));
    }
    return end;
  }

  /** The values of an operand, but lists and maps at the end of a path as they are. */
  Sequence ends(Operand operand) {
    return operand instanceof Operand.Path path ? ends(path) : values(operand);
  }

  /** Where a path ends, lists and maps as they are. */
  Sequence ends(Operand.Path path) {
    Sequence at = base(path.base());
    for (Step step : path.steps()) {
      at =
          switch (step) {
            case Step.Field field -> step(at, field.name());
            case Step.Index index -> index(at, index.key());
          };
    }
    return at;
  }

  /** A list that a path begins with is not spread before its first step. */
  private Sequence base(Operand base) {
    return base instanceof Operand.Parameter parameter
        ? Sequence.of(parameter(parameter))
        : written(base);
  }

  private Sequence step(Sequence from, String name) {
    Sequence next =
        new Sequence(List.of(), from.gaps().stream().map(gap -> gap.gap(name)).toList());
    for (Found found : from.items()) {
      next = next.and(walker.step(found, name));
    }
    return next;
  }

  private Sequence index(Sequence from, Operand key) {
    Sequence next = Sequence.EMPTY;
    for (Found name : values(key).items()) {
      String text = Texts.of(name.value(), frame.world());
      if (text != null) {
        next = next.and(step(from, text));
      } else if (name.value() instanceof Value.Unknown unknown) {
        next = next.and(Sequence.of(Found.of(unknown, Spot.NOWHERE)));
      } else {
        Meta meta = new Meta(Origin.NOWHERE, false);
        Value unknown = new Value.Unknown("the key is not known", null, List.of(), meta);
        next = next.and(Sequence.of(Found.of(unknown, Spot.NOWHERE)));
      }
    }
    return next;
  }

  private Sequence list(Operand.ListOf list) {
    Sequence all = Sequence.EMPTY;
    for (Operand item : list.items()) {
      all = all.and(written(item));
    }
    return all;
  }

  private Sequence filterOnce(Operand.Filter filter) {
    Sequence known = filtered.get(filter);
    if (known == null) {
      known = filter(filter);
      filtered.put(filter, known);
    }
    return known;
  }

  private Sequence filter(Operand.Filter filter) {
    List<Found> kept = new ArrayList<>();
    for (Found item : collection(filter.collection()).items()) {
      frame.bind(filter.slot(), item);
      Truth holds = conditions.truth(filter.where());
      if (holds != Truth.FALSE && item.exists() != Truth.FALSE) {
        kept.add(item.existing(holds));
      }
    }
    frame.bind(filter.slot(), null);
    return Sequence.of(kept);
  }

  /** A text with inserted values: text where all are known, else text with holes. */
  Found composed(List<Piece> pieces) {
    Meta meta = new Meta(Origin.NOWHERE, false);
    List<Value> parts = new ArrayList<>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Written written -> parts.add(new Value.Text(written.text(), meta));
        case Piece.Inserted inserted -> {
          Sequence values = values(inserted.value());
          Value value = values.items().size() == 1 ? values.items().getFirst().value() : null;
          parts.add(
              value == null
                  ? new Value.Unknown("the inserted value is not known", null, List.of(), meta)
                  : value);
        }
      }
    }
    Value.Template template = new Value.Template(parts, meta);
    String text = Texts.of(template, frame.world());
    return Found.of(text == null ? template : new Value.Text(text, meta), Spot.NOWHERE);
  }

  Thing.Count count(Sequence sequence) {
    int low = 0;
    int high = 0;
    for (Found item : sequence.items()) {
      low += item.exists() == Truth.TRUE && !item.many() ? 1 : 0;
      if (item.exists() != Truth.FALSE) {
        high = item.many() || high == Integer.MAX_VALUE ? Integer.MAX_VALUE : high + 1;
      }
    }
    return new Thing.Count(low, high);
  }
}
