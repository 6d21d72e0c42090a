package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Comment;
import dev.lintel.source.Source;
import org.junit.jupiter.api.Test;

/** Attributes, blocks and comments. */
class BodyTest {
  @Test
  void blocksHaveLabelsAndNest() {
    HclFile file =
        Trees.parse(
            """
            a = 1
            resource "aws_vpc" main {
              cidr = "10.0.0.0/16"
              tags {
                x = 1
              }
            }
            empty {}
            one "line" { x = 1 }
            """);

    assertThat(file.diagnostics()).isEmpty();
    assertThat(Trees.of(file))
        .isEqualTo(
            """
            a = 1
            resource aws_vpc main
              cidr = (tpl "10.0.0.0/16")
              tags
                x = 1
            empty
            one line
              x = 1
            """);
    assertThat(file.body().blocks("resource").getFirst().body().attribute("cidr")).isNotNull();
    assertThat(file.body().blocks().getFirst().label(1)).isEqualTo("main");
    assertThat(file.body().blocks().getFirst().label(2)).isEmpty();
  }

  @Test
  void spansOfBlocksReachFromTypeToBrace() {
    Source source = Source.of("test.tf", "# c\nb \"l\" {\n  x = 1\n} # d\n");
    Block block = HclParser.parse(source).body().blocks().getFirst();

    assertThat(source.slice(block.span())).isEqualTo("b \"l\" {\n  x = 1\n}");
    assertThat(source.slice(block.header())).isEqualTo("b \"l\"");
    assertThat(source.slice(block.typeSpan())).isEqualTo("b");
    assertThat(source.slice(block.body().span())).isEqualTo("\n  x = 1\n");
    assertThat(source.slice(block.labels().getFirst().span())).isEqualTo("\"l\"");
  }

  @Test
  void labelsHaveEscapesAndNoTemplates() {
    assertThat(Trees.of(Trees.parse("b \"a\\\"\\u00e9 $5 $${x}\" {}\n")))
        .isEqualTo("b a\"é $5 ${x}\n");
    assertThat(Trees.places(Trees.parse("b \"a${x}\" {}\n"))).isEqualTo("1:5 hcl-syntax");
  }

  @Test
  void commentsAreKeptWithTheirPlaces() {
    HclFile file =
        Trees.parse("# one\na = [ // two\r\n  1, /* three\n */ 2\n]\nb = \"# no\" #four");

    assertThat(file.comments().stream().map(Comment::text))
        .containsExactly("one", "two", "three", "four");
    assertThat(file.comments().stream().map(comment -> comment.place().text()))
        .containsExactly("# one", "// two", "/* three\n */", "#four");
    assertThat(file.comments().stream().map(comment -> comment.place().line()))
        .containsExactly(1, 2, 3, 6);
  }

  @Test
  void ofArgumentsOfOneNameOnlyTheFirstIsKept() {
    HclFile file = Trees.parse("a = 1\nb = 2\na = 3\n");

    assertThat(Trees.of(file)).isEqualTo("a = 1\nb = 2\n");
    assertThat(Trees.places(file)).isEqualTo("3:1 hcl-duplicate-argument");
    assertThat(file.diagnostics().getFirst().message()).contains("\"a\"").contains("line 1");
  }

  @Test
  void anEmptyTextIsAnEmptyBody() {
    assertThat(Trees.parse("").body().items()).isEmpty();
    assertThat(Trees.parse("\n\r\n  # only a comment").body().items()).isEmpty();
    assertThat(Trees.parse("").body().complete()).isTrue();
  }
}
