package dev.lintel.terraform.tree;

import dev.lintel.source.Place;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Why;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The evaluated content of a block.
 *
 * @param members by name, in the order of the text
 * @param complete whether everything written there was read
 * @param place the block
 */
public record BlockContent(SequencedMap<String, Member> members, boolean complete, Place place) {

  /** An argument or the nested blocks of one type. */
  public sealed interface Member {}

  /** The value of an argument. */
  public record Argument(Val value) implements Member {}

  /**
   * The nested blocks of one type.
   *
   * @param items the known ones in order
   * @param rest why there may be more; null where these are all
   */
  public record Blocks(List<BlockContent> items, @Nullable Why rest) implements Member {}

  /** The value of an argument; null where it is not set, or not an argument. */
  public @Nullable Val argument(String name) {
    return members.get(name) instanceof Argument argument && !argument.value().isNull()
        ? argument.value()
        : null;
  }

  /** The known nested blocks of a type. */
  public List<BlockContent> blocks(String type) {
    return members.get(type) instanceof Blocks blocks ? blocks.items() : List.of();
  }
}
