package dev.lintel.syntax.hcl.scan;

import dev.lintel.source.Graphemes;
import dev.lintel.source.Utf8Text;
import java.util.Arrays;

/**
 * Lines, columns and byte offsets as the reference parser counts them: a line ends at LF only, a
 * column is a grapheme cluster, and no cluster reaches over the end of a token.
 */
public final class Positions {
  private final Utf8Text decoded;
  private final String text;
  private final TokenList tokens;
  private final int[] lineStarts;
  private final int[] byteOffsets;
  private final int[] columns;

  /** Of a text and all its tokens. */
  public Positions(Utf8Text decoded, TokenList tokens) {
    this.decoded = decoded;
    this.text = decoded.text();
    this.tokens = tokens;
    this.lineStarts = lineStarts(text);
    boolean ascii = true;
    boolean plain = true;
    for (int i = 0; i < text.length(); i++) {
      ascii &= text.charAt(i) < 0x80;
      plain &= text.charAt(i) < 0x300;
    }
    this.byteOffsets = ascii ? new int[0] : decoded.byteOffsets();
    this.columns = plain ? new int[0] : tokenColumns();
  }

  /** The line of an offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset in grapheme clusters, from 1. */
  public int column(int offset) {
    int lineStart = lineStarts[line(offset) - 1];
    if (columns.length == 0) {
      return offset - lineStart + 1;
    }
    int token = tokens.indexAt(offset);
    if (tokens.size() == 0 || tokens.start(token) > offset || tokens.start(token) < lineStart) {
      return clusters(lineStart, offset) + 1;
    }
    int end = Math.min(offset, tokens.end(token));
    return columns[token] + clusters(tokens.start(token), end) + clusters(end, offset);
  }

  /** The offset of the first byte in the file as stored. */
  public int byteOffset(int offset) {
    return byteOffsets.length == 0 ? offset + decoded.markLength() : byteOffsets[offset];
  }

  /** The column of each token. */
  private int[] tokenColumns() {
    int[] result = new int[tokens.size()];
    int at = 0;
    int column = 1;
    for (int i = 0; i < tokens.size(); i++) {
      column = advance(column, at, tokens.start(i));
      result[i] = column;
      at = tokens.end(i);
      column = advance(column, tokens.start(i), at);
    }
    return result;
  }

  /** The column behind a stretch of text that begins in a column. */
  private int advance(int column, int start, int end) {
    int newline = end - 1;
    while (newline >= start && text.charAt(newline) != '\n') {
      newline--;
    }
    return newline >= start ? clusters(newline + 1, end) + 1 : column + clusters(start, end);
  }

  /** The number of clusters in a stretch of one line. */
  private int clusters(int start, int end) {
    int joined = decoded.joined().isEmpty() ? 0 : decoded.joined().get(start, end).cardinality();
    return Graphemes.count(text, start, end) - joined;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
