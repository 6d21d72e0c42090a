package dev.lintel.source;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The text of a file and the way back to its bytes. A byte that cannot be decoded becomes one
 * U+FFFD.
 *
 * @param text the text without a byte order mark
 * @param markLength the length of the byte order mark in bytes: 0 or 3
 * @param single the offsets of the characters that stand for one byte each although they are U+FFFD
 * @param undecodable those of them whose bytes have not even the shape of UTF-8
 * @param joined those of them that continue the sequence before them: they take up no column
 */
public record Utf8Text(
    String text, int markLength, BitSet single, BitSet undecodable, BitSet joined) {
  private static final BitSet NONE = new BitSet(0);

  /** The text of any bytes. */
  public static Utf8Text decode(byte[] bytes) {
    int start = startsWithMark(bytes) ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0) {
      return new Utf8Text(text, start, NONE, NONE, NONE);
    }
    return new Decoder(bytes, start).decode();
  }

  /** For each offset of the text and for its end, the offset of its first byte in the file. */
  public int[] byteOffsets() {
    int[] offsets = new int[text.length() + 1];
    int at = markLength;
    for (int i = 0; i < text.length(); i++) {
      offsets[i] = at;
      at += byteLength(i);
    }
    offsets[text.length()] = at;
    return offsets;
  }

  private int byteLength(int offset) {
    char c = text.charAt(offset);
    if (c < 0x80) {
      return 1;
    }
    if (c < 0x800) {
      return 2;
    }
    if (Character.isSurrogate(c)) {
      return 2; // half of a pair, which has four bytes
    }
    return c == '\uFFFD' && single.get(offset) ? 1 : 3;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** Decodes sequence by sequence. */
  private static final class Decoder {
    private final byte[] bytes;
    private final int start;
    private final StringBuilder text;
    private final BitSet single = new BitSet();
    private final BitSet undecodable = new BitSet();
    private final BitSet joined = new BitSet();

    Decoder(byte[] bytes, int start) {
      this.bytes = bytes;
      this.start = start;
      this.text = new StringBuilder(bytes.length);
    }

    Utf8Text decode() {
      int at = start;
      while (at < bytes.length) {
        int length = sequenceLength(at);
        String decoded = new String(bytes, at, length, StandardCharsets.UTF_8);
        if (decoded.codePointCount(0, decoded.length()) == 1 && !isReplaced(decoded, at, length)) {
          text.append(decoded);
        } else {
          replace(length);
        }
        at += length;
      }
      return new Utf8Text(text.toString(), start, single, undecodable, joined);
    }

    /** A lone U+FFFD is genuine only where its three bytes are written. */
    private boolean isReplaced(String decoded, int at, int length) {
      boolean genuine = length == 3 && (bytes[at] & 0xFF) == 0xEF;
      return decoded.equals("\uFFFD") && !genuine;
    }

    private void replace(int length) {
      for (int i = 0; i < length; i++) {
        single.set(text.length());
        if (i > 0) {
          joined.set(text.length());
        }
        if (length == 1) {
          undecodable.set(text.length());
        }
        text.append('\uFFFD');
      }
    }

    /** The length of what has the shape of a UTF-8 sequence; 1 for any other byte. */
    private int sequenceLength(int at) {
      int lead = bytes[at] & 0xFF;
      int length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 1;
      for (int i = 1; i < length; i++) {
        if (at + i >= bytes.length || (bytes[at + i] & 0xC0) != 0x80) {
          return 1;
        }
      }
      return length;
    }
  }
}
