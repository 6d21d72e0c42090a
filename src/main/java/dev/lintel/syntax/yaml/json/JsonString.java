package dev.lintel.syntax.yaml.json;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.fault.Faults;
import dev.lintel.syntax.yaml.json.JsonToken.Content;

/** A string of a JSON text with escapes (RFC 8259, section 7), or with errors. */
final class JsonString {
  private final Source source;
  private final String text;
  private final int start;
  private final char quote;
  private final Faults faults;
  private final StringBuilder content = new StringBuilder();
  private int at;
  private Content certainty = Content.CERTAIN;

  /**
   * Reads to the closing quote, or to the end of the line.
   *
   * @param start the offset of the opening quote
   * @param from the offset of the first character that is not plain
   */
  JsonString(Source source, int start, int from, char quote, Faults faults) {
    this.source = source;
    this.text = source.text();
    this.start = start;
    this.quote = quote;
    this.faults = faults;
    this.at = from;
    content.append(text, start + 1, from);
    read();
  }

  /** The content with escapes resolved. */
  String content() {
    return content.toString();
  }

  /** How certain the content is. */
  Content certainty() {
    return certainty;
  }

  /** The offset behind the closing quote. */
  int end() {
    return at;
  }

  private void read() {
    boolean controlReported = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return;
      } else if (c == '\n' || c == '\r') {
        break;
      } else if (c == '\\') {
        escape();
      } else {
        if (c < ' ' && !controlReported) {
          controlReported = true;
          fault(
              "a control character cannot stand in a string: write "
                  + String.format("\\u%04x", (int) c),
              new Span(at, at + 1));
        } else if (source.isUndecodable(at) && certainty == Content.CERTAIN) {
          certainty = Content.UNCERTAIN;
          fault("this byte is no UTF-8: save the file as UTF-8", new Span(at, at + 1));
        }
        content.append(c);
        at++;
      }
    }
    certainty = Content.UNCLOSED;
    fault("the string that opens here is not closed on its line", new Span(start, at));
  }

  private void escape() {
    int next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    int length = 2;
    switch (next) {
      case '"', '\\', '/' -> content.append((char) next);
      case 'b' -> content.append('\b');
      case 'f' -> content.append('\f');
      case 'n' -> content.append('\n');
      case 'r' -> content.append('\r');
      case 't' -> content.append('\t');
      case 'u' -> {
        if (hexDigits() == 4) {
          content.append((char) Integer.parseInt(text, at + 2, at + 6, 16));
          length = 6;
        } else {
          badEscape();
        }
      }
      default -> {
        badEscape();
        length = 1;
      }
    }
    at += length;
  }

  private int hexDigits() {
    int count = 0;
    while (count < 4
        && at + 2 + count < text.length()
        && text.charAt(at + 2 + count) <= 'f'
        && Character.digit(text.charAt(at + 2 + count), 16) >= 0) {
      count++;
    }
    return count;
  }

  private void badEscape() {
    certainty = Content.UNCERTAIN;
    fault(
        "this is no escape of JSON: write \\\\ for a backslash",
        new Span(at, Math.min(at + 2, text.length())));
  }

  private void fault(String message, Span span) {
    faults.add("json-syntax", message, span);
  }
}
