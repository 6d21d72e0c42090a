package dev.lintel.vocabulary.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a value is to be taken from: the right side of a name. */
public sealed interface Selection {
  /**
   * A path: {@code DistributionConfig.ViewerCertificate}. It spreads over lists on its way.
   *
   * @param steps at least one
   */
  record Path(List<Step> steps) implements Selection {
    /** Copies the steps. */
    public Path {
      steps = List.copyOf(steps);
    }
  }

  /** {@code list(CidrIp)}: a scalar that is a list here. */
  record AsList(Selection of) implements Selection {}

  /** {@code map(Tags)}: a key/value list that is a map here. */
  record AsMap(Selection of) implements Selection {}

  /** {@code [A, B.C]}: the first that is present. */
  record First(List<Selection> of) implements Selection {
    /** Copies the selections. */
    public First {
      of = List.copyOf(of);
    }
  }

  /** {@code all(A, B)}: the items of several lists, one behind the other. */
  record All(List<Selection> of) implements Selection {
    /** Copies the selections. */
    public All {
      of = List.copyOf(of);
    }
  }

  /**
   * A step of a path.
   *
   * @param name a property
   * @param pick which item of its list, or null for what stands there
   */
  record Step(String name, @Nullable Pick pick) {}

  /**
   * An item of a list, found by what one of its fields says: {@code Attributes["k"]} is the {@code
   * Value} of the item whose {@code Key} is {@code k}; {@code KeySchema[KeyType=HASH]} is the whole
   * item.
   *
   * @param field the field that is compared
   * @param equal what it has to say
   * @param take the field that is taken; null for the item
   */
  record Pick(String field, String equal, @Nullable String take) {}
}
