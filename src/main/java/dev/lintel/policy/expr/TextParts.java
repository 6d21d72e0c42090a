package dev.lintel.policy.expr;

import dev.lintel.policy.expr.Expr.Part;
import dev.lintel.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The content of a text token: escapes resolved, inserted values parsed. */
final class TextParts {
  private TextParts() {}

  /**
   * {@code \"} and {@code \\} are escapes; {@code \$} keeps a dollar from inserting; any other
   * backslash stays for the glob.
   */
  static Expr.Text of(String source, Token token) throws SyntaxException {
    List<Part> parts = new ArrayList<>();
    StringBuilder fixed = new StringBuilder();
    int at = token.span().start() + 1;
    int end = token.span().end() - 1;
    while (at < end) {
      if (source.startsWith("${", at)) {
        int close = source.indexOf('}', at);
        if (close < 0 || close >= end) {
          throw new SyntaxException("`${` is not closed by `}`", new Span(at, end));
        }
        if (!fixed.isEmpty()) {
          parts.add(new Part.Fixed(fixed.toString()));
          fixed.setLength(0);
        }
        parts.add(new Part.Inserted(Parser.parse(source, new Span(at + 2, close))));
        at = close + 1;
      } else {
        at += append(source, at, fixed);
      }
    }
    if (!fixed.isEmpty() || parts.isEmpty()) {
      parts.add(new Part.Fixed(fixed.toString()));
    }
    return new Expr.Text(List.copyOf(parts), token.span());
  }

  /** Appends the character at an offset and returns how many it took. */
  private static int append(String source, int at, StringBuilder fixed) {
    char c = source.charAt(at);
    if (c != '\\') {
      fixed.append(c);
      return 1;
    }
    char next = source.charAt(at + 1);
    switch (next) {
      case '"', '\\', '$' -> fixed.append(next);
      default -> fixed.append(c).append(next);
    }
    return 2;
  }
}
