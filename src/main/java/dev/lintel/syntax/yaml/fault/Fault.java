package dev.lintel.syntax.yaml.fault;

import dev.lintel.source.Span;

/**
 * What breaks the rules of the language, so that reading cannot simply go on.
 *
 * @param code of the diagnostic
 * @param message what is wrong and what to do
 * @param span where
 */
public record Fault(String code, String message, Span span) {
  /** A syntax error. */
  public static Fault syntax(String message, Span span) {
    return new Fault("yaml-syntax", message, span);
  }

  /** A syntax error in the word that begins at an offset; its span is empty at a line's end. */
  public static Fault syntaxAt(String message, int start, String text) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return syntax(message, new Span(start, end));
  }

  /** A collection at a depth beyond {@link Limits#DEPTH}. */
  public static Fault tooDeep(Span span) {
    return new Fault(
        "yaml-depth",
        "more than " + Limits.DEPTH + " collections within each other: not read from here",
        span);
  }
}
