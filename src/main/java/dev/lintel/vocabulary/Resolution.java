package dev.lintel.vocabulary;

import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import java.util.List;
import java.util.Set;

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
   * @param suggestions whole paths that may have been meant, the likeliest first
   */
  record Missing(String name, List<String> suggestions) implements Resolution {
    /** Copies the suggestions. */
    public Missing {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** A name of a type that the index does not list, or below a value whose names are not known. */
  record Unchecked() implements Resolution {}
}
