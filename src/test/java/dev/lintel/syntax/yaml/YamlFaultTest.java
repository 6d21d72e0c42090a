package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import dev.lintel.source.Utf8Text;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each error of a YAML text is and what is said of it; {@code ~} stands for a line end. */
class YamlFaultTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          a:~  b: 1~ c: 2 => 3:2 yaml-syntax => a key is expected here
          a: 1~ b: 2 => 2:3 yaml-syntax => the text of line 1 goes on to this line
          a: b: c => 1:5 yaml-syntax => a ':' cannot stand here
          a: 1~b~c: 1 => 2:1 yaml-syntax => a ':' is missing behind this key
          a:~	b: 1 => 2:1 yaml-syntax => a tab cannot stand here: indent with spaces
          a: "b~c: 1 => 1:4 yaml-syntax => the quote that opens here is never closed
          a: 'b~c: 1 => 1:4 yaml-syntax => the quote that opens here is never closed
          a: "b~c: "d" => 1:4 yaml-syntax => the quote that opens here closes only on line 2
          a: "b" c => 1:8 yaml-syntax => a key is expected here
          a: [b, c~d: 1 => 2:2 yaml-syntax => ',' or ']' is expected here, to go on or close the '[' of line 1
          a: {b: c => 1:9 yaml-syntax => ',' or '}' is expected here, to go on or close the '{' of line 1
          a: [b}} => 1:6 yaml-syntax => ',' or ']' is expected here
          a: [b, , c] => 1:8 yaml-syntax => a value is expected here
          a: ] => 1:4 yaml-syntax => a key is expected here
          a: @b => 1:4 yaml-syntax => no value can begin with this character
          a: `b` => 1:4 yaml-syntax => no value can begin with this character
          a: %b => 1:4 yaml-syntax => no value can begin with this character
          a: - b => 1:4 yaml-syntax => a list item cannot begin here
          - a~b: 1 => 2:1 yaml-syntax => a list item ('- ') is expected here
            a: 1~b: 2 => 2:1 yaml-syntax => this does not belong to what stands above
          a: "\\q" => 1:6 yaml-syntax => no escape of YAML
          a: "\\x1 => 1:4 yaml-syntax => the quote that opens here is never closed
          a: "\\x" => 1:7 yaml-syntax => this is not YAML
          a: |~    b~   c => 3:4 yaml-syntax => a key is expected here
          a: |0~ b => 1:5 yaml-syntax => this is not YAML
          a: !<x => 1:7 yaml-syntax => this is not YAML
          a: & b => 1:5 yaml-syntax => this is not YAML
          a: &x &y b => 1:7 yaml-syntax => a key is expected here
          a: *b => 1:4 yaml-alias => no anchor &b stands before this alias
          a: &b [*b] => 1:8 yaml-alias => *b stands within the node that it names
          ? [a, b]~: c => 1:3 yaml-key => a list or map cannot be a key
          a: {{ b }} => 1:5 yaml-key => a list or map cannot be a key
          a: 1~b: 2~a: 3 => 3:1 yaml-duplicate-key => the key a stands here a second time, first on line 1
          a: {b: 1, "b": 2} => 1:11 yaml-duplicate-key => the key b stands here a second time
          a: {<<: b} => 1:5 yaml-merge => << takes a map or a list of maps
          a: {<<: [b]} => 1:5 yaml-merge => << takes a map or a list of maps
          a: 1~---~b: 2 => 2:1 yaml-documents => a second document begins here
          %YAML x~---~a: 1 => 1:7 yaml-syntax => this is not YAML
          """)
  void faultsAreTold(String text, String place, String message) {
    YamlDocument document = Trees.parse(text.replace('~', '\n'));
    assertThat(Trees.faults(document)).containsExactly(place);
    assertThat(document.diagnostics().getFirst().message()).contains(message);
  }

  @Test
  void aCharacterThatYamlForbidsMakesItsTextUnreadable() {
    YamlDocument document = Trees.parse("a: x\0y\nb: \uD83D\nc: z # \u0007\n");
    assertThat(Trees.shape(document.root())).isEqualTo("{a: ?, b: ?, c: z}");
    assertThat(Trees.faults(document)).containsExactly("1:5 yaml-character", "2:4 yaml-character");
    assertThat(document.diagnostics().getFirst().message()).contains("U+0000");
  }

  @Test
  void bytesThatAreNoUtf8MakeTheirTextUnreadable() {
    byte[] latin1 = "a: caf\u00e9\nb: 1 # \u00e9\nc: 'd'\n".getBytes(StandardCharsets.ISO_8859_1);
    YamlDocument document = YamlParser.parse(Source.of("template.yaml", Utf8Text.decode(latin1)));
    assertThat(Trees.shape(document.root())).isEqualTo("{a: ?, b: 1, c: 'd'}");
    assertThat(Trees.faults(document)).containsExactly("1:7 yaml-character");
    assertThat(document.diagnostics().getFirst().message()).contains("UTF-8");
  }

  @Test
  void aWrittenReplacementCharacterIsTextAsAnyOther() {
    byte[] bytes = "\ufeffa: \ufffd\n".getBytes(StandardCharsets.UTF_8);
    YamlDocument document = YamlParser.parse(Source.of("template.yaml", Utf8Text.decode(bytes)));
    assertThat(Trees.shape(document.root())).isEqualTo("{a: \ufffd}");
    assertThat(document.diagnostics()).isEmpty();
  }

  @Test
  void theDiagnosticsAreInTheOrderOfTheText() {
    YamlDocument document = Trees.parse("a: *x\nb: @\na: {c: 1, c: 2}\nd: \"e\nf: \"g\"\n");
    assertThat(Trees.faults(document))
        .containsExactly(
            "1:4 yaml-alias",
            "2:4 yaml-syntax",
            "3:1 yaml-duplicate-key",
            "3:11 yaml-duplicate-key",
            "4:4 yaml-syntax");
  }

  @Test
  void atMostAHundredErrorsAreTold() {
    YamlDocument document = Trees.parse("a: @\n".repeat(500));
    assertThat(document.diagnostics()).hasSize(100);
    assertThat(document.diagnostics().getLast().message()).contains("more errors may follow");
  }
}
