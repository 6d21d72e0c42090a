package dev.lintel.syntax.yaml;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.Anchors.Anchored;
import dev.lintel.syntax.yaml.Node.Mapping;
import dev.lintel.syntax.yaml.Node.Scalar;
import dev.lintel.syntax.yaml.Node.Sequence;
import dev.lintel.syntax.yaml.Node.Style;
import dev.lintel.syntax.yaml.Node.Unreadable;
import dev.lintel.syntax.yaml.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree from the tokens, by the productions of YAML 1.2 (yaml.org/spec/1.2.2). At a fault
 * every collection that reading does not go on in returns what it has.
 */
final class YamlReader {
  private final Source source;
  private final Cursor cursor;
  private Anchors anchors = new Anchors();
  private boolean expansionReported;

  /** Nodes so far with aliases expanded, and the deepest level of the innermost anchored node. */
  private long nodes;

  private int deepest;

  YamlReader(Source source) {
    this.source = source;
    String text = source.text();
    int forbidden = Printable.firstForbidden(text);
    if (forbidden == text.length()) {
      this.cursor = new Cursor(source, text);
    } else {
      this.cursor = new Cursor(source, Printable.clean(text));
      String message =
          String.format(
              "the character U+%04X cannot stand in a YAML text: remove it",
              (int) text.charAt(forbidden));
      cursor.report("yaml-character", message, new Span(forbidden, forbidden + 1));
    }
  }

  /** The first document, with a diagnostic where a second one begins. */
  YamlDocument first() {
    Node root = skipToDocument() ? document() : null;
    if (skipToDocument()) {
      cursor.report(
          "yaml-documents",
          "a second document begins here: one file holds one document, and only the first is read",
          cursor.token().span());
    }
    return new YamlDocument(source, root, List.copyOf(cursor.comments()), cursor.takeDiagnostics());
  }

  /** All documents; at least one. */
  List<YamlDocument> all() {
    List<YamlDocument> documents = new ArrayList<>();
    boolean more = skipToDocument();
    do {
      Node root = more ? document() : null;
      more = skipToDocument();
      documents.add(
          new YamlDocument(source, root, List.copyOf(cursor.comments()), cursor.takeDiagnostics()));
      cursor.comments().clear();
    } while (more);
    return documents;
  }

  /** Whether there is one more document. */
  private boolean skipToDocument() {
    cursor.enterDocument();
    while (true) {
      switch (cursor.peek()) {
        case DIRECTIVE, DOCUMENT_END -> cursor.take();
        case FAULT -> cursor.resume();
        case END -> {
          return false;
        }
        default -> {
          return true;
        }
      }
    }
  }

  private @Nullable Node document() {
    anchors = new Anchors();
    expansionReported = false;
    nodes = 0;
    deepest = 0;
    if (cursor.peek() == Kind.DOCUMENT_START) {
      cursor.take();
    }
    Level level = cursor.enterDocument();
    Node root = null;
    boolean complete = true;
    while (true) {
      switch (cursor.peek()) {
        case DIRECTIVE, DOCUMENT_START, DOCUMENT_END, END -> {
          return root;
        }
        case FAULT -> {
          boolean resumed = cursor.resumes(level);
          root = root == null ? new Unreadable(null, cursor.end()) : Doubt.of(root);
          complete = false;
          if (!resumed) {
            cursor.resume();
            return root;
          }
        }
        default -> {
          if (root == null) {
            root = node(1, false);
          } else if (!complete) {
            root = Doubt.joined(root, node(1, false));
            complete = true;
          } else {
            cursor.unexpected("this does not belong to what stands above: mend the indentation");
          }
        }
      }
    }
  }

  private Node node(int depth, boolean indentlessSequence) {
    String tag = null;
    String anchor = null;
    Span start = null;
    while (true) {
      if (tag == null && cursor.peek() == Kind.TAG) {
        tag = cursor.take().text();
      } else if (anchor == null && cursor.peek() == Kind.ANCHOR) {
        anchor = cursor.take().text();
      } else {
        break;
      }
      start = cursor.end();
    }
    if (anchor == null) {
      return content(tag, start != null, depth, indentlessSequence);
    }
    anchors.open(anchor);
    long nodesBefore = nodes;
    int deepestBefore = deepest;
    deepest = depth;
    Node node = content(tag, true, depth, indentlessSequence);
    anchors.close(anchor, new Anchored(node, nodes - nodesBefore, deepest - depth + 1));
    deepest = Math.max(deepest, deepestBefore);
    return node;
  }

  private Node content(@Nullable String tag, boolean named, int depth, boolean indentless) {
    nodes++;
    deepest = Math.max(deepest, depth);
    return switch (cursor.peek()) {
      case SCALAR -> scalar(tag);
      case BLOCK_MAPPING, BLOCK_SEQUENCE, FLOW_MAPPING, FLOW_SEQUENCE -> collection(tag, depth);
      case BLOCK_ENTRY -> {
        if (indentless) {
          yield deeper(depth) ? indentlessSequence(tag, depth) : unreadable(tag);
        }
        yield absent(tag, named);
      }
      case ALIAS -> named ? nothing(tag) : alias(depth);
      case FAULT -> unreadable(tag);
      default -> absent(tag, named);
    };
  }

  private Node scalar(@Nullable String tag) {
    Token token = cursor.take();
    return cursor.isAltered(token)
        ? new Unreadable(tag, token.span())
        : new Scalar(token.text(), token.style(), tag, token.span());
  }

  private Node collection(@Nullable String tag, int depth) {
    if (!deeper(depth)) {
      return unreadable(tag);
    }
    Token start = cursor.take();
    return switch (start.kind()) {
      case BLOCK_MAPPING -> blockMapping(tag, start, depth);
      case BLOCK_SEQUENCE -> blockSequence(tag, start, depth);
      case FLOW_MAPPING -> flowMapping(tag, start, depth);
      default -> flowSequence(tag, start, depth);
    };
  }

  private boolean deeper(int depth) {
    if (depth > Limits.DEPTH) {
      cursor.fail(Fault.tooDeep(cursor.token().span()));
      return false;
    }
    return true;
  }

  /** A node that is left out. */
  private Scalar nothing(@Nullable String tag) {
    return new Scalar("", Style.PLAIN, tag, cursor.end());
  }

  private Unreadable unreadable(@Nullable String tag) {
    return new Unreadable(tag, cursor.end());
  }

  /** Where a node has to stand and none does; behind a tag or anchor it may be left out. */
  private Node absent(@Nullable String tag, boolean named) {
    if (named) {
      return nothing(tag);
    }
    cursor.unexpected("a value is expected here");
    return unreadable(tag);
  }

  private Node alias(int depth) {
    Token alias = cursor.take();
    Anchored target = anchors.find(alias.text());
    if (anchors.isOpen(alias.text())) {
      return badAlias(alias, "*" + alias.text() + " stands within the node that it names");
    } else if (target == null) {
      return badAlias(
          alias,
          "no anchor &" + alias.text() + " stands before this alias: add it or mend the name");
    } else if (depth + target.height() - 1 > Limits.DEPTH) {
      return badAlias(alias, Fault.tooDeep(alias.span()).message());
    } else if (!anchors.mayExpand(target.nodes())) {
      return tooManyAliases(alias);
    }
    nodes += target.nodes() - 1;
    deepest = Math.max(deepest, depth + target.height() - 1);
    return target.node();
  }

  private Unreadable badAlias(Token alias, String message) {
    cursor.report("yaml-alias", message, alias.span());
    return new Unreadable(null, alias.span());
  }

  private Unreadable tooManyAliases(Token alias) {
    if (expansionReported) {
      return new Unreadable(null, alias.span());
    }
    expansionReported = true;
    return badAlias(
        alias,
        "the aliases up to *"
            + alias.text()
            + " stand for more than "
            + Limits.EXPANDED_NODES
            + " values: no further one is read");
  }

  private Node blockMapping(@Nullable String tag, Token start, int depth) {
    Level level = cursor.enter(Level.mapping(start.column(), start.span().start()));
    MappingBuilder entries = new MappingBuilder();
    Span span = start.span();
    boolean open = true;
    while (open) {
      switch (cursor.peek()) {
        case KEY, VALUE -> {
          level.entryStartsAt(cursor.token().span().start());
          span = span.to(entry(entries, depth));
        }
        case BLOCK_END -> {
          cursor.take();
          open = false;
        }
        case FAULT -> {
          open = cursor.resumes(level);
          entries.miss();
          if (cursor.touches(level, entries.lastSpan())) {
            entries.doubtLast();
          }
        }
        default -> cursor.unexpected("a key is expected here, in the column of the keys above");
      }
    }
    cursor.leave();
    return entries.build(tag, span);
  }

  /** An entry of a mapping, or a pair in a flow sequence; where it stands. */
  private Span entry(MappingBuilder entries, int depth) {
    Node key = nothing(null);
    if (cursor.peek() == Kind.KEY) {
      cursor.take();
      key = isLeftOut() ? nothing(null) : node(depth + 1, true);
    }
    Node value = value(depth);
    put(entries, key, value);
    return key.span().to(cursor.end());
  }

  private Node value(int depth) {
    return switch (cursor.peek()) {
      case VALUE -> {
        cursor.take();
        yield isLeftOut() ? nothing(null) : node(depth + 1, true);
      }
      case FAULT -> unreadable(null);
      default -> nothing(null);
    };
  }

  /** Whether what follows a key's or value's indicator belongs to the next entry. */
  private boolean isLeftOut() {
    return switch (cursor.peek()) {
      case KEY, VALUE, BLOCK_END, FLOW_ENTRY, FLOW_MAPPING_END, FLOW_SEQUENCE_END -> true;
      default -> false;
    };
  }

  private void put(MappingBuilder entries, Node key, Node value) {
    if (!(key instanceof Scalar name)) {
      if (!(key instanceof Unreadable)) {
        cursor.report(
            "yaml-key", "a list or map cannot be a key: put the text in quotes", key.span());
      }
      entries.miss();
    } else if (isMerge(name)) {
      merge(entries, name, value);
    } else {
      Scalar earlier = entries.add(name, value);
      if (earlier != null) {
        int line = source.line(earlier.span().start());
        cursor.report(
            "yaml-duplicate-key", MappingBuilder.duplicate(name.text(), line), name.span());
      }
    }
  }

  private static boolean isMerge(Scalar key) {
    return key.isPlain() && key.tag() == null && key.text().equals("<<");
  }

  private void merge(MappingBuilder entries, Scalar key, Node value) {
    switch (value) {
      case Mapping mapping -> entries.merge(mapping);
      case Sequence sequence -> {
        for (Node item : sequence.items()) {
          merge(entries, key, item);
        }
      }
      case Unreadable unreadable -> entries.miss();
      case Scalar scalar -> {
        entries.miss();
        cursor.report("yaml-merge", "<< takes a map or a list of maps", key.span());
      }
    }
  }

  private Node blockSequence(@Nullable String tag, Token start, int depth) {
    Level level = cursor.enter(Level.sequence(start.column(), start.span().start()));
    SequenceBuilder items = new SequenceBuilder();
    Span span = start.span();
    boolean open = true;
    while (open) {
      switch (cursor.peek()) {
        case BLOCK_ENTRY -> {
          level.entryStartsAt(cursor.token().span().start());
          span = span.to(item(items, depth));
        }
        case BLOCK_END -> {
          cursor.take();
          open = false;
        }
        case FAULT -> open = afterFault(level, items);
        default -> cursor.unexpected("a list item ('- ') is expected here");
      }
    }
    cursor.leave();
    return items.build(tag, span);
  }

  /** A sequence in the column of the key that it is the value of. */
  private Node indentlessSequence(@Nullable String tag, int depth) {
    Token start = cursor.token();
    Level level = cursor.enter(Level.sequence(start.column(), start.span().start()));
    SequenceBuilder items = new SequenceBuilder();
    Span span = start.span();
    boolean open = true;
    while (open) {
      switch (cursor.peek()) {
        case BLOCK_ENTRY -> {
          level.entryStartsAt(cursor.token().span().start());
          span = span.to(item(items, depth));
        }
        case FAULT -> open = afterFault(level, items);
        default -> open = false;
      }
    }
    cursor.leave();
    return items.build(tag, span);
  }

  private boolean afterFault(Level level, SequenceBuilder items) {
    boolean resumed = cursor.resumes(level);
    items.miss();
    if (cursor.touches(level, items.lastSpan())) {
      items.doubtLast();
    }
    return resumed;
  }

  /** An item of a block sequence; where it stands. */
  private Span item(SequenceBuilder items, int depth) {
    Span dash = cursor.take().span();
    boolean leftOut = isLeftOut() || cursor.peek() == Kind.BLOCK_ENTRY;
    items.add(leftOut ? nothing(null) : node(depth + 1, false));
    return dash.to(cursor.end());
  }

  private Node flowMapping(@Nullable String tag, Token start, int depth) {
    MappingBuilder entries = new MappingBuilder();
    boolean separated = true;
    while (true) {
      switch (cursor.peek()) {
        case FLOW_MAPPING_END -> {
          return entries.build(tag, start.span().to(cursor.take().span()));
        }
        case FAULT -> {
          entries.miss();
          return entries.build(tag, start.span().to(cursor.end()));
        }
        default -> {
          if (cursor.peek() == Kind.FLOW_ENTRY && !separated) {
            cursor.take();
            separated = true;
          } else if (!separated) {
            cursor.unexpected(unclosed(start, "'{'", "',' or '}'"));
          } else if (cursor.peek() == Kind.KEY) {
            entry(entries, depth);
            separated = false;
          } else {
            put(entries, node(depth + 1, false), nothing(null));
            separated = false;
          }
        }
      }
    }
  }

  private Node flowSequence(@Nullable String tag, Token start, int depth) {
    SequenceBuilder items = new SequenceBuilder();
    boolean separated = true;
    while (true) {
      switch (cursor.peek()) {
        case FLOW_SEQUENCE_END -> {
          return items.build(tag, start.span().to(cursor.take().span()));
        }
        case FAULT -> {
          items.miss();
          return items.build(tag, start.span().to(cursor.end()));
        }
        default -> {
          if (cursor.peek() == Kind.FLOW_ENTRY && !separated) {
            cursor.take();
            separated = true;
          } else if (!separated) {
            cursor.unexpected(unclosed(start, "'['", "',' or ']'"));
          } else {
            items.add(cursor.peek() == Kind.KEY ? pair(depth + 1) : node(depth + 1, false));
            separated = false;
          }
        }
      }
    }
  }

  /** A map of one entry without braces, in a flow sequence. */
  private Node pair(int depth) {
    Span start = cursor.token().span();
    MappingBuilder entries = new MappingBuilder();
    Span span = start.to(entry(entries, depth));
    return entries.build(null, span);
  }

  private String unclosed(Token start, String bracket, String expected) {
    return expected
        + " is expected here, to go on or close the "
        + bracket
        + " of line "
        + source.line(start.span().start());
  }
}
