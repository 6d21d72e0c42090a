package dev.lintel.syntax.hcl.scan;

/** What the scanner is inside of, innermost last. */
sealed interface Frame {
  /** Code: the file itself, or an interpolation or directive, which ends with its brace. */
  final class Code implements Frame {
    /** Whether a closing brace may end it. */
    final boolean inTemplate;

    /** Braces opened within and not yet closed. */
    int braces;

    Code(boolean inTemplate) {
      this.inTemplate = inTemplate;
    }
  }

  /** Text between quotes. */
  record Quoted() implements Frame {}

  /** A template without marks around it. */
  record Bare() implements Frame {}

  /** A heredoc up to the line that consists of its marker. */
  final class Heredoc implements Frame {
    final String marker;

    /** Whether nothing has been read of the current line. */
    boolean atLineStart = true;

    Heredoc(String marker) {
      this.marker = marker;
    }
  }
}
