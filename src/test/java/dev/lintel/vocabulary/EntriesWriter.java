package dev.lintel.vocabulary;

import dev.lintel.syntax.yaml.Node;
import dev.lintel.syntax.yaml.YamlDocument;
import dev.lintel.vocabulary.entry.BookReader;
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

/** Makes the form that entries are shipped in, one line for each type, from the YAML files. */
final class EntriesWriter {
  /** The lines by key; those that list types in the order in which they are tried. */
  private final Map<String, List<String>> lines = new TreeMap<>();

  private EntriesWriter() {}

  /** The text of {@code entries.txt}. */
  static String entries(Collection<YamlDocument> documents, Collection<BookReader.Result> books) {
    EntriesWriter writer = new EntriesWriter();
    for (YamlDocument document : documents) {
      if (document.root() instanceof Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
          writer.add(entry.key().text(), compact(entry.value()));
        }
      }
    }
    books.stream().flatMap(book -> book.book().all().stream()).forEach(writer::links);
    writer.taggable();
    return "# The entries of the vocabulary in compact form. Made from its files by"
        + " VocabularyTest.\n"
        + writer.lines.entrySet().stream()
            .map(line -> line.getKey() + " " + String.join(",", line.getValue()) + "\n")
            .collect(Collectors.joining());
  }

  private void add(String key, String value) {
    lines.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  private void links(Entry entry) {
    entry.aliases().forEach(alias -> add(alias, "=" + entry.type()));
    entry.reading().counterparts().stream()
        .map(Entry.Counterpart::type)
        .distinct()
        .forEach(type -> add(type, entry.type()));
    Entry.MadeFrom from = entry.reading().madeFrom();
    if (from != null) {
      add(from.type(), entry.type());
    }
    Entry.Part part = entry.links().part();
    if (part != null) {
      part.parents().forEach(parent -> add(parent + "/parts", entry.type()));
    }
    entry
        .meaning()
        .documents()
        .forEach(
            (path, kind) -> {
              List<DocumentKind> kinds =
                  kind == DocumentKind.ANY
                      ? List.of(DocumentKind.IDENTITY, DocumentKind.RESOURCE)
                      : List.of(kind);
              kinds.forEach(one -> add("@" + one.family(), entry.type() + " " + path));
            });
  }

  private void taggable() {
    for (String type : TypeIndex.terraform().names()) {
      Shape shape = type.startsWith("aws_") ? TypeIndex.terraform().type(type) : null;
      Shape tags = shape == null ? null : shape.child("tags");
      if (tags != null && tags.presence() != Shape.Presence.COMPUTED) {
        add("@taggable", type + " tags");
      }
    }
  }

  private static String compact(Node node) {
    return switch (node) {
      case Node.Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> scalar(entry.key()) + "=" + compact(entry.value()))
              .collect(Collectors.joining(";", "{", "}"));
      case Node.Sequence sequence ->
          sequence.items().stream()
              .map(EntriesWriter::compact)
              .collect(Collectors.joining(";", "[", "]"));
      case Node.Scalar scalar -> scalar(scalar);
      case Node.Unreadable unreadable -> "";
    };
  }

  private static String scalar(Node.Scalar scalar) {
    return (scalar.isPlain() ? "" : "'") + scalar.text().replaceAll("[{}\\[\\];=\\\\']", "\\\\$0");
  }
}
