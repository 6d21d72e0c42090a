package dev.lintel.policy.expr;

import dev.lintel.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Text of an expression to tokens. */
final class Lexer {
  private static final List<String> SYMBOLS =
      List.of("==", "<=", ">=", "<", ">", "(", ")", "[", "]", ",", ".");

  /** What authors bring along from other languages, and how it is said here. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "!=", "write `not a == b`",
          "&&", "write `and`",
          "||", "write `or`",
          "!", "write `not`",
          "=", "write `==`",
          "'", "texts are written in double quotes",
          "{", "write lists in [ ]; maps stand in params",
          "#", "a comment ends the rule here; write it on a line of its own",
          ";", "write a list of expressions");

  private final String text;
  private final int end;
  private int at;

  private Lexer(String text, Span region) {
    this.text = text;
    this.at = region.start();
    this.end = region.end();
  }

  /** The tokens of a region of a text, an END token last. */
  static List<Token> tokens(String text, Span region) throws SyntaxException {
    Lexer lexer = new Lexer(text, region);
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (token.kind() != Token.Kind.END);
    return tokens;
  }

  private Token next() throws SyntaxException {
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at >= end) {
      return new Token(Token.Kind.END, "", Span.at(end));
    }
    char c = text.charAt(at);
    if (isNameStart(c)) {
      return name();
    }
    if (isDigit(c) || (c == '-' && at + 1 < end && isDigit(text.charAt(at + 1)))) {
      return number();
    }
    return switch (c) {
      case '"' -> enclosed(Token.Kind.TEXT, '"', "text");
      case '/' -> enclosed(Token.Kind.REGEX, '/', "regular expression");
      default -> symbol();
    };
  }

  private Token name() {
    int start = at;
    while (at < end && isNamePart(text.charAt(at))) {
      at++;
    }
    return token(Token.Kind.NAME, start);
  }

  private Token number() throws SyntaxException {
    int start = at++;
    while (at < end && (isDigit(text.charAt(at)) || isDecimalPoint())) {
      at++;
    }
    if (at < end && isNameStart(text.charAt(at))) {
      throw new SyntaxException(
          "a number ends in letters; write texts in double quotes", new Span(start, at + 1));
    }
    return token(Token.Kind.NUMBER, start);
  }

  private boolean isDecimalPoint() {
    return text.charAt(at) == '.' && at + 1 < end && isDigit(text.charAt(at + 1));
  }

  /** Text between two marks; a backslash keeps the next character from ending it. */
  private Token enclosed(Token.Kind kind, char mark, String what) throws SyntaxException {
    int start = at++;
    while (at < end && text.charAt(at) != mark) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= end) {
      throw new SyntaxException(
          "this " + what + " is not closed; ` #` begins a comment even inside it",
          new Span(start, end));
    }
    at++;
    return new Token(kind, text.substring(start + 1, at - 1), new Span(start, at));
  }

  private Token symbol() throws SyntaxException {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at) && at + symbol.length() <= end) {
        int start = at;
        at += symbol.length();
        return token(Token.Kind.SYMBOL, start);
      }
    }
    throw foreign();
  }

  private SyntaxException foreign() {
    for (int length = Math.min(2, end - at); length > 0; length--) {
      String written = text.substring(at, at + length);
      String advice = FOREIGN.get(written);
      if (advice != null) {
        return new SyntaxException(
            "`" + written + "` is not of the policy language: " + advice,
            new Span(at, at + length));
      }
    }
    return new SyntaxException(
        "`" + Character.toString(text.codePointAt(at)) + "` is not of the policy language",
        new Span(at, at + Character.charCount(text.codePointAt(at))));
  }

  private Token token(Token.Kind kind, int start) {
    return new Token(kind, text.substring(start, at), new Span(start, at));
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
