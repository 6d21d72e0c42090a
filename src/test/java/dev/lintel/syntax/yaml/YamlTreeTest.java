package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.node.YamlDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tree of a well-formed text looks like; {@code ~} stands for a line end. */
class YamlTreeTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          a: 1 => {a: 1}
          a:~- 1~- 2~b: 3 => {a: [1, 2], b: 3}
          a:~  - 1~  -~  - 2 => {a: [1, , 2]}
          - - 1~  - 2~- 3 => [[1, 2], 3]
          - a: 1~  b: 2 => [{a: 1, b: 2}]
          - [a, {b: c}, d: e] => [[a, {b: c}, {d: e}]]
          - {a, b: , c: [],} => [{a: , b: , c: []}]
          - [a, b,~c] => [[a, b, c]]
          a: !Ref b => {a: !Ref b}
          a: !Sub 'x' => {a: !Sub 'x'}
          a: !GetAtt [b, c] => {a: !GetAtt [b, c]}
          a: !If~- x~- !Ref y => {a: !If [x, !Ref y]}
          a: !GetAZs~b: 1 => {a: !GetAZs , b: 1}
          a: !<tag:x,2002:y> 1 => {a: !<tag:x,2002:y> 1}
          a: &x [1]~b: *x => {a: [1], b: [1]}
          a: &x !Ref b~c: *x => {a: !Ref b, c: !Ref b}
          a: !Ref &x b~c: *x => {a: !Ref b, c: !Ref b}
          a: &x 1~b: &x 2~c: *x => {a: 1, b: 2, c: 2}
          &k a: 1~b: *k => {a: 1, b: a}
          ? a~: b => {a: b}
          ? a~c: d => {a: , c: d}
          : b => {: b}
          a: x~  y~~  z => {a: x y\\nz}
          a: |~  x~   y => {a: |x\\n y}
          a: |+~  x~~b: 1 => {a: |x\\n\\n, b: 1}
          a: >-~  x~  y => {a: >x y}
          a: |2~   x => {a: | x}
          "a": "x\\ty" => {"a": "x	y"}
          a: 'it''s' => {a: 'it's'}
          a:~b: => {a: , b: }
          a: b#c => {a: b#c}
          a: "b # c" => {a: "b # c"}
          a: x:y => {a: x:y}
          %YAML 1.1~---~a: 1~... => {a: 1}
          --- !Tag~a: 1 => !Tag {a: 1}
          text => text
          - a:	1	# tabs => [{a: 1}]
          a: {~	"b": [1,~	2]} => {a: {"b": [1, 2]}}
          """)
  void textsReadAs(String text, String shape) {
    YamlDocument document = Trees.parse(text.replace('~', '\n'));
    assertThat(document.diagnostics()).isEmpty();
    assertThat(Trees.shape(document.root())).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          {<<: {b: 1, c: 2}, c: 3} => {c: 3, b: 1}
          {c: 3, <<: {b: 1, c: 2}} => {c: 3, b: 1}
          {<<: [{b: 1}, {b: 2, c: 3}]} => {b: 1, c: 3}
          {<<: {<<: {b: 1}, c: 2}} => {c: 2, b: 1}
          {"<<": {b: 1}} => {"<<": {b: 1}}
          {!x <<: {b: 1}} => {!x <<: {b: 1}}
          """)
  void mergeKeysGiveWhatIsNotSetNearer(String text, String shape) {
    YamlDocument document = Trees.parse("- " + text);
    assertThat(document.diagnostics()).isEmpty();
    assertThat(Trees.shape(document.root())).isEqualTo("[" + shape + "]");
  }

  @Test
  void anEmptyTextHasNoRoot() {
    for (String text : List.of("", "\n\n", "# only a comment\n", "---\n", "%YAML 1.2\n---\n")) {
      YamlDocument document = Trees.parse(text);
      assertThat(document.root()).as(text).isNull();
      assertThat(document.diagnostics()).as(text).isEmpty();
    }
  }

  @Test
  void spansBeginBehindTheTagAndEndBehindTheLastCharacter() {
    assertThat(
            Trees.places(
                """
                Resources:
                  A:
                    Type: AWS::SNS::Topic   # comment
                    Name: !Sub &n "x${y}"
                    List: [a, 'b', {c: d}]
                    Text: >-
                      folded
                        text

                  # comment
                  B: !Ref
                  C: plain text
                    goes on
                  D: |
                    last
                """))
        .containsExactly(
            "1:1-15:9 {",
            "1:1-1:10 Resources",
            "2:3-15:9 {",
            "2:3-2:4 A",
            "3:5-8:13 {",
            "3:5-3:9 Type",
            "3:11-3:26 AWS::SNS::Topic",
            "4:5-4:9 Name",
            "4:19-4:26 \"x${y}\"",
            "5:5-5:9 List",
            "5:11-5:27 [",
            "5:12-5:13 a",
            "5:15-5:18 'b'",
            "5:20-5:26 {",
            "5:21-5:22 c",
            "5:24-5:25 d",
            "6:5-6:9 Text",
            "6:11-8:13 >folded\\n  text",
            "11:3-11:4 B",
            "11:10-11:10 ",
            "12:3-12:4 C",
            "12:6-13:12 plain text goes on",
            "14:3-14:4 D",
            "14:6-15:9 |last\\n");
  }

  @Test
  void offsetsCountUtf16UnitsBehindCharactersOfTwo() {
    String text = "a: \"\uD83D\uDE00\uD83D\uDE00\" # \uD83D\uDE00\n\uD83D\uDE00: é\nb: c\n";
    YamlDocument document = Trees.parse(text);
    assertThat(Trees.scalars(document.root()))
        .extracting(scalar -> document.source().slice(scalar.span()))
        .containsExactly("a", "\"\uD83D\uDE00\uD83D\uDE00\"", "\uD83D\uDE00", "é", "b", "c");
    assertThat(document.comments().getFirst().place().text()).isEqualTo("# \uD83D\uDE00");
  }

  @Test
  void anAliasGivesTheNodeOfItsAnchor() {
    YamlDocument document = Trees.parse("a: &x {k: v}\nb: *x\n");
    Node.Mapping root = Trees.mapping(document.root());
    assertThat(root.get("b")).isSameAs(root.get("a"));
  }

  @Test
  void allDocumentsOfATextAreRead() {
    Source source = Source.of("a.yaml", "# 1\na: 1\n---\n# 2\nb: 2\n...\n---\n- c\n");
    List<YamlDocument> documents = YamlParser.parseAll(source);
    assertThat(documents)
        .extracting(document -> Trees.shape(document.root()))
        .containsExactly("{a: 1}", "{b: 2}", "[c]");
    assertThat(documents)
        .extracting(Trees::comments)
        .containsExactly(List.of("1:1 1"), List.of("4:1 2"), List.of());
    assertThat(YamlParser.parseAll(Source.of("e.yaml", ""))).hasSize(1);
  }
}
