package dev.lintel.syntax.hcl;

import dev.lintel.syntax.hcl.Expression.TemplatePart;
import dev.lintel.syntax.hcl.scan.Characters;

/** What a template consists of before its directives are matched with their ends. */
sealed interface Piece {
  /** Offset of its first unit. */
  int start();

  /** Offset behind its last unit. */
  int end();

  /** Literal text, escapes resolved. */
  record Text(String text, int start, int end) implements Piece {
    Text stripLeading() {
      return new Text(text.substring(leadingSpaces()), start, end);
    }

    Text stripTrailing() {
      int length = text.length();
      while (length > 0 && Characters.isSpace(text.charAt(length - 1))) {
        length--;
      }
      return new Text(text.substring(0, length), start, end);
    }

    int leadingSpaces() {
      int spaces = 0;
      while (spaces < text.length() && Characters.isSpace(text.charAt(spaces))) {
        spaces++;
      }
      return spaces;
    }
  }

  /** An interpolation. */
  record Value(TemplatePart.Interpolation part, int start, int end) implements Piece {}

  /** {@code %{if condition}}. */
  record If(Expression condition, int start, int end) implements Piece {}

  /** {@code %{for key, value in collection}}; the key is "" where there is none. */
  record For(String key, String value, Expression collection, int start, int end)
      implements Piece {}

  /** {@code %{else}}, {@code %{endif}} or {@code %{endfor}}. */
  record Mark(Word word, int start, int end) implements Piece {}

  /** The words of marks. */
  enum Word {
    ELSE,
    ENDIF,
    ENDFOR
  }
}
