package dev.lintel.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.syntax.yaml.node.YamlDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is still read around a syntax error. {@code ~} stands for a line end, {@code ?} for what
 * could not be read, {@code ...} for what may be missing.
 */
class YamlRecoveryTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          a: 1~b: @x~c: 3 => {a: 1, b: ?, c: 3}
          a: 1~b: x: y~c: 3 => {a: 1, b: ?, c: 3}
          a: 1~b: "x" y~c: 3 => {a: 1, b: ?, c: 3}
          a: 1~garbage~c: 3 => {a: 1, c: 3 ...}
          a: 1~}~c: 3 => {a: 1, c: 3 ...}
          a: 1~ b: 2~c: 3 => {a: ?, c: 3 ...}
          garbage~R:~  A: 1 => {R: {A: 1} ...}
            a: 1~b: 2 => {a: 1, b: 2 ...}
          - a~- @~- b => [a, ?, b]
          - a~b: 1~- c => [a, c ...]
          a:~- 1~- [2~- 3~b: 4 => {a: [1, [? ...], 3], b: 4}
          """)
  void whatStandsBesideAnErrorIsRead(String text, String shape) {
    assertThatReads(text, shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          R:~  A:~    T: x~   P:~      Q: 1~  B:~    T: y => {R: {A: {T: x ...}, B: {T: y} ...}}
          R:~  A:~    T: "x~  B:~    T: y => {R: {A: {T: ?}, B: {T: y}}}
          R:~  A:~    T: "x~  B:~    T: "y"~    U: z => {R: {A: {T: ?}, B: {T: "y", U: z}}}
          R:~  A:~    T: [x~    U: 1~  B: 2 => {R: {A: {T: [? ...], U: 1}, B: 2}}
          R:~  A:~    T: {x: [1, 2}~    U: 1~  B: 2 => {R: {A: {T: {x: [1, ? ...] ...}, U: 1}, B: 2}}
          R:~  A:~	T: 1~  B: 2 => {R: {A: ?, B: 2 ...}}
          R:~  A:~    T: 1~garbage~O: 2 => {R: {A: {T: 1}}, O: 2 ...}
          R:~  A: 1~  B: [~O:~  C: 2 => {R: {A: 1, B: [{O: ? ...} ...]}, O: {C: 2}}
          """)
  void theEntriesOfAllCollectionsAroundAnErrorAreRead(String text, String shape) {
    assertThatReads(text, shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          A:~  T x~  P: 1~B: 2 => {A: {P: 1 ...}, B: 2 ...}
          A:~  T:x~  P:~    Q: 1~B: 2 => {A: {P: {Q: 1} ...}, B: 2 ...}
          A: # comment~  T:x~  P: 1 => {A: {P: 1 ...} ...}
          - x:1~  y: 2~- z: 3 => [{y: 2 ...}, {z: 3}]
          A:~  T: 1~ X:~  U: 2~B: 3 => {A: {T: 1, U: 2 ...}, B: 3 ...}
          """)
  void aCollectionIsReadThoughItsFirstEntryIsNot(String text, String shape) {
    assertThatReads(text, shape);
  }

  private static void assertThatReads(String text, String shape) {
    YamlDocument document = Trees.parse(text.replace('~', '\n'));
    assertThat(Trees.shape(document.root())).isEqualTo(shape);
    assertThat(document.diagnostics()).isNotEmpty();
  }
}
