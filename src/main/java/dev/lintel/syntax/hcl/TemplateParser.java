package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression.TemplatePart;
import dev.lintel.syntax.hcl.scan.TokenKind;
import dev.lintel.syntax.hcl.scan.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Reads quoted strings, heredocs and bare templates. */
final class TemplateParser {
  private final Cursor cursor;
  private final TokenList tokens;
  private final ExpressionParser expressions;

  TemplateParser(Cursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.tokens = cursor.tokens();
    this.expressions = expressions;
  }

  /** From an opening quote or the introduction of a heredoc. */
  Expression marked() {
    int open = cursor.read();
    boolean heredoc = tokens.kind(open) == TokenKind.OPEN_HEREDOC;
    TokenKind close = heredoc ? TokenKind.CLOSE_HEREDOC : TokenKind.CLOSE_QUOTE;
    Reading reading = new Reading(close);
    reading.run();
    if (heredoc && cursor.input().text().startsWith("<<-", tokens.start(open))) {
      FlushHeredoc.unindent(reading.pieces);
    }
    return reading.template(heredoc, cursor.spanFrom(tokens.start(open)));
  }

  /** The whole text, without marks around it. */
  Expression bare() {
    Reading reading = new Reading(TokenKind.END);
    reading.run();
    return reading.template(false, cursor.spanFrom(cursor.input().from()));
  }

  /** The pieces of one template. */
  private final class Reading {
    final List<Piece> pieces = new ArrayList<>();
    private final TokenKind close;
    private final int first = cursor.token();
    private int end = first;
    private boolean flawed;
    private boolean stripNext;
    private boolean afterText;

    Reading(TokenKind close) {
      this.close = close;
    }

    void run() {
      while (true) {
        end = cursor.token();
        if (cursor.accept(close)) {
          return;
        }
        boolean strip = stripNext;
        boolean text = afterText;
        stripNext = false;
        afterText = false;
        switch (cursor.peek()) {
          case QUOTED_TEXT, PLAIN_TEXT -> text(strip);
          case OPEN_INTERPOLATION -> interpolation(text);
          case OPEN_DIRECTIVE -> directive(text);
          default -> {
            cursor.fail(
                close == TokenKind.CLOSE_HEREDOC
                    ? "This heredoc never ends; put its marker alone on a line of its own."
                    : "This string is never closed; add the missing quote.");
            return;
          }
        }
      }
    }

    Expression template(boolean heredoc, Span span) {
      DirectiveMatcher matcher = new DirectiveMatcher(cursor, pieces);
      List<TemplatePart> parts = matcher.parts(end);
      return flawed || matcher.isFlawed()
          ? new Expression.Bad(span)
          : new Expression.Template(parts, heredoc, span);
    }

    private void text(boolean strip) {
      int token = cursor.read();
      StringBuilder resolved = new StringBuilder();
      flawed |= !Escapes.resolve(cursor, token, resolved);
      Piece.Text text = new Piece.Text(resolved.toString(), tokens.start(token), tokens.end(token));
      pieces.add(strip ? text.stripLeading() : text);
      afterText = true;
    }

    private void interpolation(boolean afterText) {
      int open = open(afterText);
      boolean newlines = cursor.newlines(false);
      Expression value = expressions.expression();
      if (cursor.peek() != TokenKind.CLOSE_SEQUENCE) {
        unclosedInterpolation();
      }
      close();
      cursor.newlines(newlines);
      int start = tokens.start(open);
      Span span = cursor.spanFrom(start);
      pieces.add(
          new Piece.Value(new TemplatePart.Interpolation(value, span), start, cursor.lastEnd()));
    }

    private void unclosedInterpolation() {
      boolean quote =
          cursor.peek() == TokenKind.OPEN_QUOTE || cursor.peek() == TokenKind.CLOSE_QUOTE;
      if (cursor.peek() == TokenKind.END || (quote && close == TokenKind.CLOSE_QUOTE)) {
        cursor.fail("An interpolation in this text is never closed; add the missing \"}\".", first);
      } else {
        cursor.fail(
            "\"}\" is expected at the end of the interpolation, not "
                + cursor.found()
                + "; to write the sign itself, double it: $${.");
      }
    }

    private void directive(boolean afterText) {
      int open = open(afterText);
      boolean newlines = cursor.newlines(false);
      if (cursor.peek() != TokenKind.NAME) {
        cursor.fail(
            "A directive begins with if, else, endif, for or endfor, not with "
                + cursor.found()
                + "; to write the sign itself, double it: %%{.");
      } else {
        word(tokens.start(open));
      }
      cursor.newlines(newlines);
    }

    private void word(int start) {
      int word = cursor.read();
      switch (cursor.textOf(word)) {
        case "if" -> {
          Expression condition = expressions.expression();
          close();
          pieces.add(new Piece.If(condition, start, cursor.lastEnd()));
        }
        case "for" -> forDirective(start);
        case "else" -> mark(Piece.Word.ELSE, start);
        case "endif" -> mark(Piece.Word.ENDIF, start);
        case "endfor" -> mark(Piece.Word.ENDFOR, start);
        default ->
            cursor.fail(
                "There is no directive \""
                    + cursor.textOf(word)
                    + "\"; there are if, else, endif, for and endfor.",
                word);
      }
    }

    private void forDirective(int start) {
      String key = "";
      String value = cursor.readVariable();
      if (cursor.accept(TokenKind.COMMA)) {
        key = value;
        value = cursor.readVariable();
      }
      cursor.expectWord("in");
      Expression collection = expressions.expression();
      close();
      pieces.add(new Piece.For(key, value, collection, start, cursor.lastEnd()));
    }

    private void mark(Piece.Word word, int start) {
      close();
      pieces.add(new Piece.Mark(word, start, cursor.lastEnd()));
    }

    /** Takes the opening of a sequence; one with a tilde strips the text before it. */
    private int open(boolean afterText) {
      int open = cursor.read();
      boolean strips = tokens.end(open) - tokens.start(open) == 3;
      if (strips && afterText && pieces.getLast() instanceof Piece.Text text) {
        pieces.set(pieces.size() - 1, text.stripTrailing());
      }
      return open;
    }

    /** Takes the end of a sequence; one with a tilde strips the text behind it. */
    private void close() {
      if (cursor.peek() != TokenKind.CLOSE_SEQUENCE) {
        cursor.fail("\"}\" is expected at the end of the directive, not " + cursor.found() + ".");
      } else {
        int end = cursor.read();
        stripNext = tokens.end(end) - tokens.start(end) == 2;
      }
    }
  }
}
