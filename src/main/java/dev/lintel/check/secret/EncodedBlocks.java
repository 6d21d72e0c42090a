package dev.lintel.check.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of Base64 within a text: the parts of a MIME message, the files of a cloud-init
 * configuration, or the whole text.
 */
final class EncodedBlocks {
  private static final int SHORTEST = 16;
  private static final int LONG_LINE = 40;

  private EncodedBlocks() {}

  /**
   * A block.
   *
   * @param text what it stands for
   * @param start where it begins in the text around it
   * @param end where it ends there
   */
  record Block(String text, int start, int end) {}

  /** The blocks of a text that stand for text again. */
  static List<Block> of(String text) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!Base64Text.isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = end(text, at);
      if (end - at >= SHORTEST) {
        String decoded = Base64Text.decode(text.substring(at, end));
        if (decoded != null) {
          blocks.add(new Block(decoded, at, end));
        }
      }
      at = end;
    }
    return blocks;
  }

  /** Where a block ends that begins here: a line that is nothing else is continued by the next. */
  private static int end(String text, int start) {
    int end = digits(text, start);
    int line = start;
    while (end - line >= LONG_LINE && end < text.length()) {
      int next = nextLine(text, end);
      if (next == text.length()) {
        return end;
      }
      int nextEnd = digits(text, next);
      boolean whole = nextEnd == text.length() || isSpace(text.charAt(nextEnd));
      if (nextEnd == next || !whole) {
        return end;
      }
      line = next;
      end = nextEnd;
    }
    return end;
  }

  /** Where digits and the padding after them end. */
  private static int digits(String text, int start) {
    int end = start;
    while (end < text.length() && Base64Text.isDigit(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      return end;
    }
    while (end < text.length() && text.charAt(end) == '=') {
      end++;
    }
    return end;
  }

  /** Where the text of the next line begins, or the end of the text where this one goes on. */
  private static int nextLine(String text, int end) {
    int at = end;
    boolean broken = false;
    while (at < text.length() && isSpace(text.charAt(at))) {
      if (text.charAt(at) == '\n') {
        if (broken) {
          return text.length();
        }
        broken = true;
      }
      at++;
    }
    return broken ? at : text.length();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
