package dev.lintel.syntax.hcl.scan;

/** Cuts the text of templates into literal text and what interrupts it. */
final class TextScanner {
  static final String NOT_UTF8 = "This byte is no UTF-8; save the file with the encoding UTF-8.";

  private final Scanner scanner;

  TextScanner(Scanner scanner) {
    this.scanner = scanner;
  }

  /** Adds one token of a text between quotes. */
  void scanQuoted() {
    int start = scanner.position;
    if (interrupted()) {
      return;
    }
    char c = scanner.at(start);
    if (c == '"') {
      scanner.frames.pop();
      scanner.emit(TokenKind.CLOSE_QUOTE, start + 1);
    } else if (isLineEnd(c)) {
      lineEndInQuotes();
    } else {
      int end = quotedTextEnd(start);
      if (end > start) {
        scanner.emit(TokenKind.QUOTED_TEXT, end);
      } else if (c == '\\') {
        scanner.reject(
            start + 1, "hcl-syntax", "A backslash has to be followed by what it escapes.");
      } else {
        dangling();
      }
    }
  }

  /** Adds one token of a template without marks around it, at most one line. */
  void scanBare() {
    int start = scanner.position;
    if (interrupted()) {
      return;
    }
    int end = start;
    while (end < scanner.input.to() && !interruptsAt(end)) {
      if (isLineEnd(scanner.at(end))) {
        end = Math.max(end + 1, scanner.lineEnd(end));
        break;
      }
      end += literalLength(end);
    }
    scanner.emit(TokenKind.PLAIN_TEXT, end);
  }

  /** Adds one token of a heredoc, at most one line, or the marker and the line end behind it. */
  void scanHeredoc(Frame.Heredoc frame) {
    int start = scanner.position;
    if (interrupted()) {
      frame.atLineStart = false;
      return;
    }
    int end = start;
    while (end < scanner.input.to() && !isLineEnd(scanner.at(end)) && !interruptsAt(end)) {
      end += literalLength(end);
    }
    int lineEnd = scanner.lineEnd(end);
    if (lineEnd == end) {
      midLine(frame, end);
    } else if (frame.atLineStart && isMarker(start, end, frame.marker)) {
      scanner.frames.pop();
      scanner.emit(TokenKind.CLOSE_HEREDOC, end);
      scanner.emit(TokenKind.NEWLINE, lineEnd);
    } else {
      frame.atLineStart = true;
      scanner.emit(TokenKind.PLAIN_TEXT, lineEnd);
    }
  }

  private void midLine(Frame.Heredoc frame, int end) {
    frame.atLineStart = false;
    if (end > scanner.position) {
      scanner.emit(TokenKind.PLAIN_TEXT, end);
    } else if (scanner.at(end) == '\r') {
      scanner.reject(
          scanner.input.to(),
          "hcl-syntax",
          "A carriage return alone is no line end; end lines with LF or CR LF.");
    } else {
      dangling();
    }
  }

  /** Adds the opening of an interpolation or directive, or an undecodable byte, if one is next. */
  private boolean interrupted() {
    int start = scanner.position;
    char c = scanner.at(start);
    if ((c == '$' || c == '%') && scanner.at(start + 1) == '{') {
      int end = scanner.at(start + 2) == '~' ? start + 3 : start + 2;
      TokenKind kind = c == '$' ? TokenKind.OPEN_INTERPOLATION : TokenKind.OPEN_DIRECTIVE;
      scanner.emit(kind, end);
      scanner.frames.push(new Frame.Code(true));
      return true;
    }
    if (scanner.isUndecodable(start)) {
      scanner.reject(start + 1, "hcl-encoding", NOT_UTF8);
      return true;
    }
    return false;
  }

  private boolean interruptsAt(int offset) {
    return switch (scanner.at(offset)) {
      case '$', '%' -> scanner.at(offset + 1) == '{' || dangles(offset);
      case '\uFFFD' -> scanner.isUndecodable(offset);
      default -> false;
    };
  }

  /** Whether a sign is the last of the text, though text in marks needs an end. */
  private boolean dangles(int offset) {
    return offset + 1 == scanner.input.to() && !(scanner.frames.element() instanceof Frame.Bare);
  }

  /** The length of a doubled sign before a brace, which opens nothing; else 1. */
  private int literalLength(int offset) {
    char c = scanner.at(offset);
    boolean escaped =
        (c == '$' || c == '%') && scanner.at(offset + 1) == c && scanner.at(offset + 2) == '{';
    return escaped ? 3 : 1;
  }

  private int quotedTextEnd(int start) {
    int end = start;
    while (end < scanner.input.to() && !interruptsAt(end)) {
      char c = scanner.at(end);
      if (c == '"' || isLineEnd(c)) {
        return end;
      }
      if (c == '\\') {
        int next = end + 1;
        if (next >= scanner.input.to()
            || isLineEnd(scanner.at(next))
            || scanner.isUndecodable(next)) {
          return end;
        }
        end = next + 1;
      } else {
        end += literalLength(end);
      }
    }
    return Math.min(end, scanner.input.to());
  }

  private void lineEndInQuotes() {
    int end = scanner.position;
    while (isLineEnd(scanner.at(end))) {
      end++;
    }
    scanner.reject(
        end,
        "hcl-syntax",
        "This line ends inside a quoted string; close the quote, or write \\n or a heredoc for"
            + " several lines.");
  }

  /** A sign that would begin something, were it not the last of the text. */
  private void dangling() {
    scanner.reject(scanner.input.to(), "hcl-syntax", "The text ends inside a template.");
  }

  private boolean isMarker(int start, int end, String marker) {
    int from = start;
    int to = end;
    while (from < to && Characters.isSpace(scanner.at(from))) {
      from++;
    }
    while (to > from && Characters.isSpace(scanner.at(to - 1))) {
      to--;
    }
    return to - from == marker.length() && scanner.text.startsWith(marker, from);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
