package dev.lintel.syntax.yaml.token;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The characters that YAML 1.2 allows in a text (yaml.org/spec/1.2.2, section 5.1). Bytes that are
 * no UTF-8 are none.
 */
public final class Printable {
  private static final char REPLACEMENT = '\ufffd';

  private Printable() {}

  private static boolean isForbidden(Source source, int offset) {
    String text = source.text();
    char c = text.charAt(offset);
    if (c >= ' ' && c <= '~') {
      return false;
    } else if (Character.isHighSurrogate(c)) {
      return offset + 1 == text.length() || !Character.isLowSurrogate(text.charAt(offset + 1));
    } else if (Character.isLowSurrogate(c)) {
      return offset == 0 || !Character.isHighSurrogate(text.charAt(offset - 1));
    }
    return c == REPLACEMENT ? source.isUndecodable(offset) : !StreamReader.isPrintable(c);
  }

  /** The first offset in a span of what may not stand in a YAML text, or the span's end. */
  public static int firstForbidden(Source source, Span span) {
    int offset = span.start();
    while (offset < span.end() && !isForbidden(source, offset)) {
      offset++;
    }
    return offset;
  }

  /** A text with every forbidden unit replaced by U+FFFD. */
  public static String clean(Source source) {
    StringBuilder clean = new StringBuilder(source.text());
    for (int i = 0; i < clean.length(); i++) {
      if (isForbidden(source, i)) {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }
}
