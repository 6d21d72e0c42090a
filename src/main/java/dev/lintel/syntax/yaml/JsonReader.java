package dev.lintel.syntax.yaml;

import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.JsonToken.Kind;
import dev.lintel.syntax.yaml.Node.Scalar;
import dev.lintel.syntax.yaml.Node.Style;
import dev.lintel.syntax.yaml.Node.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) into the same tree as YAML. It takes what people and other tools write
 * (trailing commas, comments, bare keys), reports it and goes on.
 */
final class JsonReader {
  private static final String MORE_DOCUMENTS =
      "a second document begins here: one file holds one document, and only the first is read";

  private final Source source;
  private final Faults faults;
  private final JsonLexer lexer;

  /** Whether lines that are indented too little end the collections that are still open. */
  private final boolean trustsIndentation;

  private int openArrays;
  private int openObjects;
  private boolean unclosed;

  /** What was just read may hide more; that a comma is missing behind it is no news. */
  private boolean confused;

  private JsonReader(Source source, boolean trustsIndentation) {
    this.source = source;
    this.faults = new Faults(source);
    this.lexer = new JsonLexer(source, faults);
    this.trustsIndentation = trustsIndentation;
  }

  /** All documents of a text that begins with a bracket; at least one. */
  static List<YamlDocument> all(Source source) {
    return read(source, false);
  }

  /** The first document, with a diagnostic where a second one begins. */
  static YamlDocument first(Source source) {
    return read(source, true).getFirst();
  }

  private static List<YamlDocument> read(Source source, boolean one) {
    JsonReader reader = new JsonReader(source, false);
    List<YamlDocument> documents = reader.documents(one);
    return reader.unclosed ? new JsonReader(source, true).documents(one) : documents;
  }

  private List<YamlDocument> documents(boolean one) {
    List<YamlDocument> documents = new ArrayList<>();
    do {
      Node root = value(1);
      JsonToken behind = lexer.peek();
      if (one && isOpening(behind)) {
        faults.add("json-documents", MORE_DOCUMENTS, behind.span());
        lexer.skipToEnd();
      } else if (behind.kind() != Kind.END && !isOpening(behind)) {
        fault("the document ends before this: what follows is not read", behind.span());
        root = Doubt.incomplete(root);
        lexer.skipToEnd();
      }
      List<Comment> comments = List.copyOf(lexer.comments());
      lexer.comments().clear();
      documents.add(new YamlDocument(source, root, comments, faults.take()));
    } while (lexer.peek().kind() != Kind.END);
    return documents;
  }

  private static boolean isOpening(JsonToken token) {
    return token.kind() == Kind.OBJECT || token.kind() == Kind.ARRAY;
  }

  private Node value(int depth) {
    JsonToken next = lexer.peek();
    return switch (next.kind()) {
      case OBJECT -> depth > Limits.DEPTH ? tooDeep() : object(depth);
      case ARRAY -> depth > Limits.DEPTH ? tooDeep() : array(depth);
      case STRING -> string(lexer.take());
      case WORD -> word(lexer.take());
      case COLON -> {
        fault("no ':' can stand here: remove it", lexer.take().span());
        yield new Unreadable(null, next.span());
      }
      case OBJECT_END, ARRAY_END, COMMA, END -> {
        fault("a value is missing before " + next.kind().inWords(), next.span());
        yield new Unreadable(null, Span.at(next.span().start()));
      }
    };
  }

  private Node string(JsonToken token) {
    if (token.readable()) {
      return new Scalar(token.text(), Style.DOUBLE_QUOTED, null, token.span());
    }
    confused = true;
    return new Unreadable(null, token.span());
  }

  private Node word(JsonToken token) {
    String text = token.text();
    if (text.equals("true")
        || text.equals("false")
        || text.equals("null")
        || Numbers.isJson(text)) {
      return new Scalar(text, Style.JSON, null, token.span());
    }
    fault(text + " is no value of JSON: put it in double quotes", token.span());
    confused = true;
    return new Unreadable(null, token.span());
  }

  private Node object(int depth) {
    Brackets brackets = new Brackets(lexer.take());
    MappingBuilder entries = new MappingBuilder();
    openObjects++;
    while (hasItem(brackets)) {
      entry(entries, depth);
    }
    openObjects--;
    if (!brackets.complete) {
      entries.miss();
    }
    return entries.build(null, brackets.span);
  }

  private void entry(MappingBuilder entries, int depth) {
    JsonToken key = lexer.peek();
    if (key.kind() == Kind.STRING || key.kind() == Kind.WORD) {
      lexer.take();
      if (key.kind() == Kind.WORD) {
        fault("a key stands in double quotes: \"" + key.text() + "\"", key.span());
      }
    } else {
      fault("a key is missing before " + key.kind().inWords(), key.span());
      if (isOpening(key)) {
        value(depth + 1);
      }
    }
    boolean colon = lexer.peek().kind() == Kind.COLON;
    if (colon) {
      lexer.take();
    } else if (!confused && key.readable()) {
      fault("a ':' is missing before " + lexer.peek().kind().inWords(), lexer.peek().span());
    }
    Node value = colon || startsValue() ? value(depth + 1) : new Unreadable(null, key.span());
    if (key.readable() && (key.kind() == Kind.STRING || key.kind() == Kind.WORD)) {
      put(entries, new Scalar(key.text(), Style.DOUBLE_QUOTED, null, key.span()), value);
    } else {
      confused = true;
      entries.miss();
    }
  }

  private boolean startsValue() {
    JsonToken next = lexer.peek();
    return isOpening(next) || next.kind() == Kind.STRING || next.kind() == Kind.WORD;
  }

  private void put(MappingBuilder entries, Scalar key, Node value) {
    Scalar earlier = entries.add(key, value);
    if (earlier != null) {
      int line = source.line(earlier.span().start());
      faults.add("json-duplicate-key", MappingBuilder.duplicate(key.text(), line), key.span());
    }
  }

  private Node array(int depth) {
    Brackets brackets = new Brackets(lexer.take());
    SequenceBuilder items = new SequenceBuilder();
    openArrays++;
    while (hasItem(brackets)) {
      items.add(value(depth + 1));
    }
    openArrays--;
    if (!brackets.complete) {
      items.miss();
    }
    return items.build(null, brackets.span);
  }

  /** What is known of an object or array that is being read. */
  private static final class Brackets {
    private final JsonToken open;
    private final Kind close;
    private Span span;
    private boolean separated = true;
    private @Nullable Span comma;
    private boolean complete = true;

    Brackets(JsonToken open) {
      this.open = open;
      this.close = open.kind() == Kind.OBJECT ? Kind.OBJECT_END : Kind.ARRAY_END;
      this.span = open.span();
    }
  }

  /** Whether one more item follows; passes commas and the closing bracket. */
  private boolean hasItem(Brackets brackets) {
    while (true) {
      JsonToken next = lexer.peek();
      brackets.complete &= !confused;
      if (next.kind() == brackets.close) {
        close(brackets);
        return false;
      } else if (isBroken(brackets, next)) {
        brackets.complete = false;
        confused = true;
        brackets.span = brackets.span.to(Span.at(lexer.lastEnd()));
        return false;
      } else if (next.kind() == Kind.COMMA) {
        lexer.take();
        if (brackets.separated) {
          fault("nothing stands before this ',': remove it", next.span());
        }
        brackets.separated = true;
        brackets.comma = next.span();
      } else if (isEnd(next)) {
        fault(next.kind().inWords() + " closes nothing here: remove it", lexer.take().span());
      } else {
        if (!brackets.separated && !confused) {
          fault("a ',' is missing before this", next.span());
        }
        confused = false;
        brackets.separated = false;
        return true;
      }
    }
  }

  private void close(Brackets brackets) {
    if (brackets.separated && brackets.comma != null) {
      fault("no ',' can stand before " + brackets.close.inWords() + ": remove it", brackets.comma);
    }
    confused = false;
    brackets.span = brackets.span.to(lexer.take().span());
  }

  /** Whether the closing bracket is missing here. */
  private boolean isBroken(Brackets brackets, JsonToken next) {
    boolean end = next.kind() == Kind.END;
    boolean outer =
        (next.kind() == Kind.OBJECT_END && openObjects > 0)
            || (next.kind() == Kind.ARRAY_END && openArrays > 0);
    if (!end && !outer && !(trustsIndentation && isDedented(brackets.open, next))) {
      return false;
    }
    if (!unclosed) {
      int line = source.line(brackets.open.span().start());
      fault(
          brackets.close.inWords()
              + " is missing before "
              + next.kind().inWords()
              + ": "
              + brackets.open.kind().inWords()
              + " of line "
              + line
              + " is not closed",
          next.span());
    }
    unclosed |= end;
    return true;
  }

  private static boolean isEnd(JsonToken token) {
    return token.kind() == Kind.OBJECT_END || token.kind() == Kind.ARRAY_END;
  }

  /** Whether a token is the first of its line and not further in than the line of a bracket. */
  private boolean isDedented(JsonToken open, JsonToken next) {
    int openLine = source.line(open.span().start());
    int line = source.line(next.span().start());
    return line > openLine
        && indentation(line) == next.span().start() - source.lineSpan(line).start()
        && indentation(line) <= indentation(openLine);
  }

  private int indentation(int line) {
    Span span = source.lineSpan(line);
    int at = span.start();
    while (at < span.end()
        && (source.text().charAt(at) == ' ' || source.text().charAt(at) == '\t')) {
      at++;
    }
    return at - span.start();
  }

  /** Passes an object or array without a look at its content. */
  private Node tooDeep() {
    Span start = lexer.peek().span();
    Fault fault = Fault.tooDeep(start);
    faults.add("json-depth", fault.message(), start);
    int depth = 0;
    do {
      JsonToken token = lexer.take();
      depth += isOpening(token) ? 1 : isEnd(token) ? -1 : 0;
    } while (depth > 0 && lexer.peek().kind() != Kind.END);
    return new Unreadable(null, start.to(Span.at(lexer.lastEnd())));
  }

  private void fault(String message, Span span) {
    faults.add("json-syntax", message, span);
    if (faults.count() == Limits.ERRORS) {
      faults.add("json-syntax", "too many errors: not read from here", span);
      lexer.skipToEnd();
      unclosed = true;
    }
  }
}
