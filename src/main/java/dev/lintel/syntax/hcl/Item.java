package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;

/** What a body consists of. */
public sealed interface Item permits Attribute, Block {
  /** The whole item, without the line end behind it. */
  Span span();
}
