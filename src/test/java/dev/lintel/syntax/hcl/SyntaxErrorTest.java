package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where errors stand, and what is said of them. */
class SyntaxErrorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "a =                    | 1:4  | A value is expected here, not the end of the line.",
        "a = *                  | 1:5  | A value is expected here, not *.",
        "a = 1 b                | 1:7  | The argument ends here; put b on a line of its own.",
        "a = 1, b = 2           | 1:6  | Arguments are separated by line ends; remove the comma.",
        "a = [1 2]              | 1:8  | A comma or \"]\" is expected here, not 2.",
        "a = f(1 2)             | 1:9  | A comma or \")\" is expected here, not 2.",
        "a = (1 2)              | 1:8  | \")\" is expected here, not 2.",
        "a = { b }              | 1:9  | \"=\" and a value are expected here, not }.",
        "a = b ? c              | 1:10 | A conditional has two results; after the first",
        "a = b.*.*              | 1:9  | \".*\" cannot stand within another one",
        "a = b.0.1              | 1:7  | Two indexes in a row need brackets: [0][1].",
        "a = 1.2.3              | 1:5  | This is no number",
        "a = [for x in y]       | 1:16 | A colon is expected after the collection, not ].",
        "a = [for x in y : x => 1] | 1:19 | A list has no keys",
        "a = {for x in y : x}   | 1:19 | An object needs a key",
        "a = x & y              | 1:7  | for \"and\" between conditions, write \"&&\"",
        "a = 'x'                | 1:5  | A single quote opens no string",
        "a = “x”                | 1:5  | This is a typographic quote",
        "a = \"\\q\"            | 1:6  | This escape has no meaning; for a backslash, write two.",
        "a = \"%{ fi x }\"      | 1:9  | There is no directive \"fi\"",
        "a = \"%{ endif }\"     | 1:6  | This directive ends nothing",
        "a = \"x ${y\"          | 1:6  | An interpolation in this text is never closed",
        "a = \"${y z}\"         | 1:10 | \"}\" is expected at the end of the interpolation",
        "a                      | 1:1  | A name alone says nothing",
        "a b                    | 1:4  | The brace that opens a block stands on the line",
        "a b = 1                | 1:5  | A block has no \"=\" before its brace",
        "a { b {} }             | 1:5  | A block inside a block has to begin on a line of its own.",
        "a { b = 1              | 1:10 | A block on one line holds one argument",
        "a {} b {}              | 1:6  | The block ends here; put b on a line of its own.",
        "}                      | 1:1  | This brace closes nothing; remove it.",
        "\"a\" = 1              | 1:1  | An argument or block begins with a name",
        "/* a                   | 1:1  | This comment never ends",
      })
  void theMessageSaysWhatToDo(String text, String place, String message) {
    HclFile file = Trees.parse(text + "\n");

    assertThat(Trees.places(file)).startsWith(place + " ");
    assertThat(file.diagnostics().getFirst().message()).contains(message);
  }

  @Test
  void aQuotedStringEndsOnItsLine() {
    assertThat(Trees.places(Trees.parse("a = \"x\nb = 1\n"))).isEqualTo("1:7 hcl-syntax");
  }

  @Test
  void anUnclosedListIsReportedWhereItBegins() {
    assertThat(Trees.places(Trees.parse("a = [\n1,\n2"))).isEqualTo("1:5 hcl-syntax");
  }

  @Test
  void aLineThatEndsWithACarriageReturnAloneIsNoLine() {
    assertThat(Trees.places(Trees.parse("a = 1\rb = 2"))).isEqualTo("1:6 hcl-syntax");
  }
}
