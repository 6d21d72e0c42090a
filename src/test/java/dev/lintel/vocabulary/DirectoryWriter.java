package dev.lintel.vocabulary;

import dev.lintel.vocabulary.entry.Book;
import dev.lintel.vocabulary.entry.Entry;
import dev.lintel.vocabulary.entry.Entry.DocumentKind;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the directory of the vocabulary: which book speaks of a type, and who is in a family. */
final class DirectoryWriter {
  private DirectoryWriter() {}

  /** The text of {@code directory.txt}. */
  static String directory(Collection<Book> books) {
    Map<String, String> lines = new TreeMap<>();
    Map<String, List<String>> families = new TreeMap<>();
    for (Book book : books) {
      for (Entry entry : book.entries()) {
        lines.put(entry.type(), book.service());
        entry.aliases().forEach(alias -> lines.put(alias, book.service()));
        entry
            .reading()
            .counterparts()
            .forEach(counterpart -> lines.put(counterpart.type(), book.service()));
        Entry.MadeFrom from = entry.reading().madeFrom();
        if (from != null) {
          lines.put(from.type(), book.service());
        }
        addFamilies(entry, families);
      }
    }
    families.put("taggable", taggable());
    families.forEach(
        (family, members) ->
            lines.put("@" + family, members.stream().sorted().collect(Collectors.joining(","))));
    return "# Which book speaks of a type; who is in a family. Made by VocabularyTest.\n"
        + lines.entrySet().stream()
            .map(line -> line.getKey() + " " + line.getValue() + "\n")
            .collect(Collectors.joining());
  }

  private static void addFamilies(Entry entry, Map<String, List<String>> families) {
    entry
        .meaning()
        .documents()
        .forEach(
            (path, kind) -> {
              String member = entry.type() + " " + path;
              List<DocumentKind> kinds =
                  kind == DocumentKind.ANY
                      ? List.of(DocumentKind.IDENTITY, DocumentKind.RESOURCE)
                      : List.of(kind);
              for (DocumentKind one : kinds) {
                families.computeIfAbsent(one.family(), k -> new ArrayList<>()).add(member);
              }
            });
  }

  private static List<String> taggable() {
    return TypeIndex.terraform().names().stream()
        .filter(type -> type.startsWith("aws_"))
        .filter(
            type -> {
              Shape shape = TypeIndex.terraform().type(type);
              Shape tags = shape == null ? null : shape.child("tags");
              return tags != null && tags.presence() != Shape.Presence.COMPUTED;
            })
        .map(type -> type + " tags")
        .toList();
  }
}
