package dev.lintel.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes JSON (RFC 8259) piece by piece. Control characters, {@code <}, {@code >}, {@code &} and
 * the separators U+2028 and U+2029 are written as escapes, so that the text is safe in a terminal
 * and in HTML as well.
 */
public final class JsonWriter {
  private static final int LONGEST_PLAIN_SCALE = 1000;

  private final Appendable out;
  private final Deque<Boolean> first = new ArrayDeque<>();
  private final boolean asTerraform;
  private boolean afterName;

  public JsonWriter(Appendable out) {
    this(out, false);
  }

  private JsonWriter(Appendable out, boolean asTerraform) {
    this.out = out;
    this.asTerraform = asTerraform;
  }

  /** A writer whose text is that of Terraform's jsonencode, which keeps U+007F to U+009F. */
  public static JsonWriter asTerraform(Appendable out) {
    return new JsonWriter(out, true);
  }

  public JsonWriter beginObject() throws IOException {
    return begin('{');
  }

  public JsonWriter endObject() throws IOException {
    return end('}');
  }

  public JsonWriter beginArray() throws IOException {
    return begin('[');
  }

  public JsonWriter endArray() throws IOException {
    return end(']');
  }

  /** Begins an item on a line of its own. */
  public JsonWriter newLine() throws IOException {
    separate();
    first.pop();
    first.push(true);
    out.append('\n');
    return this;
  }

  public JsonWriter name(String name) throws IOException {
    separate();
    quoted(name);
    out.append(':');
    afterName = true;
    return this;
  }

  public JsonWriter value(String text) throws IOException {
    separate();
    quoted(text);
    return this;
  }

  public JsonWriter value(boolean bool) throws IOException {
    separate();
    out.append(bool ? "true" : "false");
    return this;
  }

  public JsonWriter value(int number) throws IOException {
    separate();
    out.append(Integer.toString(number));
    return this;
  }

  /** Writes all digits; far exponents as such, lest a short text become a long one. */
  public JsonWriter value(BigDecimal number) throws IOException {
    separate();
    boolean plain = Math.abs((long) number.scale()) <= LONGEST_PLAIN_SCALE;
    out.append(plain ? number.toPlainString() : number.toString());
    return this;
  }

  public JsonWriter nullValue() throws IOException {
    separate();
    out.append("null");
    return this;
  }

  private JsonWriter begin(char bracket) throws IOException {
    separate();
    out.append(bracket);
    first.push(true);
    return this;
  }

  private JsonWriter end(char bracket) throws IOException {
    first.pop();
    out.append(bracket);
    return this;
  }

  private void separate() throws IOException {
    if (afterName) {
      afterName = false;
      return;
    }
    if (!first.isEmpty() && !first.pop()) {
      out.append(',');
    }
    first.push(false);
  }

  private void quoted(String text) throws IOException {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      escaped(text, i);
    }
    out.append('"');
  }

  private void escaped(String text, int index) throws IOException {
    char c = text.charAt(index);
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (mustEscape(c) || isLoneSurrogate(text, index)) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }

  private boolean mustEscape(char c) {
    return switch (c) {
      case '<', '>', '&', '\u2028', '\u2029' -> true;
      default -> asTerraform ? c < ' ' : Character.isISOControl(c);
    };
  }

  private static boolean isLoneSurrogate(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(c)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }
}
