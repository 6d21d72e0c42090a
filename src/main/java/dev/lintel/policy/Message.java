package dev.lintel.policy;

import dev.lintel.policy.condition.Operand;
import java.util.List;

/**
 * The text of a policy's findings.
 *
 * @param parts fixed text and quoted values, in order
 */
public record Message(List<Part> parts) {
  /** Copies the parts. */
  public Message {
    parts = List.copyOf(parts);
  }

  /** A stretch of a message. */
  public sealed interface Part {
    /** Text as written. */
    record Fixed(String text) implements Part {}

    /**
     * The value of a path.
     *
     * @param path as written
     * @param candidates one for each item that its head may name; the one whose item is bound
     *     counts
     */
    record Quoted(String path, List<Operand> candidates) implements Part {
      /** Copies the candidates. */
      public Quoted {
        candidates = List.copyOf(candidates);
      }
    }
  }
}
