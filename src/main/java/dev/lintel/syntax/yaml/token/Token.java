package dev.lintel.syntax.yaml.token;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;

/**
 * A token of a YAML text.
 *
 * @param kind what it is
 * @param text the content of a scalar, the name of an anchor or alias, the tag as written; else ""
 * @param style how a scalar is written
 * @param column in code points from 0
 * @param span where it stands; empty for what is told by indentation only
 */
public record Token(Kind kind, String text, Node.Style style, int column, Span span) {
  /** The kinds of tokens, as the productions of YAML's grammar use them. */
  public enum Kind {
    DIRECTIVE,
    DOCUMENT_START,
    DOCUMENT_END,
    BLOCK_MAPPING,
    BLOCK_SEQUENCE,
    BLOCK_ENTRY,
    BLOCK_END,
    FLOW_MAPPING,
    FLOW_MAPPING_END,
    FLOW_SEQUENCE,
    FLOW_SEQUENCE_END,
    FLOW_ENTRY,
    KEY,
    VALUE,
    TAG,
    ANCHOR,
    ALIAS,
    SCALAR,
    /** Behind the last token. */
    END,
    /** Here is no token: what stands here breaks YAML's rules. */
    FAULT
  }

  /** Whether it is of this kind. */
  public boolean is(Kind wanted) {
    return kind == wanted;
  }
}
