package dev.lintel.syntax.yaml.read;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Doubt;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.Node.Unreadable;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.syntax.yaml.token.Printable;
import dev.lintel.syntax.yaml.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a YAML text. */
public final class YamlReader {
  private final Source source;
  private final Cursor cursor;

  /** Stands at the start of a text. */
  public YamlReader(Source source) {
    this.source = source;
    Span all = new Span(0, source.text().length());
    boolean printable = Printable.firstForbidden(source, all) == all.end();
    this.cursor = new Cursor(source, printable);
    if (!printable) {
      cursor.reportCharacter(all);
    }
  }

  /** The first document, with a diagnostic where a second one begins. */
  public YamlDocument first() {
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
  public List<YamlDocument> all() {
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
    NodeReader nodes = new NodeReader(cursor);
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
            root = nodes.read();
          } else if (!complete) {
            root = Doubt.joined(root, nodes.read());
            complete = true;
          } else {
            cursor.unexpected("this does not belong to what stands above: mend the indentation");
          }
        }
      }
    }
  }
}
