package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quoted strings, heredocs and bare templates, and the trees they are read as. */
class TemplateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"\"                    | (tpl \"\")",
        "\"a b\"                 | (tpl \"a b\")",
        "\"${x}\"                | (wrap (var x))",
        "\" ${x}\"               | (tpl \" \" (var x))",
        "\"${x}${y}\"            | (tpl (var x) (var y))",
        "\"${\"in ${x}\"} out\"  | (tpl (tpl \"in \" (var x)) \" out\")",
        "\"${{ a = \"}\" }}\"    | (wrap (object (key:a (tpl \"}\"))))",
        "\"$ % $$ %% $5 100%\"   | (tpl \"$ % $$ %% $5 100%\")",
        "\"$${x} %%{y} $$${z}\"  | (tpl \"${x} %{y} $${z}\")",
      })
  void interpolations(String text, String tree) {
    assertThat(Trees.expression(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"%{if a}yes%{endif}\"           | (tpl (?: (var a) (tpl \"yes\") (tpl \"\")))",
        "\"%{ if a }1%{ else }2%{endif}\" | (tpl (?: (var a) (tpl \"1\") (tpl \"2\")))",
        "\"%{for v in a}${v},%{endfor}\"  | (tpl (join (for v in (var a) : (tpl (var v) \",\"))))",
        "\"%{for k, v in a}x%{endfor}\"   | (tpl (join (for k v in (var a) : (tpl \"x\"))))",
      })
  void directives(String text, String tree) {
    assertThat(Trees.expression(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"a  ${~ x ~}  b\"               | (tpl \"a\" (var x) \"b\")",
        "\"a  ${~ x }  b\"                | (tpl \"a\" (var x) \"  b\")",
        "\"  %{~ if a ~}  y  %{~ endif }\" | (tpl \"\" (?: (var a) (tpl \"y\") (tpl \"\")))",
      })
  void tildesStripTheTextBesideThem(String text, String tree) {
    assertThat(Trees.expression(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\\n\\r\\t\\\"\\\\   | \\n\\r\\t\\\"\\\\",
        "\\u00e9\\U0001F600  | é😀",
        "e\\u0301            | é",
        "\\$${x}             | ! ?",
        "\\q                 | ! ?",
        "\\u12               | ! ?",
        "\\ud800             | ! ?",
        "\\U00110000         | ! ?",
      })
  void escapesStandForCharacters(String escapes, String expected) {
    String tree = expected.startsWith("!") ? expected : "(tpl \"" + expected + "\")";
    assertThat(Trees.expression("\"" + escapes + "\"")).isEqualTo(tree);
  }

  @Test
  void aHeredocKeepsItsLines() {
    assertThat(Trees.expression("<<EOT\n  a\\n\n${x} # b\n  EOT"))
        .isEqualTo("(tpl \"  a\\\\n\\n\" (var x) \" # b\\n\")");
    assertThat(Trees.expression("<<EOT\nEOT")).isEqualTo("(tpl \"\")");
    assertThat(Trees.expression("<<EOT\r\na\r\nEOT\r")).isEqualTo("(tpl \"a\\r\\n\")");
  }

  @Test
  void aFlushHeredocLosesTheIndentationThatItsLinesShare() {
    assertThat(Trees.expression("<<-EOT\n    a\n      b\n\n    ${x}\n    EOT"))
        .isEqualTo("(tpl \"a\\n  b\\n\\n\" (var x) \"\\n\")");
    assertThat(Trees.expression("<<-EOT\n  a\n${x}\n  EOT"))
        .isEqualTo("(tpl \"  a\\n\" (var x) \"\\n\")");
    assertThat(Trees.expression("<<-EOT\n\ta\n\t\tb\n\tEOT")).isEqualTo("(tpl \"a\\n\\tb\\n\")");
  }

  @Test
  void tildesStripOneLineOfAHeredoc() {
    assertThat(Trees.expression("<<EOT\none ${~ x ~}\n\n  two\nEOT"))
        .isEqualTo("(tpl \"one\" (var x) \"\\n  two\\n\")");
  }

  @Test
  void heredocsNestAndStandAmongOtherValues() {
    assertThat(Trees.expression("f(<<A, 1)\na\nA\n)")).startsWith("! ");
    assertThat(Trees.expression("f(<<A\na\nA\n, 1)")).isEqualTo("(call f (tpl \"a\\n\") 1)");
    assertThat(Trees.expression("<<A\n${<<A\nin\nA\n}\nA"))
        .isEqualTo("(tpl (tpl \"in\\n\") \"\\n\")");
  }

  @Test
  void aTemplateIsReadByItself() {
    Source source = Source.of("test.tftpl", "a \"${x}\" \\n\n100%");
    HclExpression read = HclParser.parseTemplate(source, new Span(0, source.text().length()));

    assertThat(read.diagnostics()).isEmpty();
    assertThat(TreeText.of(read.expression(), false))
        .isEqualTo("(tpl \"a \\\"\" (var x) \"\\\" \\\\n\\n100%\")");
  }

  @Test
  void aTemplateSaysWhatItIsLiterally() {
    assertThat(literal("\"\"")).isEmpty();
    assertThat(literal("\"a$${b}\"")).isEqualTo("a${b}");
    assertThat(literal("\"a${b}\"")).isNull();
  }

  private static @Nullable String literal(String text) {
    Attribute attribute = (Attribute) Trees.parse("a = " + text).body().items().getFirst();
    return ((Expression.Template) attribute.value()).literal();
  }
}
