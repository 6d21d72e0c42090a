package dev.lintel.syntax.yaml.read;

import dev.lintel.syntax.yaml.token.Token;
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
    return switch (cursor.peek()) {
      case KEY, VALUE -> {
        level.entryStartsAt(cursor.token().span().start());
        yield beginEntry();
      }
      case BLOCK_END -> {
        cursor.take();
        cursor.leave();
        yield Step.END;
      }
      case FAULT -> afterFault(level);
      default -> {
        if (cursor.continuesValue()) {
          yield beginRest();
        }
        cursor.unexpected("a key is expected here, in the column of the keys above");
        yield Step.AGAIN;
      }
    };
  }
}
