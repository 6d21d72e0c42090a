package dev.lintel.syntax.yaml.json;

import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.fault.Fault;
import dev.lintel.syntax.yaml.fault.Faults;
import dev.lintel.syntax.yaml.fault.Limits;
import dev.lintel.syntax.yaml.json.JsonToken.Content;
import dev.lintel.syntax.yaml.json.JsonToken.Kind;
import dev.lintel.syntax.yaml.node.Doubt;
import dev.lintel.syntax.yaml.node.MappingBuilder;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.Node.Scalar;
import dev.lintel.syntax.yaml.node.Node.Style;
import dev.lintel.syntax.yaml.node.Node.Unreadable;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.syntax.yaml.scalar.JsonScalars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) into the same tree as YAML. It takes what people and other tools write
 * (trailing commas, comments, bare keys), reports it and goes on.
 */
public final class JsonReader {
  private static final String MORE_DOCUMENTS =
      "a second document begins here: one file holds one document, and only the first is read";

  private final Source source;
  private final Faults faults;
  private final JsonLexer lexer;
  private final JsonNesting nesting;

  private JsonReader(Source source, boolean trustsIndentation) {
    this.source = source;
    this.faults = new Faults(source);
    this.lexer = new JsonLexer(source, faults);
    this.nesting = new JsonNesting(source, lexer, faults, trustsIndentation);
  }

  /** All documents of a text that begins with a bracket; at least one. */
  public static List<YamlDocument> all(Source source) {
    return read(source, false);
  }

  /** The first document, with a diagnostic where a second one begins. */
  public static YamlDocument first(Source source) {
    return read(source, true).getFirst();
  }

  private static List<YamlDocument> read(Source source, boolean one) {
    JsonReader reader = new JsonReader(source, false);
    List<YamlDocument> documents = reader.documents(one);
    boolean unclosed = reader.nesting.isUnclosed();
    return unclosed ? new JsonReader(source, true).documents(one) : documents;
  }

  private List<YamlDocument> documents(boolean one) {
    List<YamlDocument> documents = new ArrayList<>();
    do {
      nesting.beginDocument();
      Node root = root();
      JsonToken behind = lexer.peek();
      if (one && behind.isOpening()) {
        faults.add("json-documents", MORE_DOCUMENTS, behind.span());
        lexer.skipToEnd();
      } else if (behind.kind() != Kind.END && !behind.isOpening()) {
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

  private Node root() {
    Node node = begin();
    while (node == null || nesting.depth() > 0) {
      if (node != null) {
        add(node);
      }
      node = step();
    }
    return node;
  }

  /** A value that is complete, or null where brackets begin or go on. */
  private @Nullable Node step() {
    if (!nesting.hasItem()) {
      return nesting.leave();
    }
    boolean hasValue = !nesting.innermost().isObject() || passKey();
    return hasValue ? begin() : new Unreadable(null, Span.at(lexer.lastEnd()));
  }

  private void add(Node value) {
    JsonBrackets brackets = nesting.innermost();
    Scalar earlier = brackets.add(value);
    Scalar key = brackets.key();
    if (earlier != null && key != null) {
      int line = source.line(earlier.span().start());
      faults.add("json-duplicate-key", MappingBuilder.duplicate(key.text(), line), key.span());
    }
  }

  /** Passes a key and its colon; whether something may be a value behind them. */
  private boolean passKey() {
    JsonToken key = lexer.peek();
    boolean named = key.kind() == Kind.STRING || key.kind() == Kind.WORD;
    if (key.kind() == Kind.WORD) {
      fault("a key stands in double quotes: \"" + key.text() + "\"", key.span());
    } else if (!named) {
      fault("a key is missing before " + key.kind().inWords(), key.span());
    }
    if (named) {
      lexer.take();
    }
    boolean readable = named && key.isCertain();
    nesting
        .innermost()
        .key(readable ? new Scalar(key.text(), Style.DOUBLE_QUOTED, null, key.span()) : null);
    if (!readable) {
      nesting.confuse();
    }
    JsonToken next = lexer.peek();
    if (next.kind() == Kind.COLON) {
      lexer.take();
      return true;
    } else if (readable) {
      fault("a ':' is missing before " + next.kind().inWords(), next.span());
    }
    return next.isOpening() || next.kind() == Kind.STRING || next.kind() == Kind.WORD;
  }

  private @Nullable Node begin() {
    JsonToken next = lexer.peek();
    return switch (next.kind()) {
      case OBJECT, ARRAY -> {
        if (nesting.depth() == Limits.DEPTH) {
          yield tooDeep();
        }
        nesting.enter(lexer.take());
        yield null;
      }
      case STRING -> string(lexer.take());
      case WORD -> word(lexer.take());
      case COLON -> {
        fault("no ':' can stand here: remove it", lexer.take().span());
        yield new Unreadable(null, next.span());
      }
      case OBJECT_END, ARRAY_END, COMMA, END -> {
        fault("a value is missing before " + next.kind().inWords(), next.span());
        yield new Unreadable(null, Span.at(lexer.lastEnd()));
      }
    };
  }

  private Node string(JsonToken token) {
    if (token.isCertain()) {
      return new Scalar(token.text(), Style.DOUBLE_QUOTED, null, token.span());
    } else if (token.content() == Content.UNCLOSED) {
      nesting.confuse();
    }
    return new Unreadable(null, token.span());
  }

  private Node word(JsonToken token) {
    String text = token.text();
    if (JsonScalars.isOne(text)) {
      return new Scalar(text, Style.JSON, null, token.span());
    }
    fault(text + " is no value of JSON: put it in double quotes", token.span());
    return new Unreadable(null, token.span());
  }

  /** Passes an object or array without a look at its content. */
  private Node tooDeep() {
    Span start = lexer.peek().span();
    faults.add("json-depth", Fault.tooDeep(start).message(), start);
    int depth = 0;
    do {
      JsonToken token = lexer.take();
      depth += token.isOpening() ? 1 : token.isClosing() ? -1 : 0;
    } while (depth > 0 && lexer.peek().kind() != Kind.END);
    return new Unreadable(null, start.to(Span.at(lexer.lastEnd())));
  }

  private void fault(String message, Span span) {
    faults.add("json-syntax", message, span);
  }
}
