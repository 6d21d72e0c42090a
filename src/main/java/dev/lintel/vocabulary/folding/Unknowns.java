package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Value;
import java.util.List;

/** Unknown values that come about here. */
public final class Unknowns {
  private Unknowns() {}

  /** An unknown with a reason, at the place of {@code because}; an unknown keeps its own reason. */
  public static Value.Unknown of(String reason, Value because) {
    return switch (because) {
      case Value.Unknown unknown -> unknown;
      case Value.Reference reference ->
          new Value.Unknown(reason, null, List.of(reference), because.meta());
      default -> new Value.Unknown(reason, null, List.of(), because.meta());
    };
  }
}
