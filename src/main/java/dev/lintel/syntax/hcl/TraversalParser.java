package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression.Step;
import dev.lintel.syntax.hcl.scan.TokenKind;
import dev.lintel.syntax.hcl.scan.TokenList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what may follow a term: attributes, indexes and splats. */
final class TraversalParser {
  private final Cursor cursor;
  private final TokenList tokens;
  private final ExpressionParser expressions;

  TraversalParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.tokens = cursor.tokens();
    this.expressions = expressions;
  }

  /** All steps behind a term that begins at {@code start}. */
  Expression steps(Expression term, int start) {
    Chain chain = new Chain(term, start);
    while (true) {
      switch (cursor.peek()) {
        case DOT -> dot(chain);
        case OPEN_BRACKET -> bracket(chain);
        default -> {
          return chain.expression();
        }
      }
    }
  }

  private void dot(Chain chain) {
    int dot = cursor.read();
    switch (cursor.peek()) {
      case STAR -> attributeSplat(chain, dot);
      case NAME, NUMBER -> {
        Step step = step(dot, cursor.read());
        if (step != null) {
          chain.add(step);
        }
      }
      default ->
          cursor.fail(
              "After a dot the name of an attribute is expected, not " + cursor.found() + ".");
    }
  }

  /** The step that a dot and a name or number make, or null after an error. */
  private @Nullable Step step(int dot, int token) {
    Span span = cursor.spanFrom(tokens.start(dot));
    if (tokens.kind(token) == TokenKind.NAME) {
      return new Step.Attr(cursor.textOf(token), span);
    }
    if (cursor.textOf(token).indexOf('.') >= 0) {
      cursor.fail("Two indexes in a row need brackets: [0][1].", token);
      return null;
    }
    BigDecimal index = expressions.numberValue(token);
    return index == null ? null : new Step.Position(index, span);
  }

  /** {@code .*} applies the dots behind it to each item, and ends where another sign follows. */
  private void attributeSplat(Chain chain, int dot) {
    int star = cursor.read();
    Expression.SplatItem item = new Expression.SplatItem(cursor.spanFrom(tokens.start(dot)));
    Chain each = new Chain(item, tokens.start(dot));
    while (cursor.peek() == TokenKind.DOT) {
      int nextDot = cursor.read();
      switch (cursor.peek()) {
        case NAME, NUMBER -> {
          Step step = step(nextDot, cursor.read());
          if (step != null) {
            each.add(step);
          }
        }
        case STAR ->
            cursor.fail("\".*\" cannot stand within another one; write \"[*]\" for the first.");
        default ->
            cursor.fail(
                "After a dot the name of an attribute is expected, not " + cursor.found() + ".",
                star);
      }
    }
    chain.splat(each.expression(), cursor.nesting().chainDepth());
  }

  private void bracket(Chain chain) {
    int open = cursor.read();
    if (cursor.accept(TokenKind.STAR)) {
      fullSplat(chain, open);
      return;
    }
    int depthBefore = cursor.nesting().chainDepth();
    boolean newlines = cursor.newlines(false);
    Expression key = expressions.expression();
    expectBracket();
    cursor.newlines(newlines);
    Span span = cursor.spanFrom(tokens.start(open));
    switch (key) {
      case Expression.NumberLiteral number -> chain.add(new Step.Position(number.value(), span));
      case Expression.BoolLiteral bool ->
          chain.add(new Step.Key(String.valueOf(bool.value()), span));
      case Expression.Template template -> {
        String literal = template.literal();
        if (literal != null) {
          chain.add(new Step.Key(literal, span));
        } else {
          chain.index(key, depthBefore);
        }
      }
      default -> chain.index(key, depthBefore);
    }
  }

  /** {@code [*]} applies everything behind it to each item. */
  private void fullSplat(Chain chain, int open) {
    expectBracket();
    int start = tokens.start(open);
    Expression.SplatItem item = new Expression.SplatItem(cursor.spanFrom(start));
    int depthBefore = cursor.nesting().chainDepth();
    Nesting nesting = cursor.nesting();
    Expression each = nesting.enter() ? nesting.read(() -> steps(item, start)) : item;
    nesting.leave();
    chain.splat(each, depthBefore);
  }

  private void expectBracket() {
    if (!cursor.accept(TokenKind.CLOSE_BRACKET)) {
      cursor.failAtBracket("The index begun before has no \"]\" where it should end.");
    }
  }

  /** A term and the steps behind it, as far as read. */
  private final class Chain {
    private Expression source;
    private final int start;
    private List<Step> steps = new ArrayList<>();

    Chain(Expression source, int start) {
      this.source = source;
      this.start = start;
    }

    void add(Step step) {
      steps.add(step);
    }

    void index(Expression key, int depthBefore) {
      Expression collection = expression();
      cursor.nesting().wrapChain(depthBefore);
      source = new Expression.Index(collection, key, cursor.spanFrom(start));
    }

    void splat(Expression each, int depthBefore) {
      Expression collection = expression();
      cursor.nesting().wrapChain(depthBefore);
      source = new Expression.Splat(collection, each, cursor.spanFrom(start));
    }

    /** What was read so far. */
    Expression expression() {
      if (steps.isEmpty()) {
        return source;
      }
      Span span = source.span().to(steps.getLast().span());
      if (source instanceof Expression.Traversal name) {
        source = new Expression.Traversal(name.root(), name.rootSpan(), List.copyOf(steps), span);
      } else {
        cursor.nesting().wrapChain(cursor.nesting().chainDepth());
        source = new Expression.RelativeTraversal(source, List.copyOf(steps), span);
      }
      steps = new ArrayList<>();
      return source;
    }
  }
}
