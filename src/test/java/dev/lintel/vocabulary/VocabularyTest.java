package dev.lintel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Generated;
import dev.lintel.vocabulary.entry.Book;
import dev.lintel.vocabulary.entry.BookReader;
import dev.lintel.vocabulary.entry.Entry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The files of the vocabulary. {@code mvn test -Dtest=VocabularyTest -Dlintel.update=true} makes
 * the pages of {@code docs/vocabulary} anew.
 */
class VocabularyTest {
  @Test
  void everyFileIsUnderstood() {
    List<BookReader.Result> books = Books.all();
    assertThat(books).hasSizeGreaterThan(10);
    assertThat(books.stream().flatMap(book -> book.diagnostics().stream())).isEmpty();
  }

  @Test
  void everyNameIsInTheIndexOfTypes() {
    List<String> faults =
        Books.all().stream()
            .flatMap(book -> book.book().all().stream())
            .flatMap(entry -> NameCheck.faults(entry).stream())
            .toList();
    assertThat(faults).isEmpty();
  }

  @Test
  void partsStandInTheBookOfTheirParent() {
    for (BookReader.Result result : Books.all()) {
      for (Entry entry : result.book().all()) {
        Entry.Part part = entry.links().part();
        if (part != null) {
          assertThat(part.parents())
              .as(entry.type())
              .allSatisfy(parent -> assertThat(result.book().entry(parent)).isNotNull());
        }
      }
    }
  }

  @Test
  void pagesShowHowEveryPairOfTypesReads() throws IOException {
    for (BookReader.Result result : Books.all()) {
      Book book = result.book();
      Generated.compare("docs/vocabulary/" + book.service() + ".md", PageWriter.page(book));
    }
  }
}
