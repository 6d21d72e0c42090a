package dev.lintel.syntax.yaml.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node.Scalar;
import dev.lintel.syntax.yaml.node.Node.Style;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scalars stand for: where a text differs from the value, the table says the value. */
class ScalarsTest {
  @ParameterizedTest
  @CsvSource({
    // yes, no, on, off and their two capitalisations are booleans; y and n are not
    "yes, bool true",
    "Yes, bool true",
    "yEs, text yEs",
    "No, bool false",
    "OFF, bool false",
    "on, bool true",
    "True, bool true",
    "y, text y",
    "n, text n",
    "~, null",
    "null, null",
    "Null, null",
    "nUll, text nUll",
    "'', null",
    // integers: underscores, bases 2, 8, 16 and 60, signs
    "0, number 0",
    "42, number 42",
    "-7, number -7",
    "+5, number 5",
    "1_000, number 1000",
    "_1, text _1",
    "0644, number 420",
    "-010, number -8",
    "0899, text 0899",
    "0o17, text 0o17",
    "0x1F, number 31",
    "0xG, text 0xG",
    "0b101, number 5",
    "0b, text 0b",
    "22:22, number 1342",
    "22:60, text 22:60",
    "08:30, text 08:30",
    "1:2:3, number 3723",
    "065115117704, number 7133765572",
    "012345678901, text 012345678901",
    "123456789012, number 123456789012",
    // fractions: an exponent has a point before it and a sign in it
    "1.50, number 1.50",
    "1.10, number 1.10",
    "1., number 1",
    ".5, number 0.5",
    "-.5, text -.5",
    "1e3, text 1e3",
    "1.5e3, text 1.5e3",
    "1.5e+3, number 1500",
    "1.5E-1, number 0.15",
    "1.0e+999999999, text 1.0e+999999999",
    "22:30.5, number 1350.5",
    "1.2.3, text 1.2.3",
    ".inf, text .inf",
    ".nan, text .nan",
    ".inf1, text .inf1",
    "., text .",
    "-, text -",
    "+, text +",
    "2012-10-17, text 2012-10-17",
    "2001-12-14T21:59:43.10-05:00, text 2001-12-14T21:59:43.10-05:00",
    "=, text =",
    "<<, text <<",
  })
  void cloudFormationReadsPlainTextAsYaml11Does(String text, String value) {
    assertThat(describe(CfnScalars.read(scalar(text, Style.PLAIN, null)))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "true, bool true",
    "False, bool false",
    "yes, text yes",
    "null, null",
    "~, null",
    "'', null",
    "0, number 0",
    "-12, number -12",
    "+5, text +5",
    "-0, text -0",
    "0644, text 0644",
    "1.5, number 1.5",
    "1.10, text 1.10",
    "1.0, text 1.0",
    ".5, text .5",
    "5., text 5.",
    "1e3, text 1e3",
    "0x1F, text 0x1F",
    "1_000, text 1_000",
    "22:22, text 22:22",
    "123456789012, text 123456789012",
    "12345678901, number 12345678901",
    "2024-10-14, text 2024-10-14",
    "1.2.3, text 1.2.3",
    ".inf, text .inf",
  })
  void policiesTypeOnlyWhatLooksLikeNothingElse(String text, String value) {
    assertThat(describe(CoreScalars.read(scalar(text, Style.PLAIN, null)))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "1e3, number 1000",
    "1E400, text 1E400",
    "-0.50, number -0.50",
    "true, bool true",
    "null, null",
  })
  void jsonHasRulesOfItsOwn(String text, String value) {
    assertThat(describe(CfnScalars.read(scalar(text, Style.JSON, null)))).isEqualTo(value);
    assertThat(describe(CoreScalars.read(scalar(text, Style.JSON, null)))).isEqualTo(value);
  }

  @Test
  void quotedTextAndBlocksAreText() {
    for (Style style :
        new Style[] {Style.SINGLE_QUOTED, Style.DOUBLE_QUOTED, Style.LITERAL, Style.FOLDED}) {
      assertThat(describe(CfnScalars.read(scalar("1", style, null)))).isEqualTo("text 1");
      assertThat(describe(CoreScalars.read(scalar("true", style, null)))).isEqualTo("text true");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "!!str, PLAIN, 1, text 1",
    "!, PLAIN, 1, text 1",
    "!<tag:yaml.org;2002:str>, PLAIN, 1, text 1",
    "!!int, DOUBLE_QUOTED, 1, number 1",
    "!!bool, SINGLE_QUOTED, true, bool true",
    "!!binary, PLAIN, 1234, text 1234",
    "!Ref, PLAIN, 12, number 12",
    "!Ref, DOUBLE_QUOTED, 12, text 12",
  })
  void tagsOfYamlItselfDecide(String tag, Style style, String text, String value) {
    Scalar scalar = scalar(text, style, tag.replace(';', ','));
    assertThat(describe(CfnScalars.read(scalar))).isEqualTo(value);
    assertThat(describe(CoreScalars.read(scalar))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"Yes, true", "off, false", "0644, 420", "1.10, 1.1", "1.0, 1.0", "~, null", "a, a"})
  void unquotedKeysAreNamedByTheirValue(String text, String name) {
    assertThat(CfnScalars.key(scalar(text, Style.PLAIN, null))).isEqualTo(name);
    assertThat(CfnScalars.key(scalar(text, Style.DOUBLE_QUOTED, null))).isEqualTo(text);
  }

  private static Scalar scalar(String text, Style style, @Nullable String tag) {
    return new Scalar(text, style, tag, Span.at(0));
  }

  private static String describe(Typed typed) {
    return switch (typed) {
      case Typed.Text text -> "text " + text.text();
      case Typed.Bool bool -> "bool " + bool.bool();
      case Typed.Num number -> "number " + number.number().toPlainString();
      case Typed.Null none -> "null";
    };
  }
}
