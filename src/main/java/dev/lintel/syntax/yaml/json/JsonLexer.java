package dev.lintel.syntax.yaml.json;

import dev.lintel.source.Comment;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.fault.Faults;
import dev.lintel.syntax.yaml.json.JsonToken.Content;
import dev.lintel.syntax.yaml.json.JsonToken.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a JSON text (RFC 8259). Comments and quotes of other languages are read and
 * reported; a string never goes beyond its line.
 */
final class JsonLexer {
  private final Source source;
  private final String text;
  private final Faults faults;
  private final List<Comment> comments = new ArrayList<>();
  private int at;
  private int lastEnd;
  private @Nullable JsonToken current;

  JsonLexer(Source source, Faults faults) {
    this.source = source;
    this.text = source.text();
    this.faults = faults;
  }

  /** Comments that stand there though JSON has none. */
  List<Comment> comments() {
    return comments;
  }

  /** The next token, which stays the next one. */
  JsonToken peek() {
    JsonToken token = current;
    if (token == null) {
      token = read();
      current = token;
    }
    return token;
  }

  /** The next token, which is passed. */
  JsonToken take() {
    JsonToken token = peek();
    current = null;
    lastEnd = token.span().end();
    return token;
  }

  /** Where the token that was passed last ends. */
  int lastEnd() {
    return lastEnd;
  }

  /** Passes all that is left. */
  void skipToEnd() {
    at = text.length();
    current = null;
  }

  private JsonToken read() {
    skipSpace();
    if (faults.isFull()) {
      at = text.length();
    }
    if (at == text.length()) {
      return new JsonToken(Kind.END, "", Content.CERTAIN, Span.at(at));
    }
    return switch (text.charAt(at)) {
      case '{' -> mark(Kind.OBJECT);
      case '}' -> mark(Kind.OBJECT_END);
      case '[' -> mark(Kind.ARRAY);
      case ']' -> mark(Kind.ARRAY_END);
      case ':' -> mark(Kind.COLON);
      case ',' -> mark(Kind.COMMA);
      case '"' -> string('"');
      case '\'' -> {
        faults.add(
            "json-syntax", "JSON knows no single quotes: use double quotes", new Span(at, at + 1));
        yield string('\'');
      }
      default -> word();
    };
  }

  private JsonToken mark(Kind kind) {
    return new JsonToken(kind, "", Content.CERTAIN, new Span(at, ++at));
  }

  private void skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        at++;
      } else if (c == '#' || c == '/') {
        skipComment();
      } else {
        return;
      }
    }
  }

  private void skipComment() {
    int start = at;
    boolean block = text.startsWith("/*", at);
    int end = block ? text.indexOf("*/", at + 2) : lineEnd(at);
    at = end < 0 ? text.length() : block ? end + 2 : end;
    Span span = new Span(start, at);
    int from = block ? start + 2 : start;
    while (!block && from < at && text.charAt(from) == text.charAt(start)) {
      from++;
    }
    String content = text.substring(from, block && end >= 0 ? end : at).strip();
    comments.add(new Comment(new Place(source, span), content));
    faults.add("json-comment", "JSON has no comments: remove it", new Span(start, start + 1));
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < text.length() && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private JsonToken word() {
    int start = at;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    at = Math.max(at, start + Character.charCount(text.codePointAt(start)));
    return new JsonToken(
        Kind.WORD, text.substring(start, at), Content.CERTAIN, new Span(start, at));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.' || c == '_' || c == '$';
  }

  private JsonToken string(char quote) {
    int start = at;
    at++;
    int plain = at;
    while (at < text.length() && isPlain(text.charAt(at), quote)) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == quote) {
      String content = text.substring(plain, at++);
      return new JsonToken(Kind.STRING, content, Content.CERTAIN, new Span(start, at));
    }
    JsonString rest = new JsonString(source, start, at, quote, faults);
    at = rest.end();
    return new JsonToken(Kind.STRING, rest.content(), rest.certainty(), new Span(start, at));
  }

  private static boolean isPlain(char c, char quote) {
    return c >= ' ' && c != quote && c != '\\' && c != '\ufffd';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
