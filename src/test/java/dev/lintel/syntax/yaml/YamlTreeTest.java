package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tree of a well-formed text looks like. */
class YamlTreeTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          a: 1 => {a: 1}
          a:\\n- 1\\n- 2\\nb: 3 => {a: [1, 2], b: 3}
          - - 1\\n  - 2\\n- 3 => [[1, 2], 3]
          - a: 1\\n  b: 2 => [{a: 1, b: 2}]
          - [a, {b: c}, d: e] => [[a, {b: c}, {d: e}]]
          - {a, b: } => [{a: , b: }]
          a: !Ref b => {a: !Ref b}
          a: !Sub 'x' => {a: !Sub 'x'}
          a: !GetAtt [b, c] => {a: !GetAtt [b, c]}
          a: !If\\n- x\\n- !Ref y\\n => {a: !If [x, !Ref y]}
          a: &x [1]\\nb: *x => {a: [1], b: [1]}
          a: &x !Ref b\\nc: *x => {a: !Ref b, c: !Ref b}
          ? a\\n: b => {a: b}
          ? a\\nc: d => {a: , c: d}
          a: x\\n  y => {a: x y}
          a: |\\n  x\\n   y\\n => {a: |x\\n y\\n}
          a: >-\\n  x\\n  y\\n => {a: >x y}
          "a": "x\\\\ty" => {"a": "x\ty"}
          a:\\nb: => {a: , b: }
          %YAML 1.1\\n---\\na: 1\\n... => {a: 1}
          a: {<<: {b: 1, c: 2}, c: 3} => {a: {c: 3, b: 1}}
          a: {<<: [{b: 1}, {b: 2, c: 3}]} => {a: {b: 1, c: 3}}
          a: {"<<": {b: 1}} => {a: {"<<": {b: 1}}}
          """)
  void textsReadAs(String text, String shape) {
    YamlDocument document = Trees.parse(text.replace("\\n", "\n").replace("\\\\", "\\"));
    assertThat(document.diagnostics()).isEmpty();
    assertThat(Trees.shape(document.root())).isEqualTo(shape);
  }
}
