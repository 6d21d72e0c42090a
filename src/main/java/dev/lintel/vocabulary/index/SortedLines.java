package dev.lintel.vocabulary.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource of sorted lines, {@code key rest-of-line}, searched in place: loading it costs no more
 * than reading its bytes. Lines that begin with {@code #} are comments. The text is ASCII.
 */
public final class SortedLines {
  private final byte[] bytes;

  private SortedLines(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The lines of a resource of the class path, such as {@code /vocabulary/index/terraform.txt}. */
  public static SortedLines ofResource(String name) {
    try (InputStream stream = SortedLines.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new SortedLines(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }

  /** Lines that are sorted by key already. */
  public static SortedLines of(String text) {
    return new SortedLines(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** What stands behind a key and its space; null where no line has that key. */
  public @Nullable String find(String key) {
    if (key.startsWith("#")) {
      return null;
    }
    int low = 0;
    int high = bytes.length;
    while (low < high) {
      int line = startOfLine((low + high) >>> 1);
      int order = compareKey(line, key);
      if (order == 0) {
        return rest(line + key.length());
      }
      if (order < 0) {
        low = endOfLine(line) + 1;
      } else {
        high = line;
      }
    }
    return null;
  }

  /** Whether a line has this key. */
  public boolean contains(String key) {
    return find(key) != null;
  }

  /** All keys in order. */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    int line = 0;
    while (line < bytes.length) {
      int end = endOfLine(line);
      if (end > line && bytes[line] != '#') {
        int space = line;
        while (space < end && bytes[space] != ' ') {
          space++;
        }
        keys.add(text(line, space));
      }
      line = end + 1;
    }
    return keys;
  }

  private String rest(int endOfKey) {
    int end = endOfLine(endOfKey);
    return text(Math.min(endOfKey + 1, end), end);
  }

  private int startOfLine(int offset) {
    int at = offset;
    while (at > 0 && bytes[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  private int endOfLine(int offset) {
    int at = offset;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Negative where the line's key sorts before {@code key}. */
  private int compareKey(int line, String key) {
    for (int i = 0; i < key.length(); i++) {
      int at = line + i;
      int c = at < bytes.length ? bytes[at] : ' ';
      if (c != key.charAt(i)) {
        return c - key.charAt(i);
      }
    }
    int end = line + key.length();
    boolean whole = end >= bytes.length || bytes[end] == ' ' || bytes[end] == '\n';
    return whole ? 0 : 1;
  }

  private String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.US_ASCII);
  }
}
