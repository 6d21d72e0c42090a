package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Expression.Step;
import dev.lintel.syntax.hcl.Expression.TemplatePart;
import dev.lintel.syntax.hcl.scan.Input;
import dev.lintel.syntax.hcl.scan.Scanner;
import dev.lintel.syntax.hcl.scan.TokenKind;
import dev.lintel.syntax.hcl.scan.TokenList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried on mutations of texts that have everything in them. */
class HclPropertiesTest {
  private static final int MUTATIONS = 400;

  private static final String NATIVE =
      """
      # a comment
      resource "aws_s3_bucket" "b" { // another
        bucket = "logs-${var.env}-%{ if var.x ~} x %{ else }y%{ endif }"
        tags   = { Name = "a", (var.k) : [for i, v in f(x...) : v.a[0]["k"] if !v.b] }
        acl    = var.a == null ? local.b[*].c : data.d.e.*.f /* in
        between */
        policy = <<-EOT
          {"a": "${jsonencode({ a = 1.5e3 })}"}
            %{ for k, v in m }${k}=${v}
          %{ endfor }
          EOT
        one { line = -1 + 2 * (3 % 4) }
      }
      locals {
        é = "\\u00e9\\n$${x} e\u0301 \uD83D\uDE00"
        m = { for k, v in x : k => v... }
      }
      """;

  private static final String JSON =
      """
      {"//": "c", "resource": {"t": {"n": [{"a": "x${y}\\n\\u00e9", "b": {"c": [1, 2.5e3, null, true]},
        "lifecycle": {"ignore_changes": ["a.b"]}, "dynamic": {"d": {"content": {"e": "%{if f}g%{endif}"}}}}]}},
        "variable": {"v": {"type": "list(string)", "default": []}}}
      """;

  private static final List<String> SNIPPETS =
      List.of(
          "{", "}", "[", "]", "(", ")", "\"", "${", "%{", "~}", "\\", "\n", "\r\n", "\r", "#", "/*",
          "*/", "=", "=>", "<<EOT\n", "<<-E\n", "EOT\n", "...", ".*", "[*]", "?", ":", ",", "\0",
          "\uD800", "\uFFFD", "'", "`", ";", "1.2.3", "\\u12", "for ", "in ", "\u2028", "a = 1\n");

  @RepeatedTest(5)
  void anyTextHasATreeWhosePlacesLieInIt() {
    eachMutation(
        NATIVE,
        text -> {
          Scanner scanner = Scanner.ofCode(Input.of(Source.of("test.tf", text)));
          HclFile file = HclParser.file(new Cursor(scanner));
          checkTokens(scanner.tokens());
          checkBody(file.body(), new Span(0, text.length()));
          checkDiagnostics(file);
        });
  }

  @RepeatedTest(5)
  void anyJsonHasATreeWhosePlacesLieInIt() {
    eachMutation(
        JSON,
        text -> {
          HclFile file = Trees.parseJson(text);
          checkBody(file.body(), new Span(0, text.length()));
          checkDiagnostics(file);
        });
  }

  @RepeatedTest(5)
  void anyBytesHaveAReport() {
    eachMutation(
        NATIVE,
        text -> {
          byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
          new Random(text.hashCode())
              .ints(20, 0, bytes.length)
              .forEach(i -> bytes[i] ^= (byte) 0xA5);
          ParseReport report = ParseReport.of("test.tf", bytes);
          assertThat(report.line()).startsWith("{\"file\":\"test.tf\",\"ok\":" + report.ok());
        });
  }

  @RepeatedTest(5)
  void tokensAndBlanksMakeUpTheText() {
    eachMutation(
        NATIVE,
        text -> {
          Scanner scanner = Scanner.ofCode(Input.of(Source.of("test.tf", text)));
          int end = 0;
          int next = 0;
          do {
            scanner.scan();
            for (; next < scanner.tokens().size(); next++) {
              assertThat(text.substring(end, scanner.tokens().start(next))).isBlank();
              end = scanner.tokens().end(next);
            }
          } while (scanner.tokens().kind(next - 1) != TokenKind.END);
          assertThat(end).isEqualTo(text.length());
        });
  }

  @Test
  void theTreeIsTheSameWithEveryLineEnd() {
    HclFile lf = Trees.parse(NATIVE);
    HclFile crlf = Trees.parse(NATIVE.replace("\n", "\r\n"));

    assertThat(lf.diagnostics()).isEmpty();
    assertThat(crlf.diagnostics()).isEmpty();
    // A heredoc holds the line ends that are written.
    assertThat(Trees.of(crlf).replace("\\r\\n", "\\n")).isEqualTo(Trees.of(lf));
  }

  private static void eachMutation(String text, Consumer<String> check) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < MUTATIONS; i++) {
      String mutation = mutate(text, random);
      try {
        check.accept(mutation);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ", mutation " + i + ":\n" + mutation, e);
      }
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(mutated.length() + 1);
      int to = Math.min(mutated.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> mutated.delete(at, to);
        case 1 -> mutated.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
        case 2 -> mutated.insert(at, mutated.substring(at, to));
        default -> mutated.setLength(random.nextInt(20) == 0 ? at : mutated.length());
      }
    }
    return mutated.toString();
  }

  private static void checkTokens(TokenList tokens) {
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end);
      end = tokens.end(i);
    }
  }

  private static void checkDiagnostics(HclFile file) {
    int before = 0;
    for (Diagnostic diagnostic : file.diagnostics()) {
      Span span = Objects.requireNonNull(diagnostic.place()).span();
      assertThat(span.start()).isGreaterThanOrEqualTo(before);
      assertThat(span.end()).isLessThanOrEqualTo(file.source().text().length());
      before = span.start();
    }
  }

  private static void checkBody(Body body, Span around) {
    assertThat(around.contains(body.span())).as("%s in %s", body.span(), around).isTrue();
    for (Item item : body.items()) {
      switch (item) {
        case Attribute attribute -> {
          check(attribute.span(), around);
          check(attribute.nameSpan(), attribute.span());
          checkExpression(attribute.value(), attribute.span());
        }
        case Block block -> {
          check(block.span(), around);
          check(block.typeSpan(), block.span());
          checkBody(block.body(), block.span());
        }
      }
    }
  }

  private static void check(Span span, Span around) {
    assertThat(around.contains(span)).as("%s in %s", span, around).isTrue();
  }

  private static void checkExpression(Expression expression, Span around) {
    Span span = expression.span();
    check(span, around);
    switch (expression) {
      case Expression.NumberLiteral leaf -> {}
      case Expression.BoolLiteral leaf -> {}
      case Expression.NullLiteral leaf -> {}
      case Expression.SplatItem leaf -> {}
      case Expression.Bad leaf -> {}
      case Expression.Template template -> checkParts(template.parts(), span);
      case Expression.Traversal traversal -> {
        check(traversal.rootSpan(), span);
        checkSteps(traversal.steps(), span);
      }
      case Expression.RelativeTraversal relative -> {
        checkExpression(relative.source(), span);
        checkSteps(relative.steps(), span);
      }
      case Expression.Index index -> checkAll(span, index.collection(), index.key());
      case Expression.Splat splat -> checkAll(span, splat.source(), splat.each());
      case Expression.FunctionCall call -> {
        check(call.nameSpan(), span);
        checkAll(span, call.arguments().toArray(Expression[]::new));
      }
      case Expression.Tuple tuple -> checkAll(span, tuple.items().toArray(Expression[]::new));
      case Expression.ObjectLiteral object ->
          object.items().forEach(item -> checkAll(span, item.key(), item.value()));
      case Expression.For loop -> {
        checkAll(span, loop.collection(), loop.value());
        if (loop.key() != null) {
          checkExpression(loop.key(), span);
        }
        if (loop.condition() != null) {
          checkExpression(loop.condition(), span);
        }
      }
      case Expression.Conditional choice ->
          checkAll(span, choice.condition(), choice.yes(), choice.no());
      case Expression.Binary binary -> checkAll(span, binary.left(), binary.right());
      case Expression.Unary unary -> checkExpression(unary.operand(), span);
      case Expression.Parentheses parentheses -> checkExpression(parentheses.inner(), span);
    }
  }

  private static void checkAll(Span around, Expression... expressions) {
    for (Expression expression : expressions) {
      checkExpression(expression, around);
    }
  }

  private static void checkSteps(List<Step> steps, Span around) {
    steps.forEach(step -> check(step.span(), around));
  }

  private static void checkParts(List<TemplatePart> parts, Span around) {
    for (TemplatePart part : parts) {
      Span span = part.span();
      check(span, around);
      switch (part) {
        case TemplatePart.Text text -> {}
        case TemplatePart.Interpolation value -> checkExpression(value.expression(), span);
        case TemplatePart.If choice -> {
          checkExpression(choice.condition(), span);
          checkParts(choice.yes(), span);
          checkParts(choice.no(), span);
        }
        case TemplatePart.ForEach loop -> {
          checkExpression(loop.collection(), span);
          checkParts(loop.body(), span);
        }
      }
    }
  }
}
