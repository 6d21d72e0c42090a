package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a file in spite of an error in it. */
class RecoveryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = ",
        "x = 1 2",
        "x = [1, 2",
        "x = [1, 2,",
        "x = [1 2]",
        "x = f(1",
        "x = f(1,",
        "x = (1",
        "x = \"open",
        "x = \"open ${y",
        "x = \"open ${y\"",
        "x = \"%{ if a }never ends\"",
        "x = a.",
        "x = a[0",
        "x = a ? b",
        "x = 'single'",
        "x = 1;",
        "x = {a = 1 b = 2}",
        "x : 1",
        "x",
        "\"x\" = 1",
        "= 1",
        "] }",
        "x = <<EOT\n  never closed",
        "x = [\n    1,\n    2 3,\n    4\n  ]",
        "x = {\n    a = 1\n    b\n  }",
        "nested {\n    y = \n  }",
        "nested { y = 1, z = 2 }",
        "nested \"l\" + {\n    y = 1\n  }",
        "nested \"${l}\" {\n    y = 1\n  }",
        "/* never closed",
        "x = \u0001",
      })
  void anErrorCostsNothingButItsItem(String broken) {
    HclFile file =
        Trees.parse(
            """
            resource "a" "before" {
              a = 1
            }

            resource "b" "around" {
              before = 1
              %s
              after = 2
            }

            resource "c" "after" {
              c = 1
            }
            """
                .formatted(broken));

    assertThat(file.diagnostics()).isNotEmpty();
    assertThat(file.body().blocks("resource").stream().map(block -> block.label(1)))
        .containsExactly("before", "around", "after");
    Body around = file.body().blocks().get(1).body();
    assertThat(around.attribute("before")).isNotNull();
    assertThat(around.attribute("after")).isNotNull();
    assertThat(file.body().blocks().get(0).body().complete()).isTrue();
    assertThat(file.body().blocks().get(2).body().complete()).isTrue();
    Attribute x = around.attribute("x");
    assertThat(x == null || x.value() instanceof Expression.Bad).isTrue();
    boolean nestedIsBroken = around.blocks().stream().anyMatch(block -> !block.body().complete());
    assertThat(x != null || !around.complete() || nestedIsBroken).isTrue();
  }

  @Test
  void anUnclosedBlockDoesNotSwallowWhatIsIndentedLess() {
    HclFile file =
        Trees.parse(
            """
            resource "a" "open" {
              x = 1

            resource "b" "next" {
              y = 2
            }
            """);

    assertThat(Trees.places(file)).isEqualTo("1:21 hcl-syntax");
    assertThat(Trees.of(file))
        .isEqualTo(
            """
            resource a open (incomplete)
              x = 1
            resource b next
              y = 2
            """);
  }

  @Test
  void anUnclosedNestedBlockEndsWithItsParent() {
    HclFile file =
        Trees.parse(
            """
            a {
              b {
                x = 1
            }
            c {
              y = 1
            }
            """);

    assertThat(Trees.of(file))
        .isEqualTo(
            """
            a (incomplete)
              b
                x = 1
            c
              y = 1
            """);
  }

  @Test
  void aBraceTooMuchCostsNothing() {
    HclFile file = Trees.parse("a {\n  x = 1\n}\n}\nb {\n}\n");

    assertThat(Trees.places(file)).isEqualTo("4:1 hcl-syntax");
    assertThat(Trees.of(file)).isEqualTo("a\n  x = 1\nb\n");
  }

  @Test
  void aBlockThatMissesItsBraceAfterAnErrorEndsWhereALineStandsOutside() {
    HclFile file =
        Trees.parse(
            """
            a {
              x = [1, 2
            b {
              y = 1
            }
            """);

    assertThat(Trees.of(file)).isEqualTo("a (incomplete)\n  x = ?\nb\n  y = 1\n");
    assertThat(Trees.places(file)).isEqualTo("3:1 hcl-syntax");
  }

  @Test
  void linesOfAHeredocAreNotTakenForItems() {
    HclFile file =
        Trees.parse(
            """
            a {
              x = f(1 2, <<EOT
            y = 1
            EOT
              )
              z = 1
            }
            """);

    assertThat(Trees.of(file)).isEqualTo("a (incomplete)\n  x = ?\n  z = 1\n");
  }

  @Test
  void eachOfSeveralErrorsIsReportedOnce() {
    HclFile file = Trees.parse("a = 1 2\nb = 1\nc = [\nd = 'x'\ne = 2\n");

    assertThat(Trees.places(file)).isEqualTo("1:7 hcl-syntax\n4:3 hcl-syntax\n4:5 hcl-syntax");
    assertThat(Trees.of(file)).isEqualTo("a = ?\nb = 1\nc = ?\nd = ?\ne = 2\n");
  }
}
