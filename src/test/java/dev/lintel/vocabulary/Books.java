package dev.lintel.vocabulary;

import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.syntax.yaml.node.YamlDocument;
import dev.lintel.testing.Checkout;
import dev.lintel.vocabulary.entry.BookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the vocabulary as they are in the source tree. */
final class Books {
  static final Path FOLDER = Checkout.root().resolve("src/main/resources/vocabulary");

  private Books() {}

  /** What each file says, and what is wrong with it. */
  static List<BookReader.Result> all() {
    return documents().stream()
        .map(document -> BookReader.read(document.source().name().replace(".yaml", ""), document))
        .toList();
  }

  /** Each file's tree. */
  static List<YamlDocument> documents() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(Books::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static YamlDocument read(Path file) {
    try {
      return YamlParser.parse(
          Source.of(String.valueOf(file.getFileName()), Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
