package dev.lintel.terraform.tree;

import dev.lintel.source.Place;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /**
   * The nested blocks of a type; null where there are none. In JSON, and where a provider takes
   * blocks as arguments, objects stand for them.
   */
  public @Nullable Blocks blocks(String type) {
    return switch (members.get(type)) {
      case Blocks blocks -> blocks;
      case Argument argument -> blocks(argument.value());
      case null -> null;
    };
  }

  private @Nullable Blocks blocks(Val value) {
    return switch (value) {
      case Val.Entries object -> new Blocks(List.of(block(object)), null);
      case Val.Items list -> {
        List<BlockContent> items = new ArrayList<>();
        for (Val item : list.items()) {
          Blocks blocks = blocks(item);
          items.addAll(blocks == null ? List.of() : blocks.items());
        }
        yield new Blocks(items, null);
      }
      case Val.Unknown unknown -> new Blocks(List.of(), unknown.why());
      case Val other -> null;
    };
  }

  private BlockContent block(Val.Entries object) {
    SequencedMap<String, Member> content = new LinkedHashMap<>();
    object.entries().forEach((name, value) -> content.put(name, new Argument(value)));
    Place written = object.notes().origin().place();
    return new BlockContent(content, true, written == null ? place : written);
  }
}
