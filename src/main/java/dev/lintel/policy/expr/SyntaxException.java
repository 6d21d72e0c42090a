package dev.lintel.policy.expr;

import dev.lintel.source.Span;

/** An expression that is not of the language; its message says what to write instead. */
public final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String advice;
  private final transient Span span;

  SyntaxException(String advice, Span span) {
    super(advice);
    this.advice = advice;
    this.span = span;
  }

  /** What is wrong and what to write instead. */
  public String advice() {
    return advice;
  }

  /** Where the first fault stands. */
  public Span span() {
    return span;
  }
}
