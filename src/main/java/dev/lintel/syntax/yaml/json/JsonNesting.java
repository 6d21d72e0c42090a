package dev.lintel.syntax.yaml.json;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.fault.Faults;
import dev.lintel.syntax.yaml.json.JsonToken.Kind;
import dev.lintel.syntax.yaml.node.Node;
import java.util.ArrayList;
import java.util.List;

/** The brackets that are open, with the commas in them and the places where they end. */
final class JsonNesting {
  private final Source source;
  private final JsonLexer lexer;
  private final Faults faults;

  /** Whether lines that are indented too little end the brackets that are still open. */
  private final boolean trustsIndentation;

  private final List<JsonBrackets> open = new ArrayList<>();
  private int openObjects;
  private boolean unclosed;
  private boolean confused;

  JsonNesting(Source source, JsonLexer lexer, Faults faults, boolean trustsIndentation) {
    this.source = source;
    this.lexer = lexer;
    this.faults = faults;
    this.trustsIndentation = trustsIndentation;
  }

  int depth() {
    return open.size();
  }

  /** The innermost brackets. */
  JsonBrackets innermost() {
    return open.getLast();
  }

  void enter(JsonToken bracket) {
    open.add(new JsonBrackets(bracket));
    openObjects += bracket.kind() == Kind.OBJECT ? 1 : 0;
  }

  /** Leaves the innermost brackets and gives what they hold. */
  Node leave() {
    JsonBrackets closed = open.removeLast();
    openObjects -= closed.isObject() ? 1 : 0;
    return closed.build();
  }

  /** Whether the text ended before all brackets were closed. */
  boolean isUnclosed() {
    return unclosed;
  }

  /** What was just read may hide more; that a comma is missing behind it is no news. */
  void confuse() {
    confused = true;
  }

  boolean isConfused() {
    return confused;
  }

  /** Forgets what the document before was like. */
  void beginDocument() {
    confused = false;
  }

  /** Whether one more item of the innermost brackets follows; passes what stands before it. */
  boolean hasItem() {
    JsonBrackets brackets = innermost();
    while (true) {
      JsonToken next = lexer.peek();
      if (confused) {
        brackets.miss();
      }
      if (next.kind() == brackets.close()) {
        close(brackets);
        return false;
      } else if (isBroken(brackets, next)) {
        brackets.miss();
        brackets.endsAt(lexer.lastEnd());
        confused = true;
        return false;
      } else if (next.kind() == Kind.COMMA) {
        if (brackets.isSeparated()) {
          fault("nothing stands before this ',': remove it", next.span());
        }
        brackets.separate(lexer.take().span());
      } else if (next.isClosing()) {
        fault(next.kind().inWords() + " closes nothing here: remove it", lexer.take().span());
      } else {
        if (!brackets.isSeparated() && !confused) {
          fault("a ',' is missing before this", next.span());
        }
        confused = false;
        brackets.begin();
        return true;
      }
    }
  }

  private void close(JsonBrackets brackets) {
    Span comma = brackets.danglingComma();
    if (comma != null) {
      fault("no ',' can stand before " + brackets.close().inWords() + ": remove it", comma);
    }
    confused = false;
    brackets.endsAt(lexer.take().span().end());
  }

  /** Whether the closing bracket is missing here. */
  private boolean isBroken(JsonBrackets brackets, JsonToken next) {
    boolean end = next.kind() == Kind.END;
    if (!end && !closesOuter(next) && !isDedented(brackets.open(), next)) {
      return false;
    }
    if (!unclosed) {
      fault(
          brackets.close().inWords()
              + " is missing before "
              + next.kind().inWords()
              + ": "
              + brackets.open().kind().inWords()
              + " of line "
              + source.line(brackets.open().span().start())
              + " is not closed",
          next.span());
    }
    unclosed |= end;
    return true;
  }

  /** Whether it closes brackets of the other kind around the innermost ones. */
  private boolean closesOuter(JsonToken next) {
    return switch (next.kind()) {
      case OBJECT_END -> openObjects > 0;
      case ARRAY_END -> openObjects < open.size();
      default -> false;
    };
  }

  /** Whether a token is the first of its line and not further in than the line of a bracket. */
  private boolean isDedented(JsonToken bracket, JsonToken next) {
    if (!trustsIndentation) {
      return false;
    }
    int bracketLine = source.line(bracket.span().start());
    int line = source.line(next.span().start());
    return line > bracketLine
        && indentation(line) == next.span().start() - source.lineSpan(line).start()
        && indentation(line) <= indentation(bracketLine);
  }

  private int indentation(int line) {
    Span span = source.lineSpan(line);
    String text = source.text();
    int at = span.start();
    while (at < span.end() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at - span.start();
  }

  private void fault(String message, Span span) {
    faults.add("json-syntax", message, span);
  }
}
