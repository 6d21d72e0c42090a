package dev.lintel.policy.expr;

import dev.lintel.source.Span;

/**
 * A token of an expression.
 *
 * @param kind what it is
 * @param text a name, number or symbol as written; the content of a text or regex without its marks
 * @param span where it stands in the source, marks included
 */
record Token(Kind kind, String text, Span span) {
  enum Kind {
    NAME,
    TEXT,
    REGEX,
    NUMBER,
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
  }
}
