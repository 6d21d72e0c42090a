package dev.lintel.syntax.hcl;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Place;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.scan.Input;
import dev.lintel.syntax.hcl.scan.Scanner;
import dev.lintel.syntax.hcl.scan.TokenKind;
import dev.lintel.syntax.hcl.scan.TokenList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The parsers' view of the tokens: one token ahead, comments left out, line ends left out where
 * they mean nothing.
 *
 * <p>After a syntax error the cursor is stopped: it shows the end of the text, so that every parser
 * returns what it has without a special path, and further errors are not reported. The body parser
 * then restarts it on a later line.
 */
final class Cursor {
  private static final int MAX_RESCANS = 8;

  private static final String UNCLOSED_COMMENT = "This comment never ends; close it with \"*/\".";

  private final Input input;
  private final Scanner scanner;
  private final TokenList tokens;
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Nesting nesting = new Nesting(this);

  private int index;
  private boolean newlines = true;
  private boolean stopped;
  private boolean everStopped;
  private boolean abandoned;
  private long rescanned;

  /** Where reading went back from: what lies before was read as part of something broken. */
  private int silentUntil;

  private int failedAt;

  Cursor(Scanner scanner) {
    this.input = scanner.input();
    this.scanner = scanner;
    this.tokens = scanner.tokens();
  }

  Input input() {
    return input;
  }

  TokenList tokens() {
    return tokens;
  }

  // What is next

  /** The kind of the next token; {@link TokenKind#END} where the cursor is stopped. */
  TokenKind peek() {
    if (stopped) {
      return TokenKind.END;
    }
    TokenKind kind = tokens.kind(next());
    return kind == TokenKind.LINE_COMMENT ? TokenKind.NEWLINE : kind;
  }

  /** Takes the next token and returns its index. The end of the text is never passed. */
  int read() {
    int taken = next();
    if (!stopped && tokens.kind(taken) != TokenKind.END) {
      index = taken + 1;
    }
    return taken;
  }

  /** Takes the next token if it is of a kind. */
  boolean accept(TokenKind kind) {
    boolean matches = peek() == kind;
    if (matches) {
      read();
    }
    return matches;
  }

  /** Whether the next token is that name. */
  boolean atName(String name) {
    return peek() == TokenKind.NAME && matches(next(), name);
  }

  /** Takes the next token, which has to be that name. */
  void expectWord(String word) {
    if (atName(word)) {
      read();
    } else {
      fail("\"" + word + "\" is expected here, not " + found() + ".");
    }
  }

  /** Takes the name of a variable; "" after an error. */
  String readVariable() {
    if (peek() == TokenKind.NAME) {
      return textOf(read());
    }
    fail("The name of a variable is expected here, not " + found() + ".");
    return "";
  }

  /** Whether line ends are tokens from now on; returns whether they were. */
  boolean newlines(boolean significant) {
    boolean before = newlines;
    newlines = significant;
    return before;
  }

  // Text and places

  /** The index of the next token. */
  int token() {
    return next();
  }

  /** Where the next token begins. */
  int start() {
    return tokens.start(next());
  }

  /** The span of the next token. */
  Span span() {
    return span(next());
  }

  Span span(int token) {
    return input.span(tokens.start(token), tokens.end(token));
  }

  /**
   * From an offset to the end of the token that was read last. What is broken ends with its first
   * line: the next item may begin on the line behind it.
   */
  Span spanFrom(int start) {
    int end = lastEnd();
    int from = Math.min(start, end);
    int newline = stopped ? input.text().indexOf('\n', from) : -1;
    return input.span(from, newline < 0 ? end : Math.min(end, newline));
  }

  /** Where the token that was read last ends. */
  int lastEnd() {
    return index == 0 ? input.from() : tokens.end(index - 1);
  }

  String textOf(int token) {
    return input.text().substring(tokens.start(token), tokens.end(token));
  }

  /** The next token as messages show it. */
  String found() {
    int token = next();
    return switch (tokens.kind(token)) {
      case END -> "the end of the text";
      case NEWLINE, LINE_COMMENT -> "the end of the line";
      case QUOTED_TEXT, PLAIN_TEXT -> "text";
      case OPEN_HEREDOC -> "a heredoc";
      default -> {
        String text = textOf(token);
        yield text.length() > 40 ? text.substring(0, 40) + "..." : text;
      }
    };
  }

  // Errors

  /** Reports a syntax error at the next token and stops. */
  void fail(String message) {
    fail(message, next());
  }

  /** Reports a syntax error at a token and stops. */
  void fail(String message, int token) {
    if (!stopped) {
      // What the scanner has rejected needs no second message.
      if (tokens.kind(next()) != TokenKind.INVALID) {
        report("hcl-syntax", opensComment(next()) ? UNCLOSED_COMMENT : message, span(token));
      }
      failedAt = tokens.start(token);
      stopped = true;
      everStopped = true;
    }
  }

  /**
   * Reports that an index has no closing bracket, and stops. The place is the next bracket that
   * could close it, or the end of the text: there Terraform reports it too.
   */
  void failAtBracket(String message) {
    int open = 0;
    int token = next();
    while (!stopped && open >= 0 && tokens.kind(token) != TokenKind.END) {
      token++;
      while (token >= tokens.size()) {
        scanner.scan();
      }
      switch (tokens.kind(token)) {
        case OPEN_BRACKET -> open++;
        case CLOSE_BRACKET -> open--;
        default -> {}
      }
    }
    fail(message, token);
  }

  /** Reports an error that does not disturb what follows. */
  void report(String code, String message, Span span) {
    if (!stopped && span.start() >= silentUntil) {
      problems.add(Diagnostic.error(code, message, new Place(input.source(), span)));
    }
  }

  boolean isStopped() {
    return stopped;
  }

  /** Whether the cursor was ever stopped, so that brackets may not match for that reason. */
  boolean wasStopped() {
    return everStopped;
  }

  /** Where reading was given up: the next token of a stopped cursor. */
  int stopOffset() {
    return tokens.start(next());
  }

  /** Gives up: the next restart is at the end of the text. */
  void abandon() {
    abandoned = true;
  }

  /** Goes on at an offset as if only code without open brackets were before it. */
  void restart(int offset) {
    int end = input.to();
    silentUntil = Math.max(silentUntil, Math.max(stopOffset(), failedAt));
    rescanned += Math.max(0, scanner.position() - offset);
    if (abandoned || rescanned > (long) MAX_RESCANS * (end - input.from())) {
      offset = end;
    }
    scanner.restart(offset);
    index = tokens.size();
    newlines = true;
    stopped = false;
  }

  // Nesting

  /** How deep what is being read is nested. */
  Nesting nesting() {
    return nesting;
  }

  /** Reports that the limit of nesting is reached, and stops. */
  void failTooDeep() {
    report(
        "hcl-nesting",
        "This is nested more than " + Input.MAX_NESTING + " levels deep, and is not read.",
        span());
    stopped = true;
    everStopped = true;
  }

  // The result

  /** All that was reported, in the order of the text. */
  List<Diagnostic> diagnostics() {
    if (problems.isEmpty() && scanner.problems().isEmpty()) {
      return List.of();
    }
    List<Diagnostic> all = new ArrayList<>(scanner.problems());
    all.addAll(problems);
    all.sort(
        Comparator.comparing(
            Diagnostic::place, Comparator.nullsFirst(Comparator.comparing(Place::span))));
    return List.copyOf(all);
  }

  List<Comment> comments() {
    return List.copyOf(scanner.comments());
  }

  /** Whether a token is part of the opening of a comment; where that has an end, it is none. */
  private boolean opensComment(int token) {
    int start = tokens.start(token);
    return switch (tokens.kind(token)) {
      case SLASH -> input.text().startsWith("/*", start);
      case STAR -> start > 0 && input.text().startsWith("/*", start - 1);
      default -> false;
    };
  }

  private boolean matches(int token, String name) {
    int start = tokens.start(token);
    return tokens.end(token) - start == name.length() && input.text().startsWith(name, start);
  }

  /** The index of the next token that counts. */
  private int next() {
    for (int i = index; ; i++) {
      while (i >= tokens.size()) {
        scanner.scan();
      }
      switch (tokens.kind(i)) {
        case COMMENT -> {}
        case NEWLINE, LINE_COMMENT -> {
          if (newlines) {
            return i;
          }
        }
        default -> {
          return i;
        }
      }
    }
  }
}
