package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.scan.TokenKind;
import dev.lintel.syntax.hcl.scan.TokenList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads arguments and blocks. An item that cannot be read costs nothing else: reading goes on where
 * {@link Layout} finds the next one.
 */
final class BodyParser {
  private final Cursor cursor;
  private final TokenList tokens;
  private final ExpressionParser expressions;
  private final LabelParser labels;
  private final Layout layout;

  /** Items read in an unclosed block that, by their indentation, belong outside of it. */
  private List<Item> outside = List.of();

  private boolean unclosedReported;

  BodyParser(Cursor cursor) {
    this.cursor = cursor;
    this.tokens = cursor.tokens();
    this.expressions = new ExpressionParser(cursor);
    this.labels = new LabelParser(cursor);
    this.layout = new Layout(cursor.input());
  }

  /** The whole text. */
  Body file() {
    BodyBuilder body = new BodyBuilder(cursor);
    while (cursor.peek() != TokenKind.END) {
      item(body, Layout.OUTSIDE);
    }
    return body.build(cursor.input().from(), cursor.input().to());
  }

  /** Reads one item; returns false where it turned out that the body ended before it. */
  private boolean item(BodyBuilder body, int around) {
    int start = cursor.start();
    switch (cursor.peek()) {
      case NEWLINE -> cursor.read();
      case NAME -> body.add(named());
      case OPEN_QUOTE ->
          cursor.fail("An argument or block begins with a name; write it without quotes.");
      case CLOSE_BRACE -> cursor.fail("This brace closes nothing; remove it.");
      default ->
          cursor.fail(
              "An argument (name = value) or a block is expected here, not "
                  + cursor.found()
                  + ".");
    }
    if (!outside.isEmpty()) {
      outside.forEach(body::add);
      outside = List.of();
    }
    return !cursor.isStopped() || resume(body, start, around);
  }

  private boolean resume(BodyBuilder body, int broken, int around) {
    body.missSomething();
    int next = layout.resume(broken, cursor.stopOffset(), around);
    cursor.restart(next);
    if (cursor.peek() == TokenKind.END || layout.indentation(broken) <= around) {
      return true;
    }
    int indentation = layout.indentation(next);
    return indentation > around
        || (indentation == around && cursor.peek() == TokenKind.CLOSE_BRACE);
  }

  private @Nullable Item named() {
    int name = cursor.read();
    return switch (cursor.peek()) {
      case EQUAL -> attribute(name, false);
      case OPEN_QUOTE, OPEN_BRACE, NAME -> block(name);
      default -> {
        cursor.fail(
            "A name alone says nothing: write \"name = value\" for an argument or \"name {\" for a"
                + " block.",
            name);
        yield null;
      }
    };
  }

  private Attribute attribute(int name, boolean inOneLine) {
    cursor.read();
    int start = cursor.start();
    Expression value = expressions.expression();
    Span end = cursor.spanFrom(start);
    if (!inOneLine && cursor.peek() != TokenKind.NEWLINE && cursor.peek() != TokenKind.END) {
      cursor.fail(
          cursor.peek() == TokenKind.COMMA
              ? "Arguments are separated by line ends; remove the comma."
              : "The argument ends here; put " + cursor.found() + " on a line of its own.");
    }
    if (cursor.isStopped()) {
      value = new Expression.Bad(end);
    } else if (!inOneLine) {
      cursor.accept(TokenKind.NEWLINE);
    }
    Span nameSpan = cursor.span(name);
    return new Attribute(cursor.textOf(name), nameSpan, value, nameSpan.to(value.span()));
  }

  private @Nullable Block block(int type) {
    List<Block.Label> read = new ArrayList<>();
    while (cursor.peek() != TokenKind.OPEN_BRACE) {
      Block.Label label = labels.label();
      if (label == null) {
        return null;
      }
      read.add(label);
    }
    int open = cursor.read();
    Body body = nested(type, open);
    Span span = cursor.spanFrom(tokens.start(type)).to(body.span());
    boolean closed = span.end() > body.span().end();
    if (closed) {
      endOfBlock();
    }
    return new Block(cursor.textOf(type), cursor.span(type), List.copyOf(read), body, span);
  }

  private Body nested(int type, int open) {
    Nesting nesting = cursor.nesting();
    Body body;
    if (nesting.enter()) {
      body = nesting.read(() -> content(type, open));
    } else {
      // Whatever follows is likely to be as deep.
      cursor.abandon();
      body = emptyBody(open);
    }
    nesting.leave();
    return body;
  }

  private Body emptyBody(int open) {
    int end = tokens.end(open);
    return new Body(List.of(), false, cursor.input().span(end, end));
  }

  private Body content(int type, int open) {
    return switch (cursor.peek()) {
      case NEWLINE, CLOSE_BRACE -> manyLines(type, open);
      case END -> cursor.isStopped() ? emptyBody(open) : manyLines(type, open);
      default -> oneLine(open);
    };
  }

  private Body manyLines(int type, int open) {
    BodyBuilder body = new BodyBuilder(cursor);
    int around = layout.indentation(tokens.start(type));
    int start = tokens.end(open);
    while (true) {
      switch (cursor.peek()) {
        case CLOSE_BRACE -> {
          int close = cursor.read();
          return body.build(start, tokens.start(close));
        }
        case END -> {
          reportUnclosed(open);
          outside = body.split(layout, tokens.start(type));
          return body.build(start, cursor.lastEnd());
        }
        default -> {
          if (!item(body, around)) {
            return body.build(start, cursor.lastEnd());
          }
        }
      }
    }
  }

  private Body oneLine(int open) {
    BodyBuilder body = new BodyBuilder(cursor);
    if (cursor.peek() != TokenKind.NAME) {
      cursor.fail(
          "An argument (name = value) or a line end is expected here, not " + cursor.found() + ".");
    } else {
      int name = cursor.read();
      switch (cursor.peek()) {
        case EQUAL -> body.add(attribute(name, true));
        case OPEN_QUOTE, OPEN_BRACE, NAME ->
            cursor.fail("A block inside a block has to begin on a line of its own.", name);
        default -> cursor.fail("After a name, \"=\" and a value are expected.", name);
      }
    }
    int end = cursor.spanFrom(tokens.end(open)).end();
    switch (cursor.peek()) {
      case CLOSE_BRACE -> {
        end = cursor.start();
        cursor.read();
      }
      case END -> {
        if (!cursor.isStopped()) {
          reportUnclosed(open);
        }
      }
      case COMMA, NEWLINE ->
          cursor.fail(
              "A block on one line holds one argument and is closed on that line; put each of"
                  + " several arguments on a line of its own.");
      default -> cursor.fail("A closing brace is expected here, not " + cursor.found() + ".");
    }
    if (cursor.isStopped()) {
      body.missSomething();
    }
    return body.build(tokens.end(open), end);
  }

  private void endOfBlock() {
    if (cursor.peek() != TokenKind.NEWLINE && cursor.peek() != TokenKind.END) {
      cursor.fail("The block ends here; put " + cursor.found() + " on a line of its own.");
    } else {
      cursor.accept(TokenKind.NEWLINE);
    }
  }

  private void reportUnclosed(int open) {
    // After an earlier error brackets may only seem to be open.
    if (!cursor.wasStopped() && !unclosedReported) {
      cursor.report(
          "hcl-syntax", "This block is never closed; add the missing \"}\".", cursor.span(open));
      unclosedReported = true;
    }
  }
}
