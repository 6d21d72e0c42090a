package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file or of a block.
 *
 * @param items attributes and blocks in the order of the text
 * @param complete whether everything written here was read; where false, an attribute or block that
 *     is not among the items may still be written
 * @param span the content without the braces
 */
public record Body(List<Item> items, boolean complete, Span span) {
  /** The attributes in the order of the text; of duplicates only the first. */
  public List<Attribute> attributes() {
    return items.stream().filter(Attribute.class::isInstance).map(Attribute.class::cast).toList();
  }

  /** The blocks in the order of the text. */
  public List<Block> blocks() {
    return items.stream().filter(Block.class::isInstance).map(Block.class::cast).toList();
  }

  /** The blocks of a type in the order of the text. */
  public List<Block> blocks(String type) {
    return blocks().stream().filter(block -> block.type().equals(type)).toList();
  }

  /** The attribute of that name, or null. */
  public @Nullable Attribute attribute(String name) {
    for (Item item : items) {
      if (item instanceof Attribute attribute && attribute.name().equals(name)) {
        return attribute;
      }
    }
    return null;
  }
}
