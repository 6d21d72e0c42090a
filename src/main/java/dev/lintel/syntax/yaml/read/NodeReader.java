package dev.lintel.syntax.yaml.read;

import dev.lintel.syntax.yaml.fault.Fault;
import dev.lintel.syntax.yaml.fault.Limits;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.Node.Scalar;
import dev.lintel.syntax.yaml.node.Node.Unreadable;
import dev.lintel.syntax.yaml.token.Token;
import dev.lintel.syntax.yaml.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the nodes of one document from the tokens, by the productions of YAML 1.2
 * (yaml.org/spec/1.2.2). At a fault every collection that reading does not go on in ends with what
 * it has.
 */
final class NodeReader {
  /** A collection that is being read, and its name. */
  private record Waiting(CollectionReader collection, Anchors.@Nullable Open anchor) {}

  private final Cursor cursor;
  private final Anchors anchors;
  private final List<Waiting> waiting = new ArrayList<>();

  NodeReader(Cursor cursor) {
    this.cursor = cursor;
    this.anchors = new Anchors(cursor);
  }

  /** The node at the cursor, which is the root of a document or goes on with it behind a fault. */
  Node read() {
    Node node = begin(null);
    while (node == null || !waiting.isEmpty()) {
      if (node != null) {
        waiting.getLast().collection().accept(node);
      }
      node = step();
    }
    return node;
  }

  /** A node that is complete, or null where a collection begins or goes on. */
  private @Nullable Node step() {
    CollectionReader collection = waiting.getLast().collection();
    return switch (collection.step()) {
      case NODE -> begin(collection);
      case AGAIN -> null;
      case END -> {
        Node node = collection.build();
        Anchors.Open anchor = waiting.removeLast().anchor();
        if (anchor != null) {
          anchors.close(anchor, node);
        }
        yield node;
      }
    };
  }

  private @Nullable Node begin(@Nullable CollectionReader around) {
    String tag = null;
    String name = null;
    while (true) {
      if (tag == null && cursor.peek() == Kind.TAG) {
        tag = cursor.take().text();
      } else if (name == null && cursor.peek() == Kind.ANCHOR) {
        name = cursor.take().text();
      } else {
        break;
      }
    }
    int depth = waiting.size() + 1;
    anchors.count(depth);
    if (tag == null && name == null && cursor.peek() == Kind.ALIAS) {
      return anchors.resolve(cursor.take(), depth);
    }
    Anchors.Open anchor = name == null ? null : anchors.open(name, depth);
    CollectionReader collection = collection(tag, around);
    if (collection != null) {
      waiting.add(new Waiting(collection, anchor));
      return null;
    }
    Node node =
        cursor.peek() == Kind.SCALAR ? scalar(tag) : absent(tag, tag != null || name != null);
    if (anchor != null) {
      anchors.close(anchor, node);
    }
    return node;
  }

  private @Nullable CollectionReader collection(
      @Nullable String tag, @Nullable CollectionReader around) {
    return switch (cursor.peek()) {
      case BLOCK_MAPPING ->
          mayGoDeeper() ? new BlockMappingReader(cursor, tag, cursor.take()) : null;
      case BLOCK_SEQUENCE ->
          mayGoDeeper() ? new BlockSequenceReader(cursor, tag, cursor.take(), false) : null;
      case FLOW_MAPPING -> mayGoDeeper() ? new FlowMappingReader(cursor, tag, cursor.take()) : null;
      case FLOW_SEQUENCE ->
          mayGoDeeper() ? new FlowSequenceReader(cursor, tag, cursor.take()) : null;
      case BLOCK_ENTRY ->
          around instanceof BlockMappingReader && mayGoDeeper()
              ? new BlockSequenceReader(cursor, tag, cursor.token(), true)
              : null;
      case KEY ->
          around instanceof FlowSequenceReader && mayGoDeeper()
              ? new PairReader(cursor, cursor.token().span())
              : null;
      default -> null;
    };
  }

  private boolean mayGoDeeper() {
    if (waiting.size() < Limits.DEPTH) {
      return true;
    }
    cursor.fail(Fault.tooDeep(cursor.token().span()));
    return false;
  }

  private Node scalar(@Nullable String tag) {
    Token token = cursor.take();
    if (!cursor.isPrintable(token)) {
      cursor.reportCharacter(token.span());
      return new Unreadable(tag, token.span());
    }
    return new Scalar(token.text(), token.style(), tag, token.span());
  }

  /** Where a node has to stand and none does; behind a tag or anchor it may be left out. */
  private Node absent(@Nullable String tag, boolean named) {
    if (named && cursor.peek() != Kind.FAULT) {
      return cursor.nothing(tag);
    } else if (cursor.peek() != Kind.FAULT) {
      cursor.unexpected("a value is expected here");
    }
    return cursor.unreadable(tag);
  }
}
