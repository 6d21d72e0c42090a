package dev.lintel.syntax.hcl;

import dev.lintel.syntax.hcl.Expression.ObjectItem;
import dev.lintel.syntax.hcl.scan.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Reads tuples, objects, and the {@code for} expressions that build them. */
final class CollectionParser {
  private final Cursor cursor;
  private final ExpressionParser expressions;

  CollectionParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** From an opening bracket. */
  Expression tuple() {
    int open = cursor.read();
    int start = cursor.tokens().start(open);
    boolean newlines = cursor.newlines(false);
    Expression read =
        cursor.atName("for")
            ? forExpression(start, TokenKind.CLOSE_BRACKET)
            : new Expression.Tuple(items(open), cursor.spanFrom(start));
    cursor.newlines(newlines);
    return read;
  }

  private List<Expression> items(int open) {
    List<Expression> items = new ArrayList<>();
    while (!cursor.accept(TokenKind.CLOSE_BRACKET)) {
      items.add(expressions.expression());
      switch (cursor.peek()) {
        case COMMA -> cursor.read();
        case CLOSE_BRACKET -> {}
        case END -> {
          cursor.fail("This list is never closed; add the missing \"]\".", open);
          return List.copyOf(items);
        }
        default -> {
          cursor.fail("A comma or \"]\" is expected here, not " + cursor.found() + ".");
          return List.copyOf(items);
        }
      }
    }
    return List.copyOf(items);
  }

  /** From an opening brace. */
  Expression object() {
    int open = cursor.read();
    int start = cursor.tokens().start(open);
    boolean newlines = cursor.newlines(false);
    Expression read;
    if (cursor.atName("for")) {
      read = forExpression(start, TokenKind.CLOSE_BRACE);
    } else {
      cursor.newlines(true);
      List<ObjectItem> items = new ArrayList<>();
      boolean more = true;
      while (more && !cursor.accept(TokenKind.CLOSE_BRACE)) {
        more = cursor.accept(TokenKind.NEWLINE) || item(open, items);
      }
      read = new Expression.ObjectLiteral(List.copyOf(items), cursor.spanFrom(start));
    }
    cursor.newlines(newlines);
    return read;
  }

  /** Reads a key, its value and what separates it from the next; returns false after an error. */
  private boolean item(int open, List<ObjectItem> items) {
    Expression key = expressions.expression();
    switch (cursor.peek()) {
      case EQUAL, COLON -> cursor.read();
      case NEWLINE, COMMA -> cursor.fail("This key has no value; write \"key = value\".");
      case NAME ->
          cursor.fail(
              "\"=\" is expected after the key; a key with dots or blanks has to be quoted.");
      default -> unexpected(open, "\"=\" and a value are expected here");
    }
    if (cursor.isStopped()) {
      return false;
    }
    items.add(new ObjectItem(key, expressions.expression()));
    switch (cursor.peek()) {
      case COMMA, NEWLINE -> cursor.read();
      case CLOSE_BRACE -> {}
      default -> unexpected(open, "A comma, a line end or \"}\" is expected here");
    }
    return !cursor.isStopped();
  }

  private void unexpected(int open, String expectation) {
    if (cursor.peek() == TokenKind.END) {
      cursor.fail("This object is never closed; add the missing \"}\".", open);
    } else {
      cursor.fail(expectation + ", not " + cursor.found() + ".");
    }
  }

  /** From the word {@code for}; line ends are insignificant already. */
  private Expression forExpression(int start, TokenKind close) {
    cursor.read();
    String keyName = null;
    String valueName = cursor.readVariable();
    if (cursor.accept(TokenKind.COMMA)) {
      keyName = valueName;
      valueName = cursor.readVariable();
    }
    cursor.expectWord("in");
    Expression collection = expressions.expression();
    if (!cursor.accept(TokenKind.COLON)) {
      cursor.fail("A colon is expected after the collection, not " + cursor.found() + ".");
    }
    Expression key = null;
    Expression value = expressions.expression();
    if (cursor.accept(TokenKind.ARROW)) {
      key = value;
      value = expressions.expression();
    }
    int ellipsis = cursor.start();
    boolean grouping = cursor.accept(TokenKind.ELLIPSIS);
    int behindEllipsis = cursor.lastEnd();
    Expression condition = null;
    if (cursor.atName("if")) {
      cursor.read();
      condition = expressions.expression();
    }
    if (!cursor.accept(close)) {
      cursor.fail(
          (close == TokenKind.CLOSE_BRACE ? "\"}\"" : "\"]\"")
              + " is expected at the end of the \"for\" expression, not "
              + cursor.found()
              + ".");
    }
    if (close == TokenKind.CLOSE_BRACKET && key != null) {
      return flawed(start, key, "A list has no keys; write braces, or remove the key and \"=>\".");
    }
    if (close == TokenKind.CLOSE_BRACKET && grouping) {
      cursor.report(
          "hcl-syntax",
          "A list is not grouped; remove \"...\", or write braces and a key.",
          cursor.input().span(ellipsis, behindEllipsis));
      return new Expression.Bad(cursor.spanFrom(start));
    }
    if (close == TokenKind.CLOSE_BRACE && key == null) {
      return flawed(start, value, "An object needs a key: write \"key => value\", or brackets.");
    }
    return new Expression.For(
        keyName, valueName, collection, key, value, condition, grouping, cursor.spanFrom(start));
  }

  private Expression flawed(int start, Expression at, String message) {
    cursor.report("hcl-syntax", message, at.span());
    return new Expression.Bad(cursor.spanFrom(start));
  }
}
