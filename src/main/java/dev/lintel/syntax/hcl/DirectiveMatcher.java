package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression.TemplatePart;
import dev.lintel.syntax.hcl.scan.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns the flat pieces of a template into a tree: directives with what they enclose. */
final class DirectiveMatcher {
  private final Cursor cursor;
  private final List<Piece> pieces;
  private int next;
  private boolean flawed;

  DirectiveMatcher(Cursor cursor, List<Piece> pieces) {
    this.cursor = cursor;
    this.pieces = pieces;
  }

  /** Whether a directive has no end, or an end no directive. */
  boolean isFlawed() {
    return flawed;
  }

  /** All parts; {@code endToken} is what ends the template. */
  List<TemplatePart> parts(int endToken) {
    List<TemplatePart> parts = new ArrayList<>();
    while (true) {
      parts.addAll(until(endToken));
      if (next >= pieces.size() || !(pieces.get(next) instanceof Piece.Mark mark)) {
        return List.copyOf(parts);
      }
      reject(mark, "This directive ends nothing that was begun before it.");
      next++;
    }
  }

  /** Parts up to the next mark or the end, one level deeper. */
  private List<TemplatePart> until(int endToken) {
    Nesting nesting = cursor.nesting();
    List<TemplatePart> parts = nesting.enter() ? nesting.read(() -> level(endToken)) : List.of();
    nesting.leave();
    return parts;
  }

  private List<TemplatePart> level(int endToken) {
    List<TemplatePart> parts = new ArrayList<>();
    while (next < pieces.size() && !(pieces.get(next) instanceof Piece.Mark)) {
      switch (pieces.get(next)) {
        case Piece.Text text -> parts.add(text());
        case Piece.Value value -> {
          parts.add(value.part());
          next++;
        }
        case Piece.If open -> parts.add(conditional(open, endToken));
        case Piece.For open -> parts.add(loop(open, endToken));
        case Piece.Mark mark -> next++;
      }
    }
    return List.copyOf(parts);
  }

  private TemplatePart conditional(Piece.If open, int endToken) {
    next++;
    List<TemplatePart> yes = until(endToken);
    List<TemplatePart> no = List.of();
    if (isMark(Piece.Word.ELSE)) {
      next++;
      no = until(endToken);
    }
    int end = close(Piece.Word.ENDIF, open.end(), endToken);
    return new TemplatePart.If(open.condition(), yes, no, cursor.input().span(open.start(), end));
  }

  private TemplatePart loop(Piece.For open, int endToken) {
    next++;
    List<TemplatePart> body = until(endToken);
    int end = close(Piece.Word.ENDFOR, open.end(), endToken);
    String key = open.key().isEmpty() ? null : open.key();
    Span span = cursor.input().span(open.start(), end);
    return new TemplatePart.ForEach(key, open.value(), open.collection(), body, span);
  }

  /** Takes the mark that has to be next; returns where the directive ends. */
  private int close(Piece.Word word, int otherwise, int endToken) {
    if (isMark(word)) {
      return pieces.get(next++).end();
    }
    String expected = "%{" + word.name().toLowerCase(Locale.ROOT) + "}";
    if (next < pieces.size()) {
      Piece wrong = pieces.get(next++);
      reject(wrong, expected + " is expected here, to end the directive begun before.");
      return wrong.end();
    }
    flawed = true;
    cursor.report(
        "hcl-syntax",
        "A directive in this text has no end; add " + expected + ".",
        cursor.span(endToken));
    return otherwise;
  }

  private boolean isMark(Piece.Word word) {
    return next < pieces.size()
        && pieces.get(next) instanceof Piece.Mark mark
        && mark.word() == word;
  }

  private void reject(Piece piece, String message) {
    flawed = true;
    cursor.report("hcl-syntax", message, cursor.input().span(piece.start(), piece.end()));
  }

  /** Joins texts that stand side by side. */
  private TemplatePart text() {
    int start = pieces.get(next).start();
    int end = start;
    StringBuilder joined = new StringBuilder();
    while (next < pieces.size() && pieces.get(next) instanceof Piece.Text text) {
      joined.append(text.text());
      end = text.end();
      next++;
    }
    return new TemplatePart.Text(
        Characters.normalized(joined.toString()), cursor.input().span(start, end));
  }
}
