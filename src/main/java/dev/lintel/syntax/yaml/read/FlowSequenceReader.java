package dev.lintel.syntax.yaml.read;

import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.SequenceBuilder;
import dev.lintel.syntax.yaml.token.Token;
import dev.lintel.syntax.yaml.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/** A sequence in brackets. */
final class FlowSequenceReader extends CollectionReader {
  private final SequenceBuilder items = new SequenceBuilder();
  private final Token start;
  private boolean separated = true;

  FlowSequenceReader(Cursor cursor, @Nullable String tag, Token start) {
    super(cursor, tag, start.span());
    this.start = start;
  }

  @Override
  Step step() {
    return switch (cursor.peek()) {
      case FLOW_SEQUENCE_END -> {
        cursor.take();
        extend();
        yield Step.END;
      }
      case FAULT -> {
        items.miss();
        items.doubtLastInFlow();
        extend();
        yield Step.END;
      }
      default -> separated ? item() : separator();
    };
  }

  private Step item() {
    separated = false;
    return Step.NODE;
  }

  private Step separator() {
    if (cursor.peek() == Kind.FLOW_ENTRY) {
      cursor.take();
      separated = true;
    } else {
      cursor.unclosed(start, "',' or ']'");
    }
    return Step.AGAIN;
  }

  @Override
  void accept(Node node) {
    items.add(node);
  }

  @Override
  Node build() {
    return items.build(tag, span());
  }
}
