package dev.lintel.syntax.yaml.read;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where reading can go on after a syntax error: the next line that looks like an entry of a
 * block collection around the error and stands in its column.
 */
final class Recovery {
  /**
   * Where to go on.
   *
   * @param level the collection that the line there is an entry of; null where nothing more can be
   *     read of the document
   * @param inside whether the line belongs to the value of that collection's last entry instead
   * @param offset of the first character of the line, or of the comment lines right above it
   * @param depth how far in the lines that are passed over stand: less than 0 where there are none
   */
  record Point(@Nullable Level level, boolean inside, int offset, int depth) {
    /** Whether entries of a collection may stand in the lines that are passed over. */
    boolean hidesEntriesOf(Level other) {
      return depth >= other.column();
    }
  }

  private final Source source;
  private final String text;

  /** The line of the last point: the search only moves on. */
  private int lastLine;

  Recovery(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * The next point to go on at.
   *
   * @param levels the open collections, the document first
   * @param fault the offset of the error
   */
  Point next(List<Level> levels, int fault) {
    int faultLine = source.line(fault);
    Level innermost = levels.getLast();
    int valueColumn = valueColumn(innermost);
    int depth = Integer.MIN_VALUE;
    int firstComment = 0;
    int line = Math.max(source.line(innermost.entryStart()), lastLine) + 1;
    for (; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      int start = contentStart(span);
      if (isDocumentMark(span)) {
        break;
      } else if (start == span.end()) {
        firstComment = 0;
        continue;
      } else if (text.charAt(start) == '#') {
        firstComment = firstComment == 0 ? line : firstComment;
        continue;
      }
      int column = start - span.start();
      if (isEntry(span, start) && (line >= faultLine || isClearEntry(span, start))) {
        boolean inside = column == valueColumn && column > innermost.column();
        Level level = inside ? innermost : levelOf(levels, column, isItem(span, start));
        if (level != null) {
          lastLine = line;
          int from = firstComment == 0 ? line : firstComment;
          return new Point(level, inside, source.lineSpan(from).start(), depth);
        }
      }
      depth = Math.max(depth, text.charAt(start) == '\t' ? Integer.MAX_VALUE : column);
      firstComment = 0;
    }
    return nowhere(fault);
  }

  /** Nothing more is read of the document. */
  Point nowhere(int fault) {
    return new Point(null, false, nextDocument(fault), Integer.MAX_VALUE);
  }

  /** The column where a collection that is the value of the last entry begins, or 0. */
  private int valueColumn(Level level) {
    Span line = source.lineSpan(source.line(level.entryStart()));
    if (!level.isMapping() && !level.isDocument()) {
      int start = contentStart(new Span(level.entryStart() + 1, line.end()));
      return start == line.end() ? firstColumnBehind(line) : start - line.start();
    }
    int comment = source.slice(line).indexOf(" #");
    String content = comment < 0 ? source.slice(line) : source.slice(line).substring(0, comment);
    return content.strip().endsWith(":") ? firstColumnBehind(line) : 0;
  }

  private int firstColumnBehind(Span behind) {
    for (int line = source.line(behind.start()) + 1; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      int start = contentStart(span);
      if (start < span.end() && text.charAt(start) != '#') {
        return start - span.start();
      }
    }
    return 0;
  }

  /** The offset of the next line that begins with a document mark, or of the end of the text. */
  private int nextDocument(int offset) {
    for (int line = source.line(offset) + 1; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      if (isDocumentMark(span)) {
        return span.start();
      }
    }
    return text.length();
  }

  private static @Nullable Level levelOf(List<Level> levels, int column, boolean item) {
    for (Level level : levels.reversed()) {
      if (level.column() == column && level.isMapping() != item) {
        return level;
      }
    }
    boolean outside = levels.size() == 1 || column < levels.get(1).column();
    return outside ? levels.getFirst() : null;
  }

  private boolean isEntry(Span line, int start) {
    return start < line.end() && (isItem(line, start) || isKey(line, start));
  }

  /** Whether a line is hardly one of a text or flow collection of several lines. */
  private boolean isClearEntry(Span line, int start) {
    return isPlain(text.charAt(start)) || isItem(line, start);
  }

  private boolean isItem(Span line, int start) {
    return text.charAt(start) == '-' && isBlankAt(line, start + 1);
  }

  /** Whether a key and a colon stand there. */
  private boolean isKey(Span line, int start) {
    char first = text.charAt(start);
    if (first == '?' && isBlankAt(line, start + 1)) {
      return true;
    }
    if (!isPlain(first) && first != '"' && first != '\'') {
      return false;
    }
    int from = isPlain(first) ? start : text.indexOf(first, start + 1) + 1;
    if (from == 0) {
      return false;
    }
    for (int i = from; i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == ':' && isBlankAt(line, i + 1)) {
        return true;
      } else if (c == '#' && text.charAt(i - 1) == ' ') {
        return false;
      }
    }
    return false;
  }

  private boolean isBlankAt(Span line, int offset) {
    return offset >= line.end() || text.charAt(offset) == ' ' || text.charAt(offset) == '\t';
  }

  private boolean isDocumentMark(Span line) {
    boolean mark = text.startsWith("---", line.start()) || text.startsWith("...", line.start());
    return mark && isBlankAt(line, line.start() + 3);
  }

  private int contentStart(Span line) {
    int start = line.start();
    while (start < line.end() && text.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /** Whether a key that begins with this character is plain. */
  private static boolean isPlain(char c) {
    return "\t\"'{}[],|>@`%&*!#?-:".indexOf(c) < 0;
  }
}
