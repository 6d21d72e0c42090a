package dev.lintel.vocabulary.entry;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one service as its file says them.
 *
 * @param service the name of the file
 * @param entries by type, in the order of the file
 */
public record Book(String service, SequencedMap<String, Entry> entries) {
  /** The entry of a canonical type, or null. */
  public @Nullable Entry entry(String type) {
    return entries.get(type);
  }

  /** All entries in the order of the file. */
  public List<Entry> all() {
    return List.copyOf(entries.values());
  }
}
