package dev.lintel.syntax.yaml.token;

import dev.lintel.source.Comment;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.fault.Fault;
import dev.lintel.syntax.yaml.node.Node.Style;
import dev.lintel.syntax.yaml.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;

/**
 * The tokens of a YAML text with their places in the source, and its comments. The scanner is
 * snakeyaml-engine's; nothing else knows the engine.
 */
public final class Tokens {
  private final Source source;
  private final String text;
  private final boolean printable;
  private final CodePoints codePoints;
  private final List<Comment> comments = new ArrayList<>();
  private ScannerImpl scanner;

  /** Where the scanner's text begins in the source, and how long the text before that is. */
  private int base;

  private int lead;
  private @Nullable Token current;
  private @Nullable Fault fault;

  /** The end of the last token, or of the gap behind it that was searched for comments. */
  private int gapStart;

  private int flowDepth;

  /**
   * The tokens of a text.
   *
   * @param source what places are of
   * @param printable whether all characters of the text may stand in a YAML text
   */
  public Tokens(Source source, boolean printable) {
    this.source = source;
    this.text = printable ? source.text() : Printable.clean(source);
    this.printable = printable;
    this.codePoints = CodePoints.of(text);
    this.scanner = scannerOf(text);
  }

  /** The comments passed so far, in the order of the text. */
  public List<Comment> comments() {
    return comments;
  }

  /** Whether all characters of a token may stand in a YAML text; others were replaced. */
  public boolean isPrintable(Token token) {
    Span span = token.span();
    return printable || Printable.firstForbidden(source, span) == span.end();
  }

  /** The next token, which stays the next one. */
  public Token peek() {
    Token token = current;
    if (token == null) {
      token = read();
      current = token;
    }
    return token;
  }

  /** The next token, which is passed. */
  public Token take() {
    Token token = peek();
    if (!token.is(Kind.END) && !token.is(Kind.FAULT)) {
      current = null;
    }
    return token;
  }

  /** What is wrong where {@link #peek} gives {@link Kind#FAULT}. */
  public Fault fault() {
    return fault == null ? Fault.syntax("", peek().span()) : fault;
  }

  /**
   * Goes on at the start of a line, as if the collections around it had been read just before.
   *
   * @param offset of the line's first character
   * @param around a text that opens those collections, in lines
   */
  public void restart(int offset, String around) {
    base = offset;
    lead = around.length();
    gapStart = offset;
    flowDepth = 0;
    scanner = scannerOf(around + text.substring(offset));
    fault = null;
    current = null;
    while (!comments.isEmpty() && comments.getLast().place().span().start() >= offset) {
      comments.removeLast();
    }
  }

  private static ScannerImpl scannerOf(String text) {
    // One read of the whole text: the reader's window moves in quadratic time over long tokens.
    LoadSettings settings =
        LoadSettings.builder()
            .setBufferSize(text.length() + 1)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    return new ScannerImpl(settings, new StreamReader(settings, text));
  }

  private Token read() {
    while (true) {
      try {
        return next();
      } catch (YamlEngineException | IllegalArgumentException e) {
        // Some bad escapes come as the exception of the number that they are no digits of.
        if (!passesTab(e)) {
          fault = EngineFaults.of(e, this::offsetOf, text);
          keepComments(text.length());
          return new Token(Kind.FAULT, "", Style.PLAIN, 0, fault.span());
        }
      }
    }
  }

  private Token next() {
    Token token = located(nextRaw());
    keepComments(token.span().start());
    gapStart = Math.max(gapStart, token.span().end());
    switch (token.kind()) {
      case FLOW_MAPPING, FLOW_SEQUENCE -> flowDepth++;
      case FLOW_MAPPING_END, FLOW_SEQUENCE_END -> flowDepth--;
      default -> {
        if (isBlockScalar(token)) {
          keepHeaderComment(token.span());
        }
      }
    }
    return token;
  }

  /**
   * YAML allows tabs between tokens, and libyaml reads them where no indentation is meant; the
   * engine's scanner does not. Its marks hold the characters that it reads, so that a tab becomes a
   * space for it alone.
   */
  private boolean passesTab(RuntimeException e) {
    Mark mark =
        e instanceof MarkedYamlEngineException marked ? markOf(marked.getProblemMark()) : null;
    if (mark == null || !isTab(mark) || mark.getIndex() < lead) {
      return false;
    }
    int offset = offsetOf(mark);
    if (!separates(offset) && !isInFlow(offset)) {
      return false;
    }
    int[] characters = mark.getBuffer();
    for (int i = mark.getPointer(); isBlank(characters, i); i++) {
      characters[i] = ' ';
    }
    return true;
  }

  private static boolean isTab(Mark mark) {
    return isBlank(mark.getBuffer(), mark.getPointer())
        && mark.getBuffer()[mark.getPointer()] == '\t';
  }

  private static boolean isBlank(int[] characters, int at) {
    return at < characters.length && (characters[at] == ' ' || characters[at] == '\t');
  }

  /** Whether a tab stands behind a token of its line that no indentation can follow. */
  private boolean separates(int tab) {
    int before = tab;
    while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
      before--;
    }
    if (before == 0 || isLineEnd(text.charAt(before - 1))) {
      return false;
    }
    boolean word = before > 1 && !isSpace(text.charAt(before - 2));
    return word || "-?".indexOf(text.charAt(before - 1)) < 0;
  }

  /** Whether brackets are open at an offset; the scanner may hold back tokens before it. */
  private boolean isInFlow(int offset) {
    int depth = flowDepth;
    for (int i = gapStart; i < offset; i++) {
      switch (text.charAt(i)) {
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        case '"', '\'' -> i = Math.min(quoteEnd(i), offset);
        default -> {}
      }
    }
    return depth > 0;
  }

  private int quoteEnd(int start) {
    int end = text.indexOf(text.charAt(start), start + 1);
    return end < 0 ? text.length() : end;
  }

  private org.snakeyaml.engine.v2.tokens.Token nextRaw() {
    while (true) {
      org.snakeyaml.engine.v2.tokens.Token raw = scanner.peekToken();
      boolean isLead = markOf(raw.getStartMark()).getIndex() < lead;
      if (!isLead && raw.getTokenId() != org.snakeyaml.engine.v2.tokens.Token.ID.StreamStart) {
        if (raw.getTokenId() != org.snakeyaml.engine.v2.tokens.Token.ID.StreamEnd) {
          scanner.next();
        }
        return raw;
      }
      scanner.next();
    }
  }

  private Token located(org.snakeyaml.engine.v2.tokens.Token raw) {
    Mark start = markOf(raw.getStartMark());
    Span span = new Span(offsetOf(start), offsetOf(markOf(raw.getEndMark())));
    int column = start.getColumn();
    if (raw instanceof ScalarToken scalar) {
      return scalar(scalar, column, span);
    }
    Kind kind = kindOf(raw);
    String name =
        switch (kind) {
          case TAG -> source.slice(span);
          case ANCHOR, ALIAS -> source.slice(span).substring(1);
          default -> "";
        };
    return new Token(kind, name, Style.PLAIN, column, span);
  }

  private Token scalar(ScalarToken scalar, int column, Span span) {
    Style style =
        switch (scalar.getStyle()) {
          case PLAIN, JSON_SCALAR_STYLE -> Style.PLAIN;
          case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
          case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
          case LITERAL -> Style.LITERAL;
          case FOLDED -> Style.FOLDED;
        };
    boolean block = style == Style.LITERAL || style == Style.FOLDED;
    Span written = block ? withoutTrailingSpace(span) : span;
    return new Token(Kind.SCALAR, scalar.getValue(), style, column, written);
  }

  /** The scanner ends a block scalar where the next token's line begins. */
  private Span withoutTrailingSpace(Span span) {
    int end = span.end();
    while (end > span.start() + 1 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(span.start(), end);
  }

  private static Kind kindOf(org.snakeyaml.engine.v2.tokens.Token raw) {
    return switch (raw.getTokenId()) {
      case Directive -> Kind.DIRECTIVE;
      case DocumentStart -> Kind.DOCUMENT_START;
      case DocumentEnd -> Kind.DOCUMENT_END;
      case BlockMappingStart -> Kind.BLOCK_MAPPING;
      case BlockSequenceStart -> Kind.BLOCK_SEQUENCE;
      case BlockEntry -> Kind.BLOCK_ENTRY;
      case BlockEnd -> Kind.BLOCK_END;
      case FlowMappingStart -> Kind.FLOW_MAPPING;
      case FlowMappingEnd -> Kind.FLOW_MAPPING_END;
      case FlowSequenceStart -> Kind.FLOW_SEQUENCE;
      case FlowSequenceEnd -> Kind.FLOW_SEQUENCE_END;
      case FlowEntry -> Kind.FLOW_ENTRY;
      case Key -> Kind.KEY;
      case Value -> Kind.VALUE;
      case Tag -> Kind.TAG;
      case Anchor -> Kind.ANCHOR;
      case Alias -> Kind.ALIAS;
      case Scalar -> Kind.SCALAR;
      case StreamEnd -> Kind.END;
      case StreamStart, Comment ->
          throw new IllegalStateException("not a token of this kind: " + raw);
    };
  }

  private static Mark markOf(Optional<Mark> mark) {
    return mark.orElseThrow(() -> new IllegalStateException("the scanner is set to make marks"));
  }

  private int offsetOf(Mark mark) {
    return Math.min(codePoints.advance(base, mark.getIndex() - lead), text.length());
  }

  /** Between two tokens stand only white space and comments. */
  private void keepComments(int end) {
    int at = gapStart;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '#') {
        at = keepComment(at);
      } else if (isSpace(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  private void keepHeaderComment(Span blockScalar) {
    int at = blockScalar.start();
    while (at < blockScalar.end() && text.charAt(at) != '#') {
      if (isLineEnd(text.charAt(at))) {
        return;
      }
      at++;
    }
    if (at < blockScalar.end()) {
      keepComment(at);
    }
  }

  private int keepComment(int start) {
    int end = start;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    int content = start;
    while (content < end && text.charAt(content) == '#') {
      content++;
    }
    Place place = new Place(source, new Span(start, end));
    comments.add(new Comment(place, source.text().substring(content, end).strip()));
    return end;
  }

  private static boolean isBlockScalar(Token token) {
    return token.style() == Style.LITERAL || token.style() == Style.FOLDED;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || isLineEnd(c) || c == '\u0085' || c == '\ufeff';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
