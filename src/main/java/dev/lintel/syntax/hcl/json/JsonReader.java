package dev.lintel.syntax.hcl.json;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.json.JsonValue.Member;
import dev.lintel.syntax.hcl.scan.Characters;
import dev.lintel.syntax.hcl.scan.Input;
import dev.lintel.syntax.hcl.scan.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON (RFC 8259) with places. The first error ends reading; what was read is kept. */
public final class JsonReader {
  private final Source source;
  private final String text;
  private final List<Diagnostic> diagnostics;
  private int at;
  private int depth;
  private boolean failed;

  /**
   * A reader of a whole source.
   *
   * @param diagnostics where errors are added
   */
  public JsonReader(Source source, List<Diagnostic> diagnostics) {
    this.source = source;
    this.text = source.text();
    this.diagnostics = diagnostics;
  }

  /** The value that the whole text consists of. */
  public JsonValue read() {
    JsonValue value = value();
    skipBlanks();
    if (at < text.length()) {
      fail("The text ends here; remove what follows.", at);
    }
    return value;
  }

  private JsonValue value() {
    skipBlanks();
    int start = at;
    depth++;
    JsonValue value = depth > Input.MAX_NESTING ? tooDeep() : anyValue(start);
    depth--;
    return value;
  }

  private JsonValue anyValue(int start) {
    return switch (peek()) {
      case '{' -> object(start);
      case '[' -> array(start);
      case '"' -> {
        JsonValue string = string();
        yield failed ? new JsonValue.Broken(string.span()) : string;
      }
      case 't' -> word("true", new JsonValue.Bool(true, spanOf(start, 4)));
      case 'f' -> word("false", new JsonValue.Bool(false, spanOf(start, 5)));
      case 'n' -> word("null", new JsonValue.Null(spanOf(start, 4)));
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(start);
      case '\'' -> broken("JSON has no single quotes; write double quotes.");
      default -> broken("A value is expected here.");
    };
  }

  private JsonValue tooDeep() {
    if (!failed) {
      diagnostics.add(
          Diagnostic.error(
              "hcl-nesting",
              "This is nested more than "
                  + Input.MAX_NESTING
                  + " levels deep; the rest is not read.",
              new Place(source, Span.at(at))));
    }
    failed = true;
    return new JsonValue.Broken(Span.at(at));
  }

  private JsonValue object(int start) {
    at++;
    List<Member> members = new ArrayList<>();
    boolean more = !closes('}');
    while (more) {
      skipBlanks();
      if (peek() != '"') {
        fail("A quoted key is expected here.", at);
        break;
      }
      JsonValue.Str key = string();
      skipBlanks();
      if (peek() != ':') {
        fail("A colon is expected after the key.", at);
        break;
      }
      at++;
      members.add(new Member(key, value()));
      more = separated('}', "A comma or \"}\" is expected here.");
    }
    return new JsonValue.Obj(List.copyOf(members), !failed, new Span(start, at));
  }

  private JsonValue array(int start) {
    at++;
    List<JsonValue> items = new ArrayList<>();
    boolean more = !closes(']');
    while (more) {
      items.add(value());
      more = separated(']', "A comma or \"]\" is expected here.");
    }
    return new JsonValue.Arr(List.copyOf(items), new Span(start, at));
  }

  /** Takes a comma, or the closing sign; returns whether a comma was there. */
  private boolean separated(char close, String message) {
    if (failed || closes(close)) {
      return false;
    }
    if (peek() != ',') {
      fail(message, at);
      return false;
    }
    at++;
    return true;
  }

  private boolean closes(char close) {
    skipBlanks();
    boolean closes = peek() == close;
    if (closes) {
      at++;
    }
    return closes;
  }

  private JsonValue word(String word, JsonValue value) {
    if (!text.startsWith(word, at)) {
      return broken("A value is expected here; strings are quoted.");
    }
    at += word.length();
    return value;
  }

  private JsonValue number(int start) {
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    BigDecimal value = isNumber(digits) ? Numbers.parse(digits) : null;
    if (value == null) {
      fail("This is no JSON number.", start);
      return new JsonValue.Broken(new Span(start, at));
    }
    return new JsonValue.Num(value, new Span(start, at));
  }

  /** JSON allows fewer forms than Java: no leading zeros or plus, and digits around the point. */
  private static boolean isNumber(String digits) {
    int first = digits.startsWith("-") ? 1 : 0;
    int point = digits.indexOf('.');
    boolean leadingZero =
        digits.startsWith("0", first)
            && digits.length() > first + 1
            && Characters.isDigit(digits.charAt(first + 1));
    return digits.length() > first
        && Characters.isDigit(digits.charAt(first))
        && !leadingZero
        && (point < 0
            || (point + 1 < digits.length() && Characters.isDigit(digits.charAt(point + 1))));
  }

  private JsonValue.Str string() {
    int start = at;
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) >= ' ') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    at = Math.min(end, text.length());
    if (peek() != '"') {
      fail("This string is not closed on its line; add the missing quote.", start);
      return new JsonValue.Str(text.substring(start + 1, at), new Span(start, at));
    }
    at++;
    JsonString string = new JsonString(text, start, at);
    string
        .badEscape()
        .ifPresent(offset -> fail("JSON has no such escape; for a backslash, write two.", offset));
    return new JsonValue.Str(string.text(), new Span(start, at));
  }

  private JsonValue broken(String message) {
    fail(message, at);
    return new JsonValue.Broken(Span.at(at));
  }

  private void fail(String message, int offset) {
    if (!failed) {
      int end = Math.min(offset + 1, text.length());
      Place place = new Place(source, new Span(Math.min(offset, end), end));
      diagnostics.add(Diagnostic.error("hcl-syntax", message, place));
    }
    failed = true;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  /** The next character; NUL at the end and after an error. */
  private char peek() {
    return at < text.length() && !failed ? text.charAt(at) : '\0';
  }

  private Span spanOf(int start, int length) {
    return new Span(start, Math.min(start + length, text.length()));
  }
}
