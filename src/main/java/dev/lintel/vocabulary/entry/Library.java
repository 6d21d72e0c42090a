package dev.lintel.vocabulary.entry;

import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import dev.lintel.vocabulary.index.Once;
import dev.lintel.vocabulary.index.SortedLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The books that are part of the program. A directory says which book has the entry of a type, so
 * that only the books of types that occur are read.
 */
public final class Library {
  private static final String FOLDER = "/vocabulary/";
  private static final Library SHIPPED = new Library();

  private final Supplier<SortedLines> directory =
      new Once<>(() -> SortedLines.ofResource(FOLDER + "directory.txt"));
  private final Map<String, Book> books = new ConcurrentHashMap<>();

  private Library() {}

  /** The library that is part of the program. */
  public static Library shipped() {
    return SHIPPED;
  }

  /**
   * The book that speaks of a type.
   *
   * @param type a canonical type, an alias, or a type of CloudFormation
   * @return the book; an empty one where none speaks of it
   */
  public Book book(String type) {
    String service = directory.get().find(type);
    return service == null ? Book.EMPTY : ofService(service);
  }

  /** The entry of a canonical type or of an alias; null where nothing has to be said about it. */
  public @Nullable Entry entry(String type) {
    return book(type).entry(type);
  }

  /** The book of a service, which has to exist. */
  public Book ofService(String service) {
    Book known = books.get(service);
    if (known == null) {
      known = read(service);
      books.put(service, known);
    }
    return known;
  }

  /**
   * The members of a family: each a type, a space, and the path of what the family is about. Empty
   * where there is no such family.
   */
  public List<String> family(String name) {
    String line = directory.get().find("@" + name);
    return line == null ? List.of() : List.of(line.split(",", -1));
  }

  private static Book read(String service) {
    String name = "vocabulary/" + service + ".yaml";
    BookReader.Result result =
        BookReader.read(service, YamlParser.parse(Source.of(name, text("/" + name))));
    if (!result.diagnostics().isEmpty()) {
      throw new IllegalStateException(result.diagnostics().getFirst().toString());
    }
    return result.book();
  }

  private static String text(String resource) {
    try (InputStream stream = Library.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + resource, e);
    }
  }
}
