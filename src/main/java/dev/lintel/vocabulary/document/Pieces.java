package dev.lintel.vocabulary.document;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON text with its holes. Each hole is a mark in the text: inside a string it is a part of that
 * string, elsewhere it stands for a whole value.
 */
final class Pieces {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';

  private final StringBuilder text = new StringBuilder();
  private final List<Value> holes = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final Meta whole;
  private boolean inString;

  private record Piece(int start, int end, Value.Text of, Optional<Alignment> alignment) {}

  private Pieces(Meta whole) {
    this.whole = whole;
  }

  /** Of a text without holes. */
  static Pieces of(Value.Text text) {
    Pieces pieces = new Pieces(text.meta());
    pieces.add(text);
    return pieces;
  }

  /** Of a text with holes. */
  static Pieces of(Value.Template template) {
    Pieces pieces = new Pieces(template.meta());
    for (Value part : template.parts()) {
      if (part instanceof Value.Text known) {
        pieces.add(known);
      } else {
        pieces.addHole(part);
      }
    }
    return pieces;
  }

  /** The text with marks for its holes. */
  String text() {
    return text.toString();
  }

  /** What a string of the text means: text, a template, or the value of the hole that it is. */
  Value value(String string, Meta meta) {
    if (string.indexOf(OPEN) < 0) {
      return new Value.Text(string, meta);
    }
    List<Value> parts = new ArrayList<>();
    int at = 0;
    while (at < string.length()) {
      int open = string.indexOf(OPEN, at);
      int end = open < 0 ? string.length() : open;
      if (end > at) {
        parts.add(new Value.Text(string.substring(at, end), meta));
      }
      int close = open < 0 ? -1 : string.indexOf(CLOSE, open);
      if (close < 0) {
        break;
      }
      parts.add(holes.get(Integer.parseInt(string, open + 1, close, 10)));
      at = close + 1;
    }
    return parts.size() == 1 ? parts.getFirst() : new Value.Template(parts, meta);
  }

  /** Where a stretch of the text is written, as exactly as that is known. */
  Meta meta(int start, int end) {
    for (Piece piece : pieces) {
      if (piece.start <= start && end <= piece.end) {
        Origin origin = piece.of.origin();
        return piece
            .alignment
            .map(a -> a.place(start - piece.start, end - piece.start))
            .map(exact -> piece.of.meta().withOrigin(refined(origin, exact)))
            .orElse(piece.of.meta());
      }
    }
    return whole;
  }

  private void add(Value.Text part) {
    int start = text.length();
    String known = part.text();
    for (int i = 0; i < known.length(); i++) {
      char c = known.charAt(i);
      if (c == '"' && !isEscaped(known, i)) {
        inString = !inString;
      }
    }
    text.append(known.replace(OPEN, '?').replace(CLOSE, '?'));
    Place written = part.origin().chain().getLast().place();
    pieces.add(
        new Piece(
            start,
            text.length(),
            part,
            written == null ? Optional.empty() : Alignment.of(known, written)));
  }

  private void addHole(Value hole) {
    String mark = "" + OPEN + holes.size() + CLOSE;
    holes.add(hole);
    text.append(inString ? mark : "\"" + mark + "\"");
  }

  private static boolean isEscaped(String text, int at) {
    int slashes = 0;
    while (at - slashes > 0 && text.charAt(at - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  /** The same way, but to an exact place at its end. */
  private static Origin refined(Origin origin, Place exact) {
    return origin.from() == null
        ? Origin.at(exact)
        : new Origin(origin.place(), origin.via(), refined(origin.from(), exact));
  }
}
