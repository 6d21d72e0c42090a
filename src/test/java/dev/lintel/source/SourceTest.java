package dev.lintel.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {
  @Test
  void linesEndAtLineFeedCarriageReturnAndBoth() {
    Source source = Source.of("x", "a\nb\r\nc\rd");

    assertThat(source.lineCount()).isEqualTo(4);
    assertThat(source.line(0)).isEqualTo(1);
    assertThat(source.line(2)).isEqualTo(2);
    assertThat(source.line(5)).isEqualTo(3);
    assertThat(source.line(7)).isEqualTo(4);
    assertThat(source.slice(source.lineSpan(2))).isEqualTo("b");
  }

  @Test
  void anEmptyTextHasOneLine() {
    Source source = Source.of("x", "");

    assertThat(source.lineCount()).isEqualTo(1);
    assertThat(source.line(0)).isEqualTo(1);
    assertThat(source.column(0)).isEqualTo(1);
    assertThat(source.lineSpan(1)).isEqualTo(new Span(0, 0));
  }

  @Test
  void aTextThatEndsWithALineEndHasAnEmptyLastLine() {
    Source source = Source.of("x", "a\n");

    assertThat(source.lineCount()).isEqualTo(2);
    assertThat(source.line(2)).isEqualTo(2);
    assertThat(source.lineSpan(2)).isEqualTo(new Span(2, 2));
  }

  @Test
  void columnsCountGraphemeClusters() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    Source source = Source.of("x", "first\n\te\u0301" + family + "x");

    int offsetOfX = source.text().length() - 1;
    assertThat(source.column(offsetOfX)).isEqualTo(4);
    assertThat(source.codePointColumn(offsetOfX)).isEqualTo(9);
  }

  @Test
  void placesAreOrderedByFileThenByOffset() {
    Place first = new Place(Source.of("a", "xx"), new Span(1, 2));
    Place second = new Place(Source.of("b", "xx"), new Span(0, 1));

    assertThat(first).isLessThan(second);
    assertThat(second.at(new Span(1, 1))).isGreaterThan(second);
    assertThat(first).hasToString("a:1:2");
  }
}
