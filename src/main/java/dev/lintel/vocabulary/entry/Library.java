package dev.lintel.vocabulary.entry;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Source;
import dev.lintel.vocabulary.index.Once;
import dev.lintel.vocabulary.index.SortedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All entries of the vocabulary. Only those that are asked for are read.
 *
 * <p>The build ({@link EntriesWriter}) compiles them into one resource of sorted lines: {@code type entry} in the form of {@link
 * CompactReader}; {@code alias =type}; {@code AWS::Some::Type types} that are read as it or made
 * from it, in the order in which they are tried; {@code type/parts types} that complete it; {@code
 * @family members}.
 */
public final class Library {
  private static final Library SHIPPED = new Library();

  private final Supplier<SortedLines> lines =
      new Once<>(() -> SortedLines.ofResource("/vocabulary/entries.txt"));
  private final Map<String, Optional<Entry>> entries = new ConcurrentHashMap<>();
  private final Map<String, List<Entry>> lists = new ConcurrentHashMap<>();

  private Library() {}

  /** The library that is part of the program. */
  public static Library shipped() {
    return SHIPPED;
  }

  /** The entry of a canonical type or of an alias; null where nothing has to be said about it. */
  public @Nullable Entry entry(String type) {
    Optional<Entry> known = entries.get(type);
    if (known == null) {
      known = Optional.ofNullable(find(type));
      entries.put(type, known);
    }
    return known.orElse(null);
  }

  /**
   * The entries that resources of a CloudFormation type are read as or that are made from one of
   * its properties, in the order in which they are tried.
   */
  public List<Entry> ofCloudFormation(String type) {
    return list(type);
  }

  /** The entries whose resources complete resources of a type. */
  public List<Entry> partsOf(String type) {
    return list(type + "/parts");
  }

  /**
   * The members of a family: each a type, a space, and the path of what the family is about. Empty
   * where there is no such family.
   */
  public List<String> family(String name) {
    return words("@" + name);
  }

  private @Nullable Entry find(String type) {
    String line = lines.get().find(type);
    if (line == null) {
      return null;
    }
    return line.startsWith("=") ? entry(line.substring(1)) : read(type, line);
  }

  private List<Entry> list(String key) {
    List<Entry> known = lists.get(key);
    if (known == null) {
      known = new ArrayList<>();
      for (String type : words(key)) {
        Entry entry = entry(type);
        if (entry != null) {
          known.add(entry);
        }
      }
      known = List.copyOf(known);
      lists.put(key, known);
    }
    return known;
  }

  private List<String> words(String key) {
    String line = lines.get().find(key);
    return line == null ? List.of() : List.of(line.split(",", -1));
  }

  private static Entry read(String type, String line) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Nodes nodes = new Nodes(Source.of("vocabulary", ""), diagnostics);
    Entry entry = EntryReader.read(type, CompactReader.read(line), nodes);
    if (!diagnostics.isEmpty()) {
      throw new IllegalStateException(diagnostics.getFirst().toString());
    }
    return entry;
  }
}
