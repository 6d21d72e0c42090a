package dev.lintel.vocabulary.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.YamlParser;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws_x: {name: {a: B}}                      | unknown key 'name'; did you mean names? |"
            + " name",
        "aws_x: {names: {a: B C}}                   | 'B C' is no path, list(..), map(..) or"
            + " all(..) | B C",
        "aws_x: {names: [a]}                        | expected a map | [a]",
        "aws_x: {none: {cfn: [a]}}                  | unknown key 'cfn' | cfn",
        "aws_x: {absent: {a: {terrafrom: 1}}}       | unknown key 'terrafrom'; did you mean"
            + " terraform? | terrafrom",
        "aws_x: {cloudformation: {types: T}}        | unknown key 'types'; did you mean type? |"
            + " types",
        "aws_x: {case: {a: lower}}                  | the only case there is to say is 'fold' |"
            + " lower",
        "aws_x: {documents: {a: secret}}            | 'secret' is no kind of document | secret",
        "aws_x: {made from: AWS::S3::Bucket}        | 'made from' needs a type and a property:"
            + " AWS::S3::Bucket.LoggingConfiguration | AWS::S3::Bucket",
        "aws_x: {by: a}                             | 'by' and 'as' need 'part of' | {by: a}",
      })
  void whatIsNotUnderstoodIsReportedAtItsPlace(String text, String message, String place) {
    assertThat(read(text).diagnostics())
        .first()
        .satisfies(
            fault -> {
              assertThat(fault.message()).isEqualTo(message);
              assertThat(Objects.requireNonNull(fault.place()).text()).isEqualTo(place);
            })
        .extracting(Diagnostic::isError)
        .isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "A.B",
        "list(A.B)",
        "map(A)",
        "'A[\"k.x\"]'",
        "'A[K=V].B'",
        "'[A, list(B)]'",
        "'all(A, list(B))'",
      })
  void rightSidesOfNamesAreUnderstood(String text) {
    String side = text.startsWith("'[") ? text.substring(1, text.length() - 1) : text;
    assertThat(read("aws_x: {names: {a: " + side + "}}").diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "A.", ".A", "list(A", "list()", "'A[\"k]'", "'A[=V]'", "'A]'"})
  void otherRightSidesAreNot(String text) {
    assertThat(read("aws_x: {names: {a: " + text + "}}").diagnostics()).hasSize(1);
  }

  private static BookReader.Result read(String text) {
    return BookReader.read("x", YamlParser.parse(Source.of("x.yaml", text)));
  }
}
