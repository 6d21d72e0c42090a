package dev.lintel.check.value;

import dev.lintel.check.value.Referents.Referent;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import dev.lintel.vocabulary.CanonicalResource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Whether two things are equal, surely, surely not, or perhaps. */
public final class Equality {
  private final Referents referents;
  private final Meanings meanings;
  private final World world;

  /** Compares in a scenario. */
  public Equality(Referents referents, Meanings meanings, World world) {
    this.referents = referents;
    this.meanings = meanings;
    this.world = world;
  }

  /** Whether they are equal. */
  public Truth equal(Found left, Found right) {
    Referent one = referents.of(left);
    Referent other = referents.of(right);
    if (one != null && other != null) {
      return named(one, other);
    }
    if (one != null || other != null) {
      Referent referent = one == null ? Objects.requireNonNull(other) : one;
      return namedAs(referent, one == null ? left : right, folds(left) || folds(right));
    }
    Value a = left.value();
    Value b = right.value();
    if (a == null || b == null) {
      return Truth.of(left.thing().equals(right.thing()));
    }
    return equal(a, b, folds(left) || folds(right));
  }

  /** Whether what stands at a spot is compared without regard to case. */
  public boolean folds(Found found) {
    return meanings.foldsCase(found.spot());
  }

  /**
   * Two references are equal where they name the same; a data source may turn out to be anything.
   */
  private static Truth named(Referent one, Referent other) {
    if (one.isSameAs(other)) {
      return Truth.TRUE;
    }
    return one.isData() || other.isData() ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** A reference and what is no reference: equal only where it is a text that names the same. */
  private Truth namedAs(Referent referent, Found found, boolean fold) {
    Value value = found.value();
    if (value == null) {
      return Truth.FALSE;
    }
    Glob written = Texts.glob(value, world);
    if (written == null) {
      return Truth.FALSE;
    }
    CanonicalResource resource = referent.resource();
    Truth equal = Truth.FALSE;
    if (resource != null && referent.isWhole()) {
      for (Value identity : referents.identities(resource)) {
        equal = equal.or(equal(identity, value, fold));
      }
    }
    boolean open = referent.isData() || resource == null || !written.isExact();
    return open ? equal.or(Truth.UNKNOWN) : equal;
  }

  private Truth equal(Value left, Value right, boolean fold) {
    Value a = plain(left);
    Value b = plain(right);
    return switch (a) {
      case Value.Null none -> Truth.FALSE;
      case Value.Unknown unknown -> equalUnknown(unknown, b);
      case Value.ListValue list -> equalLists(list, b, fold);
      case Value.MapValue map -> equalMaps(map, b, fold);
      default -> equalTexts(a, b, fold);
    };
  }

  private static Truth equalUnknown(Value.Unknown unknown, Value other) {
    if (other instanceof Value.Null) {
      return Truth.FALSE;
    }
    boolean same =
        unknown.residual() != null
            && other instanceof Value.Unknown second
            && unknown.residual().equals(second.residual());
    return same ? Truth.TRUE : Truth.UNKNOWN;
  }

  private Truth equalTexts(Value a, Value b, boolean fold) {
    if (b instanceof Value.Unknown) {
      return Truth.UNKNOWN;
    }
    String one = Texts.of(a, world);
    String other = Texts.of(b, world);
    if (one != null && other != null) {
      return Truth.of(equalScalars(a, one, b, other, fold));
    }
    if (isSameTemplate(a, b)) {
      return Truth.TRUE;
    }
    Glob mine = Texts.glob(a, world);
    Glob theirs = Texts.glob(b, world);
    if (mine == null || theirs == null) {
      return Truth.FALSE;
    }
    boolean meet = fold ? mine.lowerCase().meets(theirs.lowerCase()) : mine.meets(theirs);
    return meet ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static boolean equalScalars(Value a, String one, Value b, String other, boolean fold) {
    if (fold ? one.equalsIgnoreCase(other) : one.equals(other)) {
      return true;
    }
    if (a instanceof Value.Num || b instanceof Value.Num) {
      BigDecimal first = Texts.decimal(one);
      BigDecimal second = Texts.decimal(other);
      return first != null && second != null && first.compareTo(second) == 0;
    }
    return false;
  }

  private boolean isSameTemplate(Value a, Value b) {
    if (!(a instanceof Value.Template one)
        || !(b instanceof Value.Template other)
        || one.parts().size() != other.parts().size()) {
      return false;
    }
    for (int i = 0; i < one.parts().size(); i++) {
      if (equal(found(one.parts().get(i)), found(other.parts().get(i))) != Truth.TRUE) {
        return false;
      }
    }
    return true;
  }

  private Truth equalLists(Value.ListValue list, Value other, boolean fold) {
    if (!(other instanceof Value.ListValue second)) {
      return other instanceof Value.Unknown ? Truth.UNKNOWN : Truth.FALSE;
    }
    List<Value> ours = list.items();
    List<Value> theirs = second.items();
    if (list.rest() != null || second.rest() != null) {
      return Truth.UNKNOWN;
    }
    if (ours.size() != theirs.size()) {
      return Truth.FALSE;
    }
    Truth equal = Truth.TRUE;
    for (int i = 0; i < ours.size(); i++) {
      equal = equal.and(equal(ours.get(i), theirs.get(i), fold));
    }
    return equal;
  }

  private Truth equalMaps(Value.MapValue map, Value other, boolean fold) {
    if (!(other instanceof Value.MapValue second)) {
      return other instanceof Value.Unknown ? Truth.UNKNOWN : Truth.FALSE;
    }
    if (map.rest() != null || second.rest() != null) {
      return Truth.UNKNOWN;
    }
    if (!map.entries().keySet().equals(second.entries().keySet())) {
      return Truth.FALSE;
    }
    Truth equal = Truth.TRUE;
    for (String key : map.entries().keySet()) {
      Value ours = Objects.requireNonNull(map.get(key));
      Value theirs = Objects.requireNonNull(second.get(key));
      equal = equal.and(equal(ours, theirs, fold));
    }
    return equal;
  }

  /** A reference to a configured attribute is its value. */
  private Value plain(Value value) {
    Value settled = world.settle(value);
    return settled instanceof Value.Reference reference && reference.value() != null
        ? plain(reference.value())
        : settled;
  }

  private static Found found(Value value) {
    return Found.of(value, Spot.NOWHERE);
  }

  /** Whether an element of a sequence equals a value. */
  public Truth contains(Sequence sequence, Found item) {
    Truth contained = Truth.FALSE;
    for (Found element : sequence.items()) {
      contained = contained.or(element.exists().and(equal(element, item)));
    }
    return contained;
  }
}
