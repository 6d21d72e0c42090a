package dev.lintel.policy.condition;

import com.google.re2j.Pattern;
import dev.lintel.policy.pattern.Glob;
import java.util.List;

/** What stands to the right of {@code matches}. */
public sealed interface TextPattern {
  /** A glob that is wholly written. */
  record Fixed(Glob glob) implements TextPattern {}

  /** A glob with values inserted literally. */
  record Built(List<Piece> pieces) implements TextPattern {}

  /** A regular expression. */
  record Regular(Pattern pattern) implements TextPattern {}

  /** Globs from a parameter or another value. */
  record Values(Operand globs) implements TextPattern {}

  /** A stretch of a text or glob. */
  sealed interface Piece {
    /** Written characters; in a glob with its stars and backslashes. */
    record Written(String text) implements Piece {}

    /** The text of a value. */
    record Inserted(Operand value) implements Piece {}
  }
}
