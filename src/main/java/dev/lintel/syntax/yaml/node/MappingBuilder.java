package dev.lintel.syntax.yaml.node;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node.Entry;
import dev.lintel.syntax.yaml.node.Node.Mapping;
import dev.lintel.syntax.yaml.node.Node.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a mapping: one for each key, merged ones behind its own. */
public final class MappingBuilder {
  private final Map<String, Entry> own = new LinkedHashMap<>();
  private final List<Mapping> merged = new ArrayList<>();
  private @Nullable Entry last;
  private boolean complete = true;

  /**
   * Adds an entry. Of two with the same key the later one counts, as in most readers.
   *
   * @return the earlier key that is the same, or null
   */
  public @Nullable Scalar add(Scalar key, Node value) {
    Entry entry = new Entry(key, value);
    last = entry;
    Entry earlier = own.remove(key.text());
    own.put(key.text(), entry);
    return earlier == null ? null : earlier.key();
  }

  /** What is wrong with a key that stands there already. */
  public static String duplicate(String key, int firstLine) {
    return "the key "
        + key
        + " stands here a second time, first on line "
        + firstLine
        + ": remove one; the last counts";
  }

  /** Adds the entries of a mapping for those keys that nothing before has set. */
  public void merge(Mapping mapping) {
    merged.add(mapping);
    complete &= mapping.complete();
  }

  /** Some entries could not be read. */
  public void miss() {
    complete = false;
  }

  /** Where the value that was added last ends, or null before the first. */
  public @Nullable Span lastSpan() {
    return last == null ? null : last.span();
  }

  /** The value that was added last may be other than it looks. */
  public void doubtLast() {
    if (last != null) {
      replaceLast(last, Doubt.of(last.value()));
    }
  }

  /** The same in a flow collection, where nothing but brackets ends a text. */
  public void doubtLastInFlow() {
    if (last != null) {
      replaceLast(last, Doubt.inFlow(last.value()));
    }
  }

  /** More of the value that was added last stands behind a fault. */
  public void continueLast(Node rest) {
    if (last != null) {
      replaceLast(last, Doubt.joined(last.value(), rest));
    }
  }

  private void replaceLast(Entry entry, Node value) {
    last = new Entry(entry.key(), value);
    own.put(entry.key().text(), last);
  }

  /** The mapping of all that was added. */
  public Mapping build(@Nullable String tag, Span span) {
    if (merged.isEmpty()) {
      return new Mapping(List.copyOf(own.values()), complete, tag, span);
    }
    Map<String, Entry> all = new LinkedHashMap<>(own);
    for (Mapping mapping : merged) {
      for (Entry entry : mapping.entries()) {
        all.putIfAbsent(entry.key().text(), entry);
      }
    }
    return new Mapping(List.copyOf(all.values()), complete, tag, span);
  }
}
