package dev.lintel.syntax.yaml.read;

import dev.lintel.syntax.yaml.token.Token;
import dev.lintel.syntax.yaml.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/** A mapping in braces. */
final class FlowMappingReader extends MappingReader {
  private final Token start;
  private boolean separated = true;

  FlowMappingReader(Cursor cursor, @Nullable String tag, Token start) {
    super(cursor, tag, start.span());
    this.start = start;
  }

  @Override
  Step step() {
    if (isWithinEntry()) {
      return goOn();
    }
    return switch (cursor.peek()) {
      case FLOW_MAPPING_END -> {
        cursor.take();
        extend();
        yield Step.END;
      }
      case FAULT -> {
        entries.miss();
        entries.doubtLastInFlow();
        extend();
        yield Step.END;
      }
      default -> separated ? item() : separator();
    };
  }

  private Step item() {
    separated = false;
    return cursor.peek() == Kind.KEY ? beginEntry() : beginBareKey();
  }

  private Step separator() {
    if (cursor.peek() == Kind.FLOW_ENTRY) {
      cursor.take();
      separated = true;
    } else {
      cursor.unclosed(start, "',' or '}'");
    }
    return Step.AGAIN;
  }
}
