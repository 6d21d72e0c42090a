package dev.lintel.syntax.hcl.json;

import dev.lintel.syntax.hcl.scan.Characters;
import java.util.Arrays;
import java.util.OptionalInt;

/** What a JSON string stands for, and where each unit of it is written. */
public final class JsonString {
  private final String written;
  private final int end;
  private final StringBuilder text = new StringBuilder();
  private int[] offsets;
  private OptionalInt badEscape = OptionalInt.empty();

  /** A string from its opening quote to behind its closing one. */
  public JsonString(String written, int start, int end) {
    this.written = written;
    this.end = end - 1;
    this.offsets = new int[end - start];
    resolve(start + 1);
    replaceLoneSurrogates();
  }

  /** What it stands for. */
  public String text() {
    return text.toString();
  }

  /** For each unit of the text, and for its end, the offset where it is written. */
  public int[] offsets() {
    int[] result = Arrays.copyOf(offsets, text.length() + 1);
    result[text.length()] = end;
    return result;
  }

  /** The offset of the first escape that has no meaning. */
  public OptionalInt badEscape() {
    return badEscape;
  }

  private void resolve(int start) {
    int at = start;
    while (at < end) {
      offsets[text.length()] = at;
      char c = written.charAt(at);
      if (c == '\\') {
        at += escape(at);
      } else {
        text.append(c);
        at++;
      }
    }
  }

  /** Resolves an escape; returns its length. */
  private int escape(int at) {
    char selector = written.charAt(at + 1);
    switch (selector) {
      case '"', '\\', '/' -> text.append(selector);
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'u' -> {
        return unicode(at);
      }
      default -> reject(at);
    }
    return 2;
  }

  private int unicode(int at) {
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      if (i >= end || !Characters.isHexDigit(written.charAt(i))) {
        reject(at);
        return i - at;
      }
      unit = unit * 16 + Character.digit(written.charAt(i), 16);
    }
    text.append((char) unit);
    return 6;
  }

  private void replaceLoneSurrogates() {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        text.setCharAt(i, '\uFFFD');
      }
    }
  }

  private void reject(int at) {
    if (badEscape.isEmpty()) {
      badEscape = OptionalInt.of(at);
    }
  }
}
