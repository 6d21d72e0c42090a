package dev.lintel.vocabulary.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that folding does not find, as a tree of canonical names.
 *
 * @param source where this name is read from, relative to what its parent is read from; null where
 *     folding has to find it
 * @param below the names below it
 */
public record Names(@Nullable Selection source, SequencedMap<String, Names> below) {
  /** No names. */
  public static final Names NONE = new Names(null, new LinkedHashMap<>());

  /** The tree of canonical paths and where each is read from. */
  public static Names of(Map<String, Selection> paths) {
    Names root = new Names(null, new LinkedHashMap<>());
    paths.forEach((path, source) -> root.put(path, source));
    return root;
  }

  /** What is said about a name below this one; no names where nothing is. */
  public Names child(String name) {
    return below.getOrDefault(name, NONE);
  }

  private void put(String path, Selection source) {
    Names at = this;
    String last = "";
    Names parent = this;
    for (String step : Steps.of(path)) {
      parent = at;
      last = step;
      at = at.below.computeIfAbsent(step, s -> new Names(null, new LinkedHashMap<>()));
    }
    parent.below.put(last, new Names(source, at.below));
  }
}
