package dev.lintel.vocabulary.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
  /** What is written, with {@code ~} for a line end; what it means; a part of that; its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"a b\"`|`a b`|b|`b`",
        "`\"a \\\"b\\\" c\"`|`a \"b\" c`|`\"b\"`|`\\\"b\\\"`",
        "`\"a\\\\b\"`|`a\\b`|b|`b`",
        "`\"x\\u0041y\"`|xAy|A|`\\u0041`",
        "`\"a\\nb\"`|`a~b`|b|`b`",
        "`<<EOF~a b~EOF`|`a b~`|b|`b`",
        "`<<-EOF~    a~      b~    EOF`|`a~  b~`|b|`b`",
        "`<<EOF~a\\\\b~EOF`|`a\\\\b~`|b|`b`",
        "`|~  a~  b`|`a~b~`|b|`b`",
        "`>~  a~  b`|`a b~`|b|`b`",
        "`'it''s b'`|`it's b`|b|`b`",
        "`\"$${a} b\"`|`${a} b`|b|`b`",
      })
  void aStretchOfTheTextHasItsPlace(String written, String text, String part, String place) {
    String file = "x = " + written.replace('~', '\n') + "\n";
    String meaning = text.replace('~', '\n');
    Place whole = new Place(Source.of("f", file), new Span(4, file.length() - 1));
    int start = meaning.indexOf(part);
    assertThat(Alignment.of(meaning, whole))
        .hasValueSatisfying(
            alignment ->
                assertThat(alignment.place(start, start + part.length()).text()).isEqualTo(place));
  }

  @Test
  void whatIsNotWrittenThereHasNone() {
    Place place = new Place(Source.of("f", "local.policy"), new Span(0, 12));
    assertThat(Alignment.of("{\"a\": 1}", place)).isEmpty();
    assertThat(Alignment.of("", place)).isPresent();
  }
}
