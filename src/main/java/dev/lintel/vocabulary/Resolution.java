package dev.lintel.vocabulary;

import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What a path of a policy leads to in one format. */
public sealed interface Resolution {
  /**
   * A name that the format can say.
   *
   * @param shape of what stands at its end
   * @param cardinality of the whole path: how many values it can give
   * @param refers the canonical types that its end may name, none where that is not known
   */
  record Found(Shape shape, Cardinality cardinality, Set<String> refers) implements Resolution {
    /** Copies the types. */
    public Found {
      refers = Set.copyOf(refers);
    }
  }

  /** A name that this format cannot say; reading it there gives an absent value, on purpose. */
  record Absent() implements Resolution {}

  /**
   * No such name.
   *
   * @param name the step of the path that is not known
   * @param likely looks for {@link #suggestions}, which only a fault needs: many paths are missing
   *     in one alternative and found in another
   */
  record Missing(String name, Supplier<List<String>> likely) implements Resolution {
    /** Whole paths that may have been meant, the likeliest first. */
    public List<String> suggestions() {
      return likely.get();
    }
  }

  /** A name of a type that the index does not list, or below a value whose names are not known. */
  record Unchecked() implements Resolution {}
}
