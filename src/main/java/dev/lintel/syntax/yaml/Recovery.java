package dev.lintel.syntax.yaml;

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
   * A line to go on at.
   *
   * @param level the collection that it is an entry of
   * @param offset of the first character of the line, or of the comment lines right above it
   * @param line the line of the entry, from 1
   */
  record Point(Level level, int offset, int line) {}

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
   * @return null where nothing more can be read of the document
   */
  @Nullable Point next(List<Level> levels, int fault) {
    int faultLine = source.line(fault);
    int line = Math.max(source.line(levels.getLast().entryStart()), lastLine) + 1;
    int firstComment = 0;
    for (; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      if (isDocumentMark(span)) {
        return null;
      }
      int start = contentStart(span);
      if (start < span.end() && text.charAt(start) == '#') {
        firstComment = firstComment == 0 ? line : firstComment;
        continue;
      }
      Level level = start == span.end() ? null : levelOf(levels, span, start);
      if (level != null && (line >= faultLine || isPlain(text.charAt(start)))) {
        lastLine = line;
        int from = firstComment == 0 ? line : firstComment;
        return new Point(level, source.lineSpan(from).start(), line);
      }
      firstComment = 0;
    }
    return null;
  }

  /** The offset of the next line that begins with a document mark, or of the end of the text. */
  int nextDocument(int offset) {
    for (int line = source.line(offset) + 1; line <= source.lineCount(); line++) {
      Span span = source.lineSpan(line);
      if (isDocumentMark(span)) {
        return span.start();
      }
    }
    return text.length();
  }

  private @Nullable Level levelOf(List<Level> levels, Span line, int start) {
    int column = start - line.start();
    boolean item = isItem(line, start);
    if (!item && !isKey(line, start)) {
      return null;
    }
    for (Level level : levels.reversed()) {
      if (level.column() == column && level.isMapping() != item) {
        return level;
      }
    }
    boolean outside = levels.size() == 1 || column < levels.get(1).column();
    return outside ? levels.getFirst() : null;
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
