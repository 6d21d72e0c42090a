package dev.lintel.vocabulary.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource of sorted lines, {@code key rest-of-line}, searched in place: loading it costs no more
 * than reading its bytes. Lines that begin with {@code #} are comments. The text is ASCII.
 */
public final class SortedLines {
  private final byte[] bytes;

  /**
   * Where each line starts, and as its last the end. Lines are long: a search may not scan them.
   */
  private final int[] starts;

  private SortedLines(byte[] bytes) {
    this.bytes = bytes;
    this.starts = starts(bytes);
  }

  private static int[] starts(byte[] bytes) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n' || i == bytes.length - 1) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
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
    int high = starts.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = compareKey(starts[middle], key);
      if (order == 0) {
        return rest(starts[middle] + key.length(), end(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
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
    for (int i = 0; i < starts.length - 1; i++) {
      int start = starts[i];
      int end = end(i);
      if (end > start && bytes[start] != '#') {
        int space = start;
        while (space < end && bytes[space] != ' ') {
          space++;
        }
        keys.add(text(start, space));
      }
    }
    return keys;
  }

  private String rest(int endOfKey, int end) {
    return text(Math.min(endOfKey + 1, end), end);
  }

  /** The end of a line without its line end. */
  private int end(int line) {
    int next = starts[line + 1];
    return bytes[next - 1] == '\n' ? next - 1 : next;
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
