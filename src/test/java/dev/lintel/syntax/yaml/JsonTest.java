package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import dev.lintel.source.Utf8Text;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON texts: what they read as, what is wrong with them, and what is read all the same. */
class JsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          {} => {}
          [] => []
          {"a": {"b": [1, -2.5e3, true, false, null, "x"]}} => {"a": {"b": [1, -2.5e3, true, false, null, "x"]}}
          {"a": "\\"\\\\\\/\\b\\t\\u00e9\\uD83D\\ude00"} => {"a": ""\\/\b	é😀"}
          {"": ""} => {"": ""}
          {"<<": {"a": 1}} => {"<<": {"a": 1}}
          {"a": "*b", "c": "!x"} => {"a": "*b", "c": "!x"}
          """)
  void textsReadAs(String text, String shape) {
    YamlDocument document = Trees.parseJson(text);
    assertThat(document.diagnostics()).isEmpty();
    assertThat(Trees.shape(document.root())).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          {"a": } => 1:7 json-syntax => a value is missing before '}'
          {"a": 1,} => 1:8 json-syntax => no ',' can stand before '}'
          {"a": 1~ "b": 2} => 2:2 json-syntax => a ',' is missing before this
          [1,, 2] => 1:4 json-syntax => nothing stands before this ','
          [,1] => 1:2 json-syntax => nothing stands before this ','
          {"a" 1} => 1:6 json-syntax => a ':' is missing before a word
          {"a": : 1} => 1:7 json-syntax => no ':' can stand here
          {a: 1} => 1:2 json-syntax => a key stands in double quotes: "a"
          {'a': 1} => 1:2 json-syntax => JSON knows no single quotes
          {1: 1} => 1:2 json-syntax => a key stands in double quotes: "1"
          {: 1} => 1:2 json-syntax => a key is missing before ':'
          [NaN] => 1:2 json-syntax => NaN is no value of JSON
          [01] => 1:2 json-syntax => 01 is no value of JSON
          [.5] => 1:2 json-syntax => .5 is no value of JSON
          [+1] => 1:2 json-syntax => +1 is no value of JSON
          [True] => 1:2 json-syntax => True is no value of JSON
          ["x] => 1:2 json-syntax => not closed on its line
          ["x~y"] => 1:2 json-syntax => not closed on its line
          ["\\q"] => 1:3 json-syntax => no escape of JSON: write \\\\ for a backslash
          ["\\u12g4"] => 1:3 json-syntax => no escape of JSON
          ["a	b"] => 1:4 json-syntax => a control character cannot stand in a string: write \\u0009
          {"a": [1, 2}, "b": 2} => 1:12 json-syntax => ']' is missing before '}': '[' of line 1 is not closed
          {"a": 1], "b": 2} => 1:8 json-syntax => ']' closes nothing here
          {"a": {"x": 1, "b": 2} => 1:23 json-syntax => '}' is missing before the end of the text
          {"a": 1} x => 1:10 json-syntax => the document ends before this
          {"a": 1}~{"b": 2} => 2:1 json-documents => a second document begins here
          {"a": 1, "b": 2,~"a": 3} => 2:1 json-duplicate-key => the key a stands here a second time, first on line 1
          {# x~"a": 1} => 1:2 json-comment => JSON has no comments
          {"a": /* x */ 1} => 1:7 json-comment => JSON has no comments
          """)
  void errorsAreToldWhereTheyAre(String text, String place, String message) {
    YamlDocument document = Trees.parseJson(text.replace('~', '\n'));
    assertThat(Trees.faults(document)).startsWith(place);
    assertThat(document.diagnostics().getFirst().message()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          {"a": 1, "b": } => {"a": 1, "b": ?}
          {"a": 1,} => {"a": 1}
          {"a": 1 "b": 2} => {"a": 1, "b": 2}
          {"a": 1,, "b": 2} => {"a": 1, "b": 2}
          {"a" 1} => {"a": 1}
          {a: 1, 'b': 2} => {"a": 1, "b": 2}
          {"a": NaN, "b": 2} => {"a": ?, "b": 2}
          {"a": "x~"b": 2} => {"a": ?, "b": 2 ...}
          {"a": "\\q", "b": 2} => {"a": ?, "b": 2}
          {"a": [1, 2}, "b": 2} => {"a": [1, 2 ...] ...}
          {"a": 1], "b": 2} => {"a": 1, "b": 2}
          {"a": {"x": 1, "b": 2} => {"a": {"x": 1, "b": 2} ...}
          {~ "a": {~  "x": 1~ ,~ "b": 2~} => {"a": {"x": 1 ...}, "b": 2 ...}
          {~ "a": {~  "x": {~   "y": 1~ },~ "b": 2~} => {"a": {"x": {"y": 1} ...}, "b": 2 ...}
          {"a": 1}, "b": 2} => {"a": 1 ...}
          {{"a": 1}: 2, "b": 3} => {"b": 3 ...}
          """)
  void whatStandsAroundAnErrorIsRead(String text, String shape) {
    YamlDocument document = Trees.parseJson(text.replace('~', '\n'));
    assertThat(Trees.shape(document.root())).isEqualTo(shape);
    assertThat(document.diagnostics()).isNotEmpty();
  }

  @Test
  void anErrorInTheMiddleCostsNoOtherResource() {
    YamlDocument document =
        Trees.parseJson(
            """
            {
              "Resources": {
                "A": {"Type": "AWS::SNS::Topic"},
                "B": {
                  "Type": "AWS::SQS::Queue"
                  "Properties": {"QueueName": q}
                },
                "C": {"Type": "AWS::S3::Bucket"}
              }
            }
            """);
    assertThat(Trees.faults(document)).containsExactly("6:7 json-syntax", "6:35 json-syntax");
    assertThat(Trees.shape(document.root()))
        .isEqualTo(
            "{\"Resources\": {\"A\": {\"Type\": \"AWS::SNS::Topic\"}, \"B\": {\"Type\":"
                + " \"AWS::SQS::Queue\", \"Properties\": {\"QueueName\": ?}}, \"C\": {\"Type\":"
                + " \"AWS::S3::Bucket\"}}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n  # comment\n  Resources: {A: 1}, Outputs: {}}",
        "{Resources: {A: 1,}, }",
        "{\"Resources\": !Ref A}",
        "[a, b: c]",
        "{'a': \"b\n c\"}",
        "{\"a\": x/*y, \"b\": https://example.com/}",
        "{a: 1}\n---\n{b: 2}",
      })
  void aTextThatIsNoJsonMayBeYaml(String text) {
    for (String name : List.of("a.yaml", "a.yml", "a.template", "-")) {
      assertThat(YamlParser.parseAll(Source.of(name, text)))
          .as(name)
          .allSatisfy(document -> assertThat(document.diagnostics()).isEmpty());
    }
    assertThat(YamlParser.parse(Source.of("a.json", text)).diagnostics())
        .isNotEmpty()
        .allSatisfy(diagnostic -> assertThat(diagnostic.code()).startsWith("json-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1 \"b\": 2}",
        "{\n // comment\n \"a\": 1}",
        "{\"a\": 1, /* two\n lines */ \"b\": 2}",
        "{\"a\": [1, 2}, \"b\": 2}",
        "{\"a\": {\"b\": 1}",
        "{\"a\": \"\\q\"}",
        "{\"a\": 1, \"a\": 2}",
      })
  void brokenJsonIsToldAsJsonWhateverTheNameOfItsFile(String text) {
    assertThat(Trees.parse(text).diagnostics())
        .isNotEmpty()
        .allSatisfy(diagnostic -> assertThat(diagnostic.code()).startsWith("json-"));
  }

  @Test
  void severalDocumentsAreReadWhereTheyAreAskedFor() {
    Source source = Source.of("a.json", "{\"a\": 1}\n[2]\n{\"b\": 3}");
    assertThat(YamlParser.parseAll(source))
        .extracting(document -> Trees.shape(document.root()))
        .isEqualTo(List.of("{\"a\": 1}", "[2]", "{\"b\": 3}"));
  }

  @Test
  void spansHoldTheQuotes() {
    Source source = Source.of("a.json", "{\r\n\t\"é\": [\"\\n\", 10],\r\n\t\"b\": {}\r\n}\r\n");
    YamlDocument document = YamlParser.parse(source);
    assertThat(document.diagnostics()).isEmpty();
    assertThat(Trees.scalars(document.root()))
        .extracting(scalar -> source.slice(scalar.span()))
        .containsExactly("\"é\"", "\"\\n\"", "10", "\"b\"");
    assertThat(source.slice(Trees.mapping(document.root()).span())).startsWith("{").endsWith("}");
  }

  @Test
  void bytesThatAreNoUtf8MakeTheirTextUnreadable() {
    byte[] latin1 = "{\"a\": \"caf\u00e9\", \"b\": 1}".getBytes(StandardCharsets.ISO_8859_1);
    YamlDocument document = YamlParser.parse(Source.of("a.json", Utf8Text.decode(latin1)));
    assertThat(Trees.shape(document.root())).isEqualTo("{\"a\": ?, \"b\": 1}");
    assertThat(Trees.faults(document)).containsExactly("1:11 json-syntax");
  }
}
