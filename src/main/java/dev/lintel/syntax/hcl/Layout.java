package dev.lintel.syntax.hcl;

import dev.lintel.syntax.hcl.scan.Characters;
import dev.lintel.syntax.hcl.scan.Input;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds by indentation where to go on after a syntax error. Brackets and quotes cannot be trusted
 * there, but people and editors indent.
 */
final class Layout {
  /** The indentation of what contains the top level. */
  static final int OUTSIDE = -1;

  private final String text;
  private final int limit;

  /** Markers for which no heredoc ends any more behind a place that was looked at. */
  private final Set<String> neverEnding = new HashSet<>();

  Layout(Input input) {
    this.text = input.text();
    this.limit = input.to();
  }

  /** The number of blanks that the line of an offset begins with. */
  int indentation(int offset) {
    int lineStart = lineStart(offset);
    return firstVisible(lineStart) - lineStart;
  }

  /** Whether only blanks are before an offset in its line. */
  boolean beginsLine(int offset) {
    return firstVisible(lineStart(offset)) >= offset;
  }

  /**
   * The start of the line on which to go on: the first that looks like an argument or block beside
   * the broken item or outside of it, or like the end of the block around it.
   *
   * @param item where the item that could not be read begins
   * @param error where reading stopped
   * @param around the indentation of the block around the item, or {@link #OUTSIDE}
   */
  int resume(int item, int error, int around) {
    int indentation = indentation(item);
    int line = behindLine(lineStart(item));
    // An error at the very end says nothing about where it began.
    if (error < limit) {
      line = Math.max(line, lineStart(error));
    }
    while (line < limit) {
      int first = firstVisible(line);
      int depth = first - line;
      if (first < limit
          && depth <= indentation
          && isResumable(first, depth < indentation || depth == around, around)) {
        return line;
      }
      line = behindLine(line);
    }
    return limit;
  }

  private boolean isResumable(int first, boolean closesAround, int around) {
    return switch (text.charAt(first)) {
      case '}', ']', ')' -> around != OUTSIDE && closesAround;
      default -> looksLikeItem(first);
    };
  }

  /** Whether {@code name =}, <code>name {</code> or <code>name "label" {</code> begins there. */
  private boolean looksLikeItem(int start) {
    int at = nameEnd(start);
    if (at == start) {
      return false;
    }
    boolean labels = false;
    while (true) {
      at = firstVisible(at);
      char c = at < limit ? text.charAt(at) : '\n';
      switch (c) {
        case '{' -> {
          return true;
        }
        case '=' -> {
          char next = at + 1 < limit ? text.charAt(at + 1) : '\n';
          return !labels && next != '=' && next != '>';
        }
        case '"' -> at = closingQuote(at) + 1;
        default -> {
          int end = nameEnd(at);
          if (end == at) {
            return false;
          }
          at = end;
        }
      }
      labels = true;
    }
  }

  /** The offset of the quote that closes the one at an offset, or of the end of the line. */
  private int closingQuote(int open) {
    int at = open + 1;
    while (at < limit && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      at++;
    }
    return at < limit && text.charAt(at) == '"' ? at : at - 1;
  }

  private int nameEnd(int start) {
    int at = start;
    while (at < limit
        && (at == start
            ? Characters.startsName(text.charAt(at))
            : Characters.continuesName(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int nextLine(int offset) {
    int newline = text.indexOf('\n', offset);
    return newline < 0 || newline >= limit ? limit : newline + 1;
  }

  private int firstVisible(int offset) {
    int at = offset;
    while (at < limit && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** The line behind a line, or behind the heredoc that the line opens. */
  private int behindLine(int line) {
    int next = nextLine(line);
    int end = next;
    while (end > line && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int marker = end;
    while (marker > line && Characters.continuesName(text.charAt(marker - 1))) {
      marker--;
    }
    if (marker - 2 < line || !text.startsWith("<<", marker - 2)) {
      return next;
    }
    int flush = marker < end && text.charAt(marker) == '-' ? 1 : 0;
    return behindHeredoc(next, text.substring(marker + flush, end));
  }

  private int behindHeredoc(int line, String marker) {
    if (neverEnding.contains(marker)) {
      return line;
    }
    for (int at = line; at < limit; at = nextLine(at)) {
      if (text.substring(at, nextLine(at)).strip().equals(marker)) {
        return nextLine(at);
      }
    }
    neverEnding.add(marker);
    return line;
  }
}
