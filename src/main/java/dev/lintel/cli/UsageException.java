package dev.lintel.cli;

import dev.lintel.vocabulary.index.Suggestions;
import java.util.Collection;

/** Arguments that make no sense. The message says which, and what may have been meant. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  /**
   * For a name that is none of the known ones.
   *
   * @param what the kind of thing, such as {@code policy}
   */
  static UsageException unknown(String what, String name, Collection<String> known) {
    String meant = Suggestions.sentence(Suggestions.of(name, known));
    return new UsageException("unknown " + what + " '" + name + "'" + meant);
  }
}
