package dev.lintel.vocabulary.document;

import dev.lintel.source.Place;
import dev.lintel.source.Span;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which stretch of a file each stretch of a text comes from, where the text was written with
 * quotes, escapes, or the indentation of a heredoc or block scalar.
 */
final class Alignment {
  private final Place place;
  private final int[] starts;
  private final int[] ends;

  private Alignment(Place place, int[] starts, int[] ends) {
    this.place = place;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Aligns a text with the place where it is written.
   *
   * @return empty where the place does not hold the text, such as where a variable is used
   */
  static Optional<Alignment> of(String text, Place place) {
    int[] starts = new int[text.length() + 1];
    int[] ends = new int[text.length() + 1];
    return new Walk(place.text(), text, place.span().start()).fill(starts, ends)
        ? Optional.of(new Alignment(place, starts, ends))
        : Optional.empty();
  }

  /** The place of a stretch of the text. */
  Place place(int start, int end) {
    int from = starts[start];
    return place.at(new Span(from, end > start ? Math.max(from, ends[end - 1]) : from));
  }

  /** Walks through the written text and what it means side by side. */
  private static final class Walk {
    private final String written;
    private final String text;
    private final int start;
    private int at;
    private boolean inIndentation;

    /** Whether the text was written in quotes, which alone have escapes. */
    private final boolean hasEscapes;

    Walk(String written, String text, int start) {
      this.written = written;
      this.text = text;
      this.start = start;
      this.at = opening(written);
      this.inIndentation = true;
      this.hasEscapes =
          written.startsWith("\"")
              || (written.length() > text.length() && written.indexOf('\n') < 0);
    }

    /** Says where each character of the text starts and ends; false where one is not found. */
    boolean fill(int[] starts, int[] ends) {
      for (int i = 0; i < text.length(); i++) {
        if (!skipTo(text.charAt(i))) {
          Arrays.fill(starts, i, starts.length, start + written.length());
          Arrays.fill(ends, i, ends.length, start + written.length());
          return text.substring(i).isBlank(); // the last line end may lie behind the place
        }
        starts[i] = start + at;
        char c = written.charAt(at);
        at += isEscape(text.charAt(i)) ? escapeLength() : 1;
        ends[i] = start + Math.min(at, written.length());
        inIndentation = c == '\n' || (inIndentation && isBlank(c));
      }
      starts[text.length()] = start + at;
      ends[text.length()] = start + at;
      return true;
    }

    /** Goes to what stands for {@code c}; false where nothing does. */
    private boolean skipTo(char c) {
      while (at < written.length()) {
        char w = written.charAt(at);
        if (isEscape(c) || w == c || (w == '\n' && c == ' ')) {
          return true;
        }
        boolean doubled =
            at > 0 && w == written.charAt(at - 1) && (w == '\'' || w == '$' || w == '%');
        if (!(inIndentation && isBlank(w)) && w != '\r' && !doubled) {
          return false;
        }
        at++;
      }
      return false;
    }

    private boolean isEscape(char c) {
      return hasEscapes && written.charAt(at) == '\\' && escaped() == c;
    }

    private int escapeLength() {
      return at + 1 < written.length() && written.charAt(at + 1) == 'u' ? 6 : 2;
    }

    /** What the escape here means; itself where it is none. */
    private char escaped() {
      if (at + 1 >= written.length()) {
        return '\\';
      }
      char next = written.charAt(at + 1);
      return switch (next) {
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'u' -> unicode();
        default -> next;
      };
    }

    private char unicode() {
      if (at + 6 > written.length()) {
        return 'u';
      }
      int code = 0;
      for (int i = at + 2; i < at + 6; i++) {
        int digit = Character.digit(written.charAt(i), 16);
        if (digit < 0) {
          return 'u';
        }
        code = code * 16 + digit;
      }
      return (char) code;
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t';
    }

    /** How long the opening quote or the first line of a heredoc or block scalar is. */
    private static int opening(String written) {
      if (written.startsWith("\"") || written.startsWith("'")) {
        return 1;
      }
      boolean headed =
          written.startsWith("<<") || written.startsWith("|") || written.startsWith(">");
      return headed ? written.indexOf('\n') + 1 : 0;
    }
  }
}
