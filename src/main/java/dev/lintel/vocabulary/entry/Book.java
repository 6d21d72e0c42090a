package dev.lintel.vocabulary.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The entries of one service. */
public final class Book {
  /** A book without entries. */
  public static final Book EMPTY = new Book("", new LinkedHashMap<>());

  private final String service;
  private final SequencedMap<String, Entry> entries;
  private final Map<String, String> aliases = new LinkedHashMap<>();

  /** Of the entries of a service, by type. */
  public Book(String service, SequencedMap<String, Entry> entries) {
    this.service = service;
    this.entries = entries;
    entries.values().forEach(entry -> entry.aliases().forEach(a -> aliases.put(a, entry.type())));
  }

  /** The service: the name of the file. */
  public String service() {
    return service;
  }

  /** All entries in the order of the file. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The entry of a canonical type or of an alias, or null. */
  public @Nullable Entry entry(String type) {
    return entries.get(aliases.getOrDefault(type, type));
  }

  /** The entries that resources of a CloudFormation type may be read as, in the file's order. */
  public List<Entry> readAs(String cloudFormationType) {
    return entries.values().stream()
        .filter(
            entry ->
                entry.reading().counterparts().stream()
                    .anyMatch(counterpart -> counterpart.type().equals(cloudFormationType)))
        .toList();
  }

  /** The entries that are made from a property of a CloudFormation type. */
  public List<Entry> madeFrom(String cloudFormationType) {
    return entries.values().stream()
        .filter(
            entry -> {
              Entry.MadeFrom from = entry.reading().madeFrom();
              return from != null && from.type().equals(cloudFormationType);
            })
        .toList();
  }

  /** The entries whose resources complete resources of a type. */
  public List<Entry> partsOf(String type) {
    return entries.values().stream()
        .filter(
            entry -> {
              Entry.Part part = entry.links().part();
              return part != null && part.parents().contains(type);
            })
        .toList();
  }
}
