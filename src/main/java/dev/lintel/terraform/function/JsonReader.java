package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Reads JSON text (RFC 8259) as jsondecode does; of duplicate keys the last one counts. */
final class JsonReader {
  private static final int DEEPEST = 1000;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * The value of a text.
   *
   * @throws CallException if it is no JSON
   */
  static Val read(String text) throws CallException {
    JsonReader reader = new JsonReader(text);
    Val value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw new CallException("extraneous data after JSON object");
    }
    return value;
  }

  private CallException fail(String what) {
    return new CallException(at < text.length() ? what + " at character " + (at + 1) : "EOF");
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char next() throws CallException {
    skipSpace();
    if (at >= text.length()) {
      throw fail("end of text");
    }
    return text.charAt(at);
  }

  private boolean take(char wanted) throws CallException {
    boolean found = next() == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private void expect(char wanted) throws CallException {
    if (!take(wanted)) {
      throw fail("'" + wanted + "' is expected");
    }
  }

  private Val value() throws CallException {
    if (++depth > DEEPEST) {
      throw fail("it is nested too deeply");
    }
    Val value =
        switch (next()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> Vals.text(string());
          case 't' -> word("true", Vals.bool(true));
          case 'f' -> word("false", Vals.bool(false));
          case 'n' -> word("null", Vals.nothing(DYNAMIC));
          default -> number();
        };
    depth--;
    return value;
  }

  private Val word(String word, Val value) throws CallException {
    if (!text.startsWith(word, at)) {
      throw fail("invalid character");
    }
    at += word.length();
    return value;
  }

  private Val object() throws CallException {
    SequencedMap<String, Val> attributes = new LinkedHashMap<>();
    expect('{');
    if (take('}')) {
      return Vals.object(attributes);
    }
    do {
      if (next() != '"') {
        throw fail("a key is expected");
      }
      String key = string();
      expect(':');
      attributes.put(key, value());
    } while (take(','));
    expect('}');
    return Vals.object(attributes);
  }

  private Val array() throws CallException {
    List<Val> items = new ArrayList<>();
    expect('[');
    if (take(']')) {
      return Vals.tuple(items);
    }
    do {
      items.add(value());
    } while (take(','));
    expect(']');
    return Vals.tuple(items);
  }

  private String string() throws CallException {
    StringBuilder string = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c < ' ') {
        throw fail("a control character in a string");
      }
      at++;
      string.append(c == '\\' ? escape() : c);
    }
    if (at >= text.length()) {
      throw fail("unclosed string");
    }
    at++;
    return string.toString();
  }

  private char escape() throws CallException {
    if (at >= text.length()) {
      throw fail("unclosed string");
    }
    char c = text.charAt(at++);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw fail("invalid escape");
    };
  }

  private char unicode() throws CallException {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw fail("invalid escape");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private Val number() throws CallException {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    boolean valid = digits.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    BigDecimal number = valid ? Numbers.parse(digits) : null;
    if (number == null) {
      at = start;
      throw fail("invalid character");
    }
    return Vals.number(number);
  }
}
