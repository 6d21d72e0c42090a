package dev.lintel.syntax.hcl;

import org.jspecify.annotations.Nullable;

/** Reads the labels of blocks: names, or quoted text without templates. */
final class LabelParser {
  private final Cursor cursor;

  LabelParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The next label, or null after reporting that there is none. */
  Block.@Nullable Label label() {
    return switch (cursor.peek()) {
      case NAME -> {
        int name = cursor.read();
        yield new Block.Label(cursor.textOf(name), cursor.span(name));
      }
      case OPEN_QUOTE -> quoted();
      case EQUAL -> none("A block has no \"=\" before its brace, and an argument has no labels.");
      case NEWLINE -> none("The brace that opens a block stands on the line of its labels.");
      default -> none("A quoted label or \"{\" is expected here, not " + cursor.found() + ".");
    };
  }

  private Block.@Nullable Label none(String message) {
    cursor.fail(message);
    return null;
  }

  private Block.@Nullable Label quoted() {
    int start = cursor.start();
    cursor.read();
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (cursor.peek()) {
        case QUOTED_TEXT -> Escapes.resolve(cursor, cursor.read(), text);
        case CLOSE_QUOTE -> {
          cursor.read();
          return new Block.Label(text.toString(), cursor.spanFrom(start));
        }
        case OPEN_INTERPOLATION, OPEN_DIRECTIVE -> {
          return none("A label is fixed text; to write the sign itself, double it: $${ or %%{.");
        }
        default -> {
          return none("This label is never closed; add the missing quote.");
        }
      }
    }
  }
}
