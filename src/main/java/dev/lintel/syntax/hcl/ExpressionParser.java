package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression.Operator;
import dev.lintel.syntax.hcl.Expression.UnaryOperator;
import dev.lintel.syntax.hcl.scan.Numbers;
import dev.lintel.syntax.hcl.scan.TokenKind;
import dev.lintel.syntax.hcl.scan.TokenList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads expressions: conditionals, operators by precedence, terms, and calls. */
final class ExpressionParser {
  private final Cursor cursor;
  private final TokenList tokens;
  private final Nesting nesting;
  private final TraversalParser traversals;
  private final CollectionParser collections;
  private final TemplateParser templates;
  private final Supplier<Expression> conditional = this::conditional;

  ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
    this.tokens = cursor.tokens();
    this.nesting = cursor.nesting();
    this.traversals = new TraversalParser(cursor, this);
    this.collections = new CollectionParser(cursor, this);
    this.templates = new TemplateParser(cursor, this);
  }

  /** An expression of any kind. */
  Expression expression() {
    Expression read = nesting.enter() ? nesting.read(conditional) : bad();
    nesting.leave();
    return read;
  }

  private Expression conditional() {
    int start = cursor.start();
    Expression condition = binary(1);
    if (!cursor.accept(TokenKind.QUESTION)) {
      return condition;
    }
    Expression yes = expression();
    if (!cursor.accept(TokenKind.COLON)) {
      cursor.fail(
          "A conditional has two results; after the first, \":\" and the second are"
              + " expected, not "
              + cursor.found()
              + ".");
    }
    Expression no = expression();
    return new Expression.Conditional(condition, yes, no, cursor.spanFrom(start));
  }

  /** Operators of at least a precedence level; those of one level bind to the left. */
  private Expression binary(int level) {
    int outer = nesting.beginChain();
    int start = cursor.start();
    Expression left = operand();
    while (true) {
      Operator operator = operator(cursor.peek());
      if (operator == null || operator.level() < level) {
        nesting.endChain(outer);
        return left;
      }
      cursor.read();
      int depthBefore = nesting.chainDepth();
      boolean fits = nesting.enter();
      Expression right = fits ? binary(operator.level() + 1) : bad();
      nesting.leave();
      nesting.wrapChain(depthBefore);
      left = new Expression.Binary(operator, left, right, cursor.spanFrom(start));
    }
  }

  /** A term with its signs before and its steps behind it. */
  Expression operand() {
    int start = cursor.start();
    return switch (cursor.peek()) {
      case MINUS -> unary(UnaryOperator.NEGATE, start);
      case NOT -> unary(UnaryOperator.NOT, start);
      default -> traversals.steps(term(), start);
    };
  }

  private Expression unary(UnaryOperator operator, int start) {
    cursor.read();
    Expression operand = nesting.enter() ? operand() : bad();
    nesting.leave();
    return new Expression.Unary(operator, operand, cursor.spanFrom(start));
  }

  private Expression term() {
    return switch (cursor.peek()) {
      case NAME -> name();
      case NUMBER -> number(cursor.read());
      case OPEN_QUOTE, OPEN_HEREDOC -> templates.marked();
      case OPEN_PAREN -> parentheses();
      case OPEN_BRACKET -> collections.tuple();
      case OPEN_BRACE -> collections.object();
      default -> {
        cursor.fail("A value is expected here, not " + cursor.found() + ".");
        yield bad();
      }
    };
  }

  private Expression parentheses() {
    int start = cursor.start();
    cursor.read();
    boolean newlines = cursor.newlines(false);
    Expression inner = expression();
    if (!cursor.accept(TokenKind.CLOSE_PAREN)) {
      cursor.fail("\")\" is expected here, not " + cursor.found() + ".");
    }
    cursor.newlines(newlines);
    return new Expression.Parentheses(inner, cursor.spanFrom(start));
  }

  private Expression name() {
    int name = cursor.read();
    TokenKind next = cursor.peek();
    if (next == TokenKind.OPEN_PAREN || next == TokenKind.DOUBLE_COLON) {
      return call(name);
    }
    String text = cursor.textOf(name);
    Span span = cursor.span(name);
    return switch (text) {
      case "true" -> new Expression.BoolLiteral(true, span);
      case "false" -> new Expression.BoolLiteral(false, span);
      case "null" -> new Expression.NullLiteral(span);
      default -> new Expression.Traversal(text, span, List.of(), span);
    };
  }

  private Expression number(int token) {
    BigDecimal value = numberValue(token);
    Span span = cursor.span(token);
    return value == null ? new Expression.Bad(span) : new Expression.NumberLiteral(value, span);
  }

  /** The value of a number token, or null after reporting that it has none. */
  @Nullable BigDecimal numberValue(int token) {
    BigDecimal value = Numbers.parse(cursor.textOf(token));
    if (value == null) {
      cursor.report(
          "hcl-syntax",
          "This is no number; write digits, at most one point, and an exponent such as e3.",
          cursor.span(token));
    }
    return value;
  }

  private Expression call(int name) {
    int start = tokens.start(name);
    StringBuilder fullName = new StringBuilder(cursor.textOf(name));
    while (cursor.accept(TokenKind.DOUBLE_COLON)) {
      if (cursor.peek() != TokenKind.NAME) {
        cursor.fail("After \"::\" the name of a function is expected, not " + cursor.found() + ".");
        return bad();
      }
      fullName.append("::").append(cursor.textOf(cursor.read()));
    }
    Span nameSpan = cursor.spanFrom(start);
    if (!cursor.accept(TokenKind.OPEN_PAREN)) {
      cursor.fail(
          "\"(\" and the arguments of the function are expected here, not " + cursor.found() + ".");
      return bad();
    }
    boolean newlines = cursor.newlines(false);
    List<Expression> arguments = new ArrayList<>();
    boolean expand = arguments(name, arguments);
    cursor.newlines(newlines);
    return new Expression.FunctionCall(
        fullName.toString(), nameSpan, List.copyOf(arguments), expand, cursor.spanFrom(start));
  }

  /** Reads arguments and the closing parenthesis; returns whether the last is expanded. */
  private boolean arguments(int name, List<Expression> arguments) {
    while (!cursor.accept(TokenKind.CLOSE_PAREN)) {
      arguments.add(expression());
      switch (cursor.peek()) {
        case COMMA -> cursor.read();
        case CLOSE_PAREN -> {}
        case ELLIPSIS -> {
          int ellipsis = cursor.read();
          if (!cursor.accept(TokenKind.CLOSE_PAREN)) {
            cursor.fail(
                "After an expanded argument \")\" is expected, not " + cursor.found() + ".",
                ellipsis);
          }
          return true;
        }
        case END -> {
          cursor.fail("This function call is never closed; add the missing \")\".", name);
          return false;
        }
        default -> {
          cursor.fail("A comma or \")\" is expected here, not " + cursor.found() + ".");
          return false;
        }
      }
    }
    return false;
  }

  private Expression bad() {
    return new Expression.Bad(cursor.span());
  }

  private static @Nullable Operator operator(TokenKind kind) {
    return switch (kind) {
      case OR -> Operator.OR;
      case AND -> Operator.AND;
      case DOUBLE_EQUAL -> Operator.EQUAL;
      case NOT_EQUAL -> Operator.NOT_EQUAL;
      case GREATER -> Operator.GREATER;
      case GREATER_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
      case LESS -> Operator.LESS;
      case LESS_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      case PLUS -> Operator.ADD;
      case MINUS -> Operator.SUBTRACT;
      case STAR -> Operator.MULTIPLY;
      case SLASH -> Operator.DIVIDE;
      case PERCENT -> Operator.MODULO;
      default -> null;
    };
  }
}
