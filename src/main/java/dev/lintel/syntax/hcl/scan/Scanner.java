package dev.lintel.syntax.hcl.scan;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts a text into tokens, on demand. Text between quotes and in heredocs is cut by other rules
 * than code; interpolations nest the one in the other. Reports what is allowed nowhere, and keeps
 * the comments.
 */
public final class Scanner {
  final Input input;
  final String text;
  final TokenList tokens = new TokenList();
  final Deque<Frame> frames = new ArrayDeque<>();

  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final CodeScanner code = new CodeScanner(this);
  private final TextScanner quoted = new TextScanner(this);

  /** The offset of what is not yet cut. */
  int position;

  /** Before this offset nothing is reported a second time. */
  private int judgedTo;

  private Scanner(Input input, Frame outermost) {
    this.input = input;
    this.text = input.text();
    this.position = input.from();
    frames.push(outermost);
  }

  /** Cuts code: a file, or an expression by itself. */
  public static Scanner ofCode(Input input) {
    return new Scanner(input, new Frame.Code(false));
  }

  /** Cuts a template without marks around it. */
  public static Scanner ofTemplate(Input input) {
    return new Scanner(input, new Frame.Bare());
  }

  /** What is cut. */
  public Input input() {
    return input;
  }

  /** The tokens so far. */
  public TokenList tokens() {
    return tokens;
  }

  /** The offset of what is not yet cut. */
  public int position() {
    return position;
  }

  /** Adds at least one token; at the end of the text, {@link TokenKind#END} once more. */
  public void scan() {
    int before = tokens.size();
    while (tokens.size() == before) {
      if (position >= input.to()) {
        tokens.add(TokenKind.END, input.to(), input.to());
        return;
      }
      switch (frames.element()) {
        case Frame.Code frame -> code.scan(frame);
        case Frame.Quoted frame -> quoted.scanQuoted();
        case Frame.Bare frame -> quoted.scanBare();
        case Frame.Heredoc frame -> quoted.scanHeredoc(frame);
      }
    }
  }

  /** Goes on at an offset as if only code without open marks were before it. */
  public void restart(int offset) {
    tokens.truncate(offset);
    while (!comments.isEmpty() && comments.getLast().place().span().start() >= offset) {
      comments.removeLast();
    }
    judgedTo = Math.max(judgedTo, position);
    frames.clear();
    frames.push(new Frame.Code(false));
    position = offset;
  }

  /** Adds the token from the position to {@code end} and goes on there. */
  void emit(TokenKind kind, int end) {
    tokens.add(kind, position, end);
    position = end;
  }

  /** Adds a token that is allowed nowhere, and says why. */
  void reject(int end, String code, String message) {
    if (position >= judgedTo) {
      problems.add(Diagnostic.error(code, message, input.place(position, end)));
    }
    emit(TokenKind.INVALID, end);
  }

  void addComment(int end, String content) {
    comments.add(new Comment(input.place(position, end), content.trim()));
  }

  /** The unit at an offset, or NUL behind the end. */
  char at(int offset) {
    return offset < input.to() ? text.charAt(offset) : '\0';
  }

  /** The end of the line end at an offset, or the offset itself where there is none. */
  int lineEnd(int offset) {
    if (at(offset) == '\n') {
      return offset + 1;
    }
    return at(offset) == '\r' && at(offset + 1) == '\n' ? offset + 2 : offset;
  }

  /** Whether the character stands for a byte that belongs to no UTF-8 sequence. */
  boolean isUndecodable(int offset) {
    return text.charAt(offset) == '\uFFFD' && input.isUndecodable(offset);
  }

  /** What was rejected so far, in the order of the text. */
  public List<Diagnostic> problems() {
    return problems;
  }

  /** The comments so far, in the order of the text. */
  public List<Comment> comments() {
    return comments;
  }
}
