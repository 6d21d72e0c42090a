package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads and moves what stands at paths. */
public final class Paths {
  private Paths() {}

  /** What stands at a path, spread over the lists on its way; null where nothing is set. */
  public static @Nullable Value get(Value value, List<String> path) {
    Value at = value;
    for (String step : path) {
      at = at == null ? null : Reader.step(step, at);
    }
    return at;
  }

  /** A block with other names for some of its values; the names that these had are gone. */
  public static Value.MapValue rename(Value.MapValue block, Names names) {
    if (names.below().isEmpty()) {
      return block;
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>(block.entries());
    SequencedMap<String, Value> renamed = new LinkedHashMap<>();
    names
        .below()
        .forEach(
            (name, said) -> {
              if (said.source() != null && !name.isEmpty()) {
                Value found = Reader.read(said.source(), block);
                entries.keySet().removeAll(Selections.heads(said.source()));
                if (found != null) {
                  renamed.put(name, found);
                }
              }
            });
    entries.putAll(renamed);
    return new Value.MapValue(entries, block.kind(), block.rest(), block.meta());
  }

  /** The values with what stands at one path moved to another. */
  public static Value.MapValue move(Value.MapValue values, List<String> from, List<String> to) {
    int common = 0;
    while (common < Math.min(from.size(), to.size()) - 1
        && from.get(common).equals(to.get(common))) {
      common++;
    }
    List<String> rest = from.subList(common, from.size());
    List<String> target = to.subList(common, to.size());
    return (Value.MapValue)
        PathEdit.at(values, from.subList(0, common), block -> inBlocks(block, rest, target));
  }

  private static Value inBlocks(Value value, List<String> from, List<String> to) {
    return switch (value) {
      case Value.MapValue map -> moved(map, from, to);
      case Value.ListValue list -> PathEdit.items(list, item -> inBlocks(item, from, to));
      case Value.OneOf choice -> Choices.map(choice, one -> inBlocks(one, from, to));
      default -> value;
    };
  }

  private static Value.MapValue moved(Value.MapValue map, List<String> from, List<String> to) {
    Value found = get(map, from);
    if (found == null || map.get(from.getFirst()) == null) {
      return map;
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>(map.entries());
    if (from.size() == 1) {
      entries.remove(from.getFirst());
    }
    entries.putIfAbsent(to.getFirst(), nested(to.subList(1, to.size()), found));
    return new Value.MapValue(entries, map.kind(), map.rest(), map.meta());
  }

  private static Value nested(List<String> path, Value value) {
    if (path.isEmpty()) {
      return value;
    }
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    entries.put(path.getFirst(), nested(path.subList(1, path.size()), value));
    Value.MapValue block = new Value.MapValue(entries, Value.MapKind.BLOCK, null, value.meta());
    return new Value.ListValue(List.of(block), Value.ListKind.BLOCKS, null, value.meta());
  }
}
