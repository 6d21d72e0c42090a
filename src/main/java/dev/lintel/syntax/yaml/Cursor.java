package dev.lintel.syntax.yaml;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.Node.Style;
import dev.lintel.syntax.yaml.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reader's place in the tokens. After a fault it stands at the line where reading can go on,
 * and shows {@link Kind#FAULT} until the collection that this line belongs to resumes.
 */
final class Cursor {
  private final Source source;
  private final Tokens tokens;
  private final Recovery recovery;
  private final List<Level> levels = new ArrayList<>();
  private final Faults diagnostics;
  private Token last;
  private boolean broken;
  private @Nullable Level resumption;
  private int faults;
  private long scannedAgain;
  private int lastFault;

  /**
   * A place before the first token.
   *
   * @param text the source's text with characters that YAML forbids replaced one for one
   */
  Cursor(Source source, String text) {
    this.source = source;
    this.diagnostics = new Faults(source);
    this.tokens = new Tokens(source, text);
    this.recovery = new Recovery(source);
    this.last = new Token(Kind.DOCUMENT_START, "", Style.PLAIN, 0, Span.at(0));
  }

  /** The kind of the next token. */
  Kind peek() {
    if (!broken && tokens.peek().is(Kind.FAULT)) {
      fail(tokens.fault());
    }
    return broken ? Kind.FAULT : tokens.peek().kind();
  }

  /** The next token; not to be asked at a fault. */
  Token token() {
    return tokens.peek();
  }

  /** The next token, which is passed. */
  Token take() {
    Token token = tokens.take();
    // A dedent stands in front of the next token, behind comments.
    last = token.is(Kind.BLOCK_END) ? last : token;
    return token;
  }

  /** Whether a character that YAML forbids stands in a token. */
  boolean isAltered(Token token) {
    return tokens.isAltered(token.span());
  }

  /** Where the last token ends: the place of what is left out. */
  Span end() {
    return Span.at(last.span().end());
  }

  List<Comment> comments() {
    return tokens.comments();
  }

  List<Diagnostic> takeDiagnostics() {
    return diagnostics.take();
  }

  void report(String code, String message, Span span) {
    diagnostics.add(code, message, span);
  }

  /** Forgets all levels and stands at the start of a document. */
  Level enterDocument() {
    levels.clear();
    Level document = Level.document(last.span().end());
    levels.add(document);
    return document;
  }

  Level enter(Level level) {
    levels.add(level);
    return level;
  }

  void leave() {
    levels.removeLast();
  }

  /** The next token has no place here. */
  void unexpected(String expected) {
    Span here = token().span();
    boolean quoted = last.style() == Style.SINGLE_QUOTED || last.style() == Style.DOUBLE_QUOTED;
    int quoteEnd = source.line(last.span().end());
    if (quoted
        && source.line(last.span().start()) < quoteEnd
        && source.line(here.start()) == quoteEnd) {
      fail(
          Fault.syntax(
              "the quote that opens here closes only on line "
                  + quoteEnd
                  + ", where more text follows: is the closing quote missing?",
              last.span()));
    } else {
      fail(Fault.syntax(expected, here));
    }
  }

  /** Reports a fault and stands at the line where reading can go on. */
  void fail(Fault fault) {
    report(fault.code(), fault.message(), fault.span());
    broken = true;
    lastFault = fault.span().start();
    faults++;
    Recovery.Point point = mayGoOn() ? recovery.next(levels, lastFault) : null;
    resumption = point == null ? null : point.level();
    int offset = point == null ? recovery.nextDocument(lastFault) : point.offset();
    scannedAgain += source.text().length() - offset;
    tokens.restart(offset, point == null ? "" : opening(point.level()));
  }

  private boolean mayGoOn() {
    if (faults < Limits.ERRORS && scannedAgain < Limits.SCANNED_AGAIN) {
      return true;
    }
    report("yaml-syntax", "too many syntax errors: not read from here", Span.at(lastFault));
    return false;
  }

  /** Whether reading goes on in this collection; if so, tokens are shown again. */
  boolean resumes(Level level) {
    if (resumption != level) {
      return false;
    }
    resume();
    return true;
  }

  /** Shows tokens again. */
  void resume() {
    broken = false;
    resumption = null;
    last = new Token(Kind.BLOCK_END, "", Style.PLAIN, 0, Span.at(lastFault));
  }

  boolean isBroken() {
    return broken;
  }

  /** Whether the last fault may be part of an entry of this level that ended before it. */
  boolean touches(Level level, @Nullable Span entry) {
    if (entry == null) {
      return false;
    }
    int line = source.line(lastFault);
    Span span = source.lineSpan(line);
    int indentation = 0;
    while (span.start() + indentation < span.end()
        && source.text().charAt(span.start() + indentation) == ' ') {
      indentation++;
    }
    return line == source.line(entry.end()) || indentation > level.column();
  }

  private String opening(Level target) {
    StringBuilder text = new StringBuilder();
    for (Level level : levels) {
      if (!level.isDocument()) {
        text.append(level.opening());
      }
      if (level == target) {
        break;
      }
    }
    return text.toString();
  }
}
