package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions and the trees they are read as. */
class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1                    | 1",
        "1.50                 | 1.5",
        "1e3                  | 1000",
        "2.5E-3               | 0.0025",
        "1e5000               | 1e+5000",
        "1.25e-5000           | 1.25e-5000",
        "12345678901234567890 | 12345678901234567890",
        "true                 | true",
        "null                 | null",
        "foo                  | (var foo)",
        "for                  | (var for)",
        "größe                | (var größe)",
        "a-b                  | (var a-b)",
      })
  void literalsAndNames(String text, String tree) {
    assertThat(Trees.expression(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 + 2 * 3            ; (+ 1 (* 2 3))",
        "1 - 2 - 3            ; (- (- 1 2) 3)",
        "1+2*3-4/5%6          ; (- (+ 1 (* 2 3)) (% (/ 4 5) 6))",
        "a || b && c == d < 1 ; (|| (var a) (&& (var b) (== (var c) (< (var d) 1))))",
        "1 == 1 != false      ; (!= (== 1 1) false)",
        "-a + b               ; (+ (neg (var a)) (var b))",
        "!!a                  ; (! (! (var a)))",
        "-a.b[0]              ; (neg (var a .b [0]))",
        "a ? b : c ? d : e    ; (?: (var a) (var b) (?: (var c) (var d) (var e)))",
        "a ? b ? 1 : 2 : 3    ; (?: (var a) (?: (var b) 1 2) 3)",
        "(1 + 2) * 3          ; (* (paren (+ 1 2)) 3)",
      })
  void operatorsBindByPrecedence(String text, String tree) {
    assertThat(Trees.expression(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "a.b.c                | (var a .b .c)",
        "a . b                | (var a .b)",
        "a[0][\"k\"].b        | (var a [0] [\"k\"] .b)",
        "a.0.b                | (var a [0] .b)",
        "a[true]              | (var a [\"true\"])",
        "a[b.c].d             | (rel (index (var a) (var b .c)) .d)",
        "a[\"${b}\"]          | (index (var a) (wrap (var b)))",
        "a[-1]                | (index (var a) (neg 1))",
        "f(x).a[0]            | (rel (call f (var x)) .a [0])",
        "[1][0]               | (rel (tuple 1) [0])",
        "(a).b                | (rel (paren (var a)) .b)",
        "true.a               | (rel true .a)",
        "a.for.if.null        | (var a .for .if .null)",
      })
  void stepsFollowATerm(String text, String tree) {
    assertThat(Trees.expression(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.*.b                | (splat (var a) (rel _ .b))",
        "a.*                  | (splat (var a) _)",
        "a.*.b.0.c            | (splat (var a) (rel _ .b [0] .c))",
        "a.*.b[0]             | (rel (splat (var a) (rel _ .b)) [0])",
        "a[*].b[0]            | (splat (var a) (rel _ .b [0]))",
        "a[ * ].b             | (splat (var a) (rel _ .b))",
        "a[*].b[*].c          | (splat (var a) (splat (rel _ .b) (rel _ .c)))",
        "null[*]              | (splat null _)",
      })
  void splatsTakeWhatFollows(String text, String tree) {
    assertThat(Trees.expression(text)).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "f()                  | (call f)",
        "f(1, x...)           | (call f 1 (var x) ...)",
        "f(1,)                | (call f 1)",
        "core::a::b(1)        | (call core::a::b 1)",
        "[]                   | (tuple)",
        "[1, [2,],]           | (tuple 1 (tuple 2))",
        "{}                   | (object)",
        "{ a = 1, \"b\" : 2 } | (object (key:a 1) ((tpl \"b\") 2))",
        "{ (a) = 1, 7 = 2 }   | (object ((paren (var a)) 1) (7 2))",
        "{ true = 1, if = 2 } | (object (key:true 1) (key:if 2))",
        "{ a.b = 1 }          | (object ((var a .b) 1))",
        "[for v in a : v]     | (for v in (var a) : (var v))",
        "[for v in a : v if v > 1]                | (for v in (var a) : (var v) if (> (var v) 1))",
        "{for k, v in a : k => v...}              | (for k v in (var a) : (var k) => (var v) ...)",
        "{for k, v in a : k => v if true}         | (for k v in (var a) : (var k) => (var v) if"
            + " true)",
      })
  void callsAndCollections(String text, String tree) {
    assertThat(Trees.expression(text)).isEqualTo(tree);
  }

  @Test
  void lineEndsMeanNothingBetweenBrackets() {
    assertThat(Trees.expression("[\n1 # one\n, f(\n2\n)\n]")).isEqualTo("(tuple 1 (call f 2))");
    assertThat(Trees.expression("(\n1 +\n2\n)")).isEqualTo("(paren (+ 1 2))");
    assertThat(Trees.expression("{\nfor k in a :\nk => 1\n}"))
        .isEqualTo("(for k in (var a) : (var k) => 1)");
  }

  @Test
  void lineEndsSeparateTheItemsOfAnObject() {
    assertThat(Trees.expression("{\na = 1\n\nb = 2 // two\nc = (\n3)\n}"))
        .isEqualTo("(object (key:a 1) (key:b 2) (key:c (paren 3)))");
  }

  @Test
  void spansHoldMarksAndSteps() {
    String text = "a = [f( x ).y, -(1), \"${z}\"]";
    Source source = Source.of("test.tf", text);
    Attribute attribute = (Attribute) HclParser.parse(source).body().items().getFirst();
    Expression.Tuple tuple = (Expression.Tuple) attribute.value();

    assertThat(tuple.items().stream().map(item -> source.slice(item.span())))
        .containsExactly("f( x ).y", "-(1)", "\"${z}\"");
    assertThat(source.slice(tuple.span())).isEqualTo("[f( x ).y, -(1), \"${z}\"]");
    assertThat(source.slice(attribute.span())).isEqualTo(text);
    assertThat(source.slice(attribute.nameSpan())).isEqualTo("a");
  }

  @Test
  void anExpressionIsReadByItself() {
    Source source = Source.of("test.tf", "xx [1,\n 2] yy");
    HclExpression read = HclParser.parseExpression(source, new Span(3, 10));

    assertThat(read.diagnostics()).isEmpty();
    assertThat(TreeText.of(read.expression(), false)).isEqualTo("(tuple 1 2)");
    assertThat(source.slice(read.expression().span())).isEqualTo("[1,\n 2]");
  }

  @Test
  void whatFollowsAnExpressionReadByItselfIsAnError() {
    Source source = Source.of("test.tf", "1 2");
    HclExpression read = HclParser.parseExpression(source, new Span(0, 3));

    assertThat(read.expression()).isInstanceOf(Expression.Bad.class);
    assertThat(read.diagnostics()).hasSize(1);
  }
}
