package dev.lintel.syntax.hcl.scan;

import static dev.lintel.syntax.hcl.scan.Characters.isDigit;

/** Cuts code: names, numbers, signs, comments, and what opens a template. */
final class CodeScanner {
  private static final String SYNTAX = "hcl-syntax";

  private final Scanner scanner;

  /** Whether it is known that no comment ends behind the position. */
  private boolean noCommentEnd;

  CodeScanner(Scanner scanner) {
    this.scanner = scanner;
  }

  /** Adds at most one token; blanks are passed over. */
  void scan(Frame.Code frame) {
    int start = scanner.position;
    char c = scanner.at(start);
    switch (c) {
      case ' ', '\t' -> scanner.position++;
      case '\n' -> scanner.emit(TokenKind.NEWLINE, start + 1);
      case '\r' -> carriageReturn();
      case '#' -> lineComment(1);
      case '/' -> slash();
      case '"' -> {
        scanner.emit(TokenKind.OPEN_QUOTE, start + 1);
        scanner.frames.push(new Frame.Quoted());
      }
      case '{' -> {
        frame.braces++;
        scanner.emit(TokenKind.OPEN_BRACE, start + 1);
      }
      case '}' -> closeBrace(frame);
      case '~' -> tilde(frame);
      case '<' -> less();
      default -> {
        if (isDigit(c)) {
          scanner.emit(TokenKind.NUMBER, numberEnd(start));
        } else if (!name(start)) {
          sign(c);
        }
      }
    }
  }

  private boolean name(int start) {
    int end = nameEnd(start);
    if (end > start) {
      scanner.emit(TokenKind.NAME, end);
    }
    return end > start;
  }

  /** The end of the name at an offset, or the offset where none begins there. */
  private int nameEnd(int start) {
    int limit = scanner.input.to();
    int at = start;
    while (at < limit) {
      int codePoint = scanner.text.codePointAt(at);
      boolean belongs =
          at == start ? Characters.startsName(codePoint) : Characters.continuesName(codePoint);
      if (!belongs) {
        return at;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  /** Digits, dots and exponents; it never ends with a dot. */
  private int numberEnd(int start) {
    int end = start + 1;
    int at = end;
    while (true) {
      char c = scanner.at(at);
      if (isDigit(c)) {
        end = ++at;
      } else if (c == '.') {
        at++;
      } else if (c == 'e' || c == 'E') {
        char sign = scanner.at(at + 1);
        int digit = sign == '+' || sign == '-' ? at + 2 : at + 1;
        if (!isDigit(scanner.at(digit))) {
          return end;
        }
        end = at = digit + 1;
      } else {
        return end;
      }
    }
  }

  private void closeBrace(Frame.Code frame) {
    if (frame.inTemplate && frame.braces == 0) {
      scanner.frames.pop();
      scanner.emit(TokenKind.CLOSE_SEQUENCE, scanner.position + 1);
    } else {
      frame.braces--;
      scanner.emit(TokenKind.CLOSE_BRACE, scanner.position + 1);
    }
  }

  private void tilde(Frame.Code frame) {
    if (scanner.at(scanner.position + 1) != '}') {
      scanner.reject(
          scanner.position + 1,
          SYNTAX,
          "There are no bitwise operators; to negate a condition, write \"!\".");
      return;
    }
    if (frame.inTemplate && frame.braces == 0) {
      scanner.frames.pop();
    } else {
      frame.braces--;
    }
    scanner.emit(TokenKind.CLOSE_SEQUENCE, scanner.position + 2);
  }

  private void carriageReturn() {
    int end = scanner.lineEnd(scanner.position);
    if (end > scanner.position) {
      scanner.emit(TokenKind.NEWLINE, end);
    } else {
      scanner.reject(
          scanner.position + 1,
          SYNTAX,
          "A carriage return alone is no line end; end lines with LF or CR LF.");
    }
  }

  private void lineComment(int marks) {
    int start = scanner.position;
    int newline = scanner.text.indexOf('\n', start);
    boolean ended = newline >= 0 && newline < scanner.input.to();
    int end = ended ? newline : scanner.input.to();
    int shown = ended && scanner.at(end - 1) == '\r' ? end - 1 : end;
    scanner.addComment(shown, scanner.text.substring(Math.min(start + marks, shown), shown));
    if (ended) {
      scanner.emit(TokenKind.LINE_COMMENT, end + 1);
    } else {
      scanner.emit(TokenKind.COMMENT, end);
    }
  }

  private void slash() {
    int start = scanner.position;
    switch (scanner.at(start + 1)) {
      case '/' -> lineComment(2);
      case '*' -> {
        int close = noCommentEnd ? -1 : scanner.text.indexOf("*/", start + 2);
        if (close < 0 || close + 2 > scanner.input.to()) {
          noCommentEnd = true;
          scanner.emit(TokenKind.SLASH, start + 1);
        } else {
          scanner.addComment(close + 2, scanner.text.substring(start + 2, close));
          scanner.emit(TokenKind.COMMENT, close + 2);
        }
      }
      default -> scanner.emit(TokenKind.SLASH, start + 1);
    }
  }

  private void less() {
    int start = scanner.position;
    char next = scanner.at(start + 1);
    if (next == '=') {
      scanner.emit(TokenKind.LESS_OR_EQUAL, start + 2);
    } else if (next != '<' || !openHeredoc()) {
      scanner.emit(TokenKind.LESS, start + 1);
    }
  }

  private boolean openHeredoc() {
    int start = scanner.position;
    int markerStart = scanner.at(start + 2) == '-' ? start + 3 : start + 2;
    int markerEnd = nameEnd(markerStart);
    int end = scanner.lineEnd(markerEnd);
    if (markerEnd == markerStart || end == markerEnd) {
      return false;
    }
    scanner.emit(TokenKind.OPEN_HEREDOC, end);
    scanner.frames.push(new Frame.Heredoc(scanner.text.substring(markerStart, markerEnd)));
    return true;
  }

  private void sign(char c) {
    int start = scanner.position;
    char next = scanner.at(start + 1);
    switch (c) {
      case '=' -> {
        switch (next) {
          case '=' -> scanner.emit(TokenKind.DOUBLE_EQUAL, start + 2);
          case '>' -> scanner.emit(TokenKind.ARROW, start + 2);
          default -> scanner.emit(TokenKind.EQUAL, start + 1);
        }
      }
      case '!' -> pair(next == '=', TokenKind.NOT_EQUAL, TokenKind.NOT);
      case '>' -> pair(next == '=', TokenKind.GREATER_OR_EQUAL, TokenKind.GREATER);
      case ':' -> pair(next == ':', TokenKind.DOUBLE_COLON, TokenKind.COLON);
      case '.' -> {
        boolean three = next == '.' && scanner.at(start + 2) == '.';
        scanner.emit(three ? TokenKind.ELLIPSIS : TokenKind.DOT, start + (three ? 3 : 1));
      }
      case '[' -> scanner.emit(TokenKind.OPEN_BRACKET, start + 1);
      case ']' -> scanner.emit(TokenKind.CLOSE_BRACKET, start + 1);
      case '(' -> scanner.emit(TokenKind.OPEN_PAREN, start + 1);
      case ')' -> scanner.emit(TokenKind.CLOSE_PAREN, start + 1);
      case ',' -> scanner.emit(TokenKind.COMMA, start + 1);
      case '*' -> scanner.emit(TokenKind.STAR, start + 1);
      case '%' -> scanner.emit(TokenKind.PERCENT, start + 1);
      case '+' -> scanner.emit(TokenKind.PLUS, start + 1);
      case '-' -> scanner.emit(TokenKind.MINUS, start + 1);
      case '?' -> scanner.emit(TokenKind.QUESTION, start + 1);
      case '&' -> {
        if (next == '&') {
          scanner.emit(TokenKind.AND, start + 2);
        } else {
          unknown();
        }
      }
      case '|' -> {
        if (next == '|') {
          scanner.emit(TokenKind.OR, start + 2);
        } else {
          unknown();
        }
      }
      default -> unknown();
    }
  }

  private void pair(boolean isPair, TokenKind two, TokenKind one) {
    scanner.emit(isPair ? two : one, scanner.position + (isPair ? 2 : 1));
  }

  private void unknown() {
    int start = scanner.position;
    if (scanner.isUndecodable(start)) {
      scanner.reject(start + 1, "hcl-encoding", TextScanner.NOT_UTF8);
      return;
    }
    int codePoint = scanner.text.codePointAt(start);
    int end = Math.min(start + Character.charCount(codePoint), scanner.input.to());
    scanner.reject(end, SYNTAX, whyUnknown(codePoint));
  }

  private static String whyUnknown(int codePoint) {
    return switch (codePoint) {
      case '&' -> "There are no bitwise operators; for \"and\" between conditions, write \"&&\".";
      case '|' -> "There are no bitwise operators; for \"or\" between conditions, write \"||\".";
      case '^' -> "There are no bitwise operators; \"^\" has no meaning here.";
      case ';' -> "\";\" separates nothing here; end each argument with a line end.";
      case '`' -> "A backtick opens no string; write double quotes, or a heredoc for many lines.";
      case '\'' -> "A single quote opens no string; write double quotes.";
      case '\u201C', '\u201D' ->
          "This is a typographic quote; replace it with a straight double quote.";
      default ->
          String.format(
              "The character U+%04X has no meaning outside quotes; remove it.", codePoint);
    };
  }
}
