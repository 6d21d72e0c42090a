package dev.lintel.syntax.yaml.read;

import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.SequenceBuilder;
import dev.lintel.syntax.yaml.token.Token;
import org.jspecify.annotations.Nullable;

/** A sequence whose dashes stand in one column. */
final class BlockSequenceReader extends CollectionReader {
  private final SequenceBuilder items = new SequenceBuilder();
  private final Level level;

  /** Whether its dashes stand in the column of the key that it is the value of. */
  private final boolean indentless;

  private boolean goesOn;

  /** Whether the last fault lies in the last item, which knows it. */
  private boolean cut;

  BlockSequenceReader(Cursor cursor, @Nullable String tag, Token start, boolean indentless) {
    super(cursor, tag, start.span());
    this.level = cursor.enter(Level.sequence(start.column(), start.span().start()));
    this.indentless = indentless;
  }

  @Override
  Step step() {
    return switch (cursor.peek()) {
      case BLOCK_ENTRY -> item();
      case FAULT -> afterFault();
      default -> end();
    };
  }

  private Step item() {
    level.entryStartsAt(cursor.take().span().start());
    extend();
    if (cursor.isItemLeftOut()) {
      items.add(cursor.nothing(null));
      return Step.AGAIN;
    }
    return Step.NODE;
  }

  private Step end() {
    if (cursor.continuesValue()) {
      goesOn = true;
      return Step.NODE;
    } else if (!indentless && cursor.peek() != Token.Kind.BLOCK_END) {
      cursor.unexpected("a list item ('- ') is expected here");
      return Step.AGAIN;
    } else if (!indentless) {
      cursor.take();
    }
    cursor.leave();
    return Step.END;
  }

  private Step afterFault() {
    boolean resumes = cursor.resumes(level);
    if (!cut && cursor.touches(level, items.lastSpan())) {
      items.doubtLast();
    }
    if (cursor.hides(level)) {
      items.miss();
    }
    if (resumes) {
      return Step.AGAIN;
    }
    cursor.leave();
    return Step.END;
  }

  @Override
  void accept(Node node) {
    cut = cursor.isBroken();
    if (goesOn) {
      items.continueLast(node);
      goesOn = false;
    } else {
      items.add(node);
    }
    extend();
  }

  @Override
  Node build() {
    return items.build(tag, span());
  }
}
