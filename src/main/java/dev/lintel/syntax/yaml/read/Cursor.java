package dev.lintel.syntax.yaml.read;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.fault.Fault;
import dev.lintel.syntax.yaml.fault.Faults;
import dev.lintel.syntax.yaml.fault.Limits;
import dev.lintel.syntax.yaml.node.Node.Scalar;
import dev.lintel.syntax.yaml.node.Node.Style;
import dev.lintel.syntax.yaml.node.Node.Unreadable;
import dev.lintel.syntax.yaml.token.Printable;
import dev.lintel.syntax.yaml.token.Token;
import dev.lintel.syntax.yaml.token.Token.Kind;
import dev.lintel.syntax.yaml.token.Tokens;
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
  private Recovery.Point resumption;
  private boolean continuesValue;
  private int faults;
  private long scannedAgain;
  private int lastFault;

  /**
   * A place before the first token.
   *
   * @param printable whether all characters of the text may stand in a YAML text
   */
  Cursor(Source source, boolean printable) {
    this.source = source;
    this.diagnostics = new Faults(source);
    this.tokens = new Tokens(source, printable);
    this.recovery = new Recovery(source);
    this.resumption = recovery.nowhere(0);
    this.last = new Token(Kind.DOCUMENT_START, "", Style.PLAIN, 0, Span.at(0));
  }

  /** The kind of the next token. */
  Kind peek() {
    if (!broken && tokens.peek().is(Kind.FAULT)) {
      fail(explained(tokens.fault()));
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

  /** Whether all characters of a token may stand in a YAML text. */
  boolean isPrintable(Token token) {
    return tokens.isPrintable(token);
  }

  /** Where the last token ends: the place of what is left out. */
  Span end() {
    return Span.at(last.span().end());
  }

  /** A node that is left out. */
  Scalar nothing(@Nullable String tag) {
    return new Scalar("", Style.PLAIN, tag, end());
  }

  /** A node that could not be read. */
  Unreadable unreadable(@Nullable String tag) {
    return new Unreadable(tag, end());
  }

  /** Whether what follows the mark of a key or value belongs to the next entry. */
  boolean isLeftOut() {
    return switch (peek()) {
      case KEY, VALUE, BLOCK_END, FLOW_ENTRY, FLOW_MAPPING_END, FLOW_SEQUENCE_END -> true;
      default -> false;
    };
  }

  /** Whether what follows a dash belongs to the next item. */
  boolean isItemLeftOut() {
    return peek() == Kind.BLOCK_ENTRY || isLeftOut();
  }

  /** The line of an offset, from 1. */
  int line(int offset) {
    return source.line(offset);
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

  /** Reports the first character of a span that may not stand there. */
  void reportCharacter(Span span) {
    int at = Printable.firstForbidden(source, span);
    String message =
        source.isUndecodable(at)
            ? "this byte is no UTF-8: save the file as UTF-8"
            : String.format(
                "the character U+%04X cannot stand in a YAML text: remove it",
                (int) source.text().charAt(at));
    report("yaml-character", message, new Span(at, at + 1));
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

  /** Whether the next token goes on with the value of the last entry. Asked once, it is told. */
  boolean continuesValue() {
    boolean continues = continuesValue;
    continuesValue = false;
    return continues;
  }

  /** The next token has no place here. */
  void unexpected(String expected) {
    int start = token().span().start();
    boolean quoted = last.style() == Style.SINGLE_QUOTED || last.style() == Style.DOUBLE_QUOTED;
    if (quoted
        && isMultiLine(last.span())
        && source.line(last.span().end()) == source.line(start)) {
      String message =
          "the quote that opens here closes only on line "
              + source.line(start)
              + ", where more text follows: is the closing quote missing?";
      fail(Fault.syntax(message, last.span()));
    } else {
      fail(Fault.syntaxAt(expected, start, source.text()));
    }
  }

  /** The next token neither goes on with a flow collection nor closes it. */
  void unclosed(Token start, String expected) {
    String bracket = start.is(Kind.FLOW_MAPPING) ? "'{'" : "'['";
    unexpected(
        expected
            + " is expected here, to go on or close the "
            + bracket
            + " of line "
            + line(start.span().start()));
  }

  /** A plain text that runs into the next line often lacks a colon, or a space behind it. */
  private Fault explained(Fault fault) {
    boolean follows =
        last.is(Kind.SCALAR)
            && last.style() == Style.PLAIN
            && last.span().end() == fault.span().start();
    if (!follows || !isMultiLine(last.span())) {
      return fault;
    }
    String message =
        "a ':' cannot stand here, since the text of line "
            + source.line(last.span().start())
            + " goes on to this line: is a ': ' missing there?";
    return Fault.syntax(message, fault.span());
  }

  private boolean isMultiLine(Span span) {
    return source.line(span.start()) < source.line(span.end());
  }

  /** Reports a fault and stands at the line where reading can go on. */
  void fail(Fault fault) {
    report(fault.code(), fault.message(), fault.span());
    broken = true;
    lastFault = fault.span().start();
    faults++;
    resumption = mayGoOn() ? recovery.next(levels, lastFault) : recovery.nowhere(lastFault);
    continuesValue = resumption.inside();
    scannedAgain += source.text().length() - resumption.offset();
    tokens.restart(resumption.offset(), opening(resumption.level()));
  }

  private boolean mayGoOn() {
    return faults < Limits.ERRORS && scannedAgain < Limits.SCANNED_AGAIN;
  }

  /** Whether reading goes on in this collection; if so, tokens are shown again. */
  boolean resumes(Level level) {
    if (resumption.level() != level) {
      return false;
    }
    resume();
    return true;
  }

  /** Shows tokens again. */
  void resume() {
    broken = false;
    last = new Token(Kind.BLOCK_END, "", Style.PLAIN, 0, Span.at(lastFault));
  }

  boolean isBroken() {
    return broken;
  }

  /** Whether the last fault may be part of an entry of this level that was read before it. */
  boolean touches(Level level, @Nullable Span entry) {
    int faultLine = source.line(lastFault);
    return entry != null
        && (faultLine <= source.line(entry.end()) || indentation(faultLine) > level.column());
  }

  /** Whether entries of this level may be lost at the last fault. */
  boolean hides(Level level) {
    return resumption.hidesEntriesOf(level);
  }

  private String opening(@Nullable Level target) {
    StringBuilder text = new StringBuilder();
    if (target == null) {
      return "";
    }
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

  /** The number of spaces that a line begins with, or more than any where a tab follows. */
  private int indentation(int line) {
    Span span = source.lineSpan(line);
    String text = source.text();
    int at = span.start();
    while (at < span.end() && text.charAt(at) == ' ') {
      at++;
    }
    return at < span.end() && text.charAt(at) == '\t' ? Integer.MAX_VALUE : at - span.start();
  }
}
