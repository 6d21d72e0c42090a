package dev.lintel.syntax.yaml;

import org.jspecify.annotations.Nullable;

/** A mapping whose keys stand in one column. */
final class BlockMappingReader extends MappingReader {
  private final Level level;

  BlockMappingReader(Cursor cursor, @Nullable String tag, Token start) {
    super(cursor, tag, start.span());
    this.level = cursor.enter(Level.mapping(start.column(), start.span().start()));
  }

  @Override
  Step step() {
    if (isWithinEntry()) {
      return goOn();
    }
    switch (cursor.peek()) {
      case KEY, VALUE -> {
        level.entryStartsAt(cursor.token().span().start());
        return beginEntry();
      }
      case BLOCK_END -> {
        cursor.take();
        cursor.leave();
        return Step.END;
      }
      case FAULT -> {
        return afterFault(level);
      }
      default -> {
        if (cursor.continuesValue()) {
          return beginRest();
        }
        cursor.unexpected("a key is expected here, in the column of the keys above");
        return Step.AGAIN;
      }
    }
  }
}
