package dev.lintel.terraform.function;

import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Val;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What collections certainly hold that are put together from known and unknown ones. */
final class Certainties {
  private static final int MOST_ITEMS = 1_000;

  private Certainties() {}

  /** The items of all lists. */
  static Shape items(List<Val> lists) {
    List<Val> items = new ArrayList<>();
    lists.forEach(list -> items.addAll(itemsOf(list)));
    return Shape.AtLeast.items(few(items));
  }

  private static List<Val> itemsOf(Val list) {
    return switch (list) {
      case Val.Items known -> known.items();
      case Val.Unknown unknown when unknown.notes().shape() instanceof Shape.AtLeast certain ->
          certain.items();
      case Val other -> List.of();
    };
  }

  /** The items of all lists within lists. */
  static Shape flattened(List<Val> lists) {
    List<Val> items = new ArrayList<>();
    lists.forEach(list -> flatten(list, items));
    return Shape.AtLeast.items(few(items));
  }

  /** Fewer are certain as well. */
  private static List<Val> few(List<Val> items) {
    return items.subList(0, Math.min(items.size(), MOST_ITEMS));
  }

  private static void flatten(Val list, List<Val> items) {
    for (Val item : itemsOf(list)) {
      if (item.isKnown() && !item.isNull() && item.type().isSequence()) {
        flatten(item, items);
      } else if (item instanceof Val.Unknown unknown
          && unknown.notes().shape() instanceof Shape.AtLeast) {
        flatten(item, items);
      } else if (item.type().isScalar()) {
        items.add(item);
      } else if (item instanceof Val.Entries) {
        items.add(item);
      }
    }
  }

  /** The entries of the maps that no later one can replace. */
  static Shape entries(List<Val> maps) {
    SequencedMap<String, Val> entries = new LinkedHashMap<>();
    for (Val map : maps) {
      switch (map) {
        case Val.Entries known -> entries.putAll(known.entries());
        case Val.Unknown unknown -> {
          entries.clear();
          if (unknown.notes().shape() instanceof Shape.AtLeast certain) {
            entries.putAll(certain.entries());
          }
        }
        case Val other -> {}
      }
    }
    return Shape.AtLeast.entries(entries);
  }
}
