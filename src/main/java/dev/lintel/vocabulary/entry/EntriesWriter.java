package dev.lintel.vocabulary.entry;

import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.vocabulary.entry.Entry.DocumentKind;
import dev.lintel.vocabulary.index.Shape;
import dev.lintel.vocabulary.index.TypeIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles the files of the vocabulary into the resource that {@link Library} reads: one line for
 * each type, and lines that say which types belong together.
 */
public final class EntriesWriter {
  /** The lines by key; those that list types in the order in which they are tried. */
  private final Map<String, List<String>> lines = new TreeMap<>();

  private EntriesWriter() {}

  /**
   * Compiles a folder; the build calls it.
   *
   * @param args the folder of the YAML files, and the file to write
   * @throws IllegalStateException if a file is not understood
   */
  public static void main(String[] args) throws IOException {
    List<YamlDocument> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Source source = Source.of(file.toString(), Files.readString(file));
        documents.add(YamlParser.parse(source));
      }
    }
    Path file = Path.of(args[1]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, entries(documents));
  }

  private static String entries(List<YamlDocument> documents) {
    EntriesWriter writer = new EntriesWriter();
    for (YamlDocument document : documents) {
      BookReader.Result result = BookReader.read("", document);
      if (!result.diagnostics().isEmpty()) {
        throw new IllegalStateException(
            result.diagnostics().stream()
                .map(fault -> fault.place() + ": " + fault.message())
                .collect(Collectors.joining("\n")));
      }
      if (document.root() instanceof Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
          writer.add(entry.key().text(), compact(entry.value()));
        }
      }
      result.book().all().forEach(writer::links);
    }
    writer.taggable();
    return writer.lines.entrySet().stream()
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
    for (String type : TypeIndex.cloudFormation().names()) {
      Shape shape = TypeIndex.cloudFormation().type(type);
      if (shape != null && TagProperties.of(shape) != null) {
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
