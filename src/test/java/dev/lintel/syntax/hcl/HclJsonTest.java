package dev.lintel.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.source.Source;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terraform's JSON syntax, read into the tree of the native syntax. */
class HclJsonTest {
  @Test
  void levelsOfObjectsAreLabels() {
    HclFile file =
        Trees.parseJson(
            """
            {
              "//": "a comment",
              "resource": {
                "aws_vpc": {
                  "main": {"cidr_block": "10.0.0.0/16", "//": {"not": "read"}, "n": 2.50},
                  "other": [{"count": 1}, {"count": 2}]
                }
              },
              "locals": {"x": "${var.y}", "z": null},
              "output": {"o": {"value": "${local.x}-1", "sensitive": true}},
              "terraform": [{"backend": {"s3": {"bucket": "b"}}}]
            }
            """);

    assertThat(file.diagnostics()).isEmpty();
    assertThat(Trees.of(file))
        .isEqualTo(
            """
            resource aws_vpc main
              cidr_block = (tpl "10.0.0.0/16")
              n = 2.5
            resource aws_vpc other
              count = 1
            resource aws_vpc other
              count = 2
            locals
              x = (wrap (var var .y))
              z = null
            output o
              value = (tpl (wrap (var local .x)) "-1")
              sensitive = true
            terraform
              backend s3
                bucket = (tpl "b")
            """
                .replace("(tpl (wrap (var local .x)) \"-1\")", "(tpl (var local .x) \"-1\")"));
  }

  @Test
  void whatAProviderDefinesStaysAnArgument() {
    HclFile file =
        Trees.parseJson(
            """
            {"resource": {"t": {"n": {
              "ingress": [{"port": 22}, {"port": "${var.p}"}],
              "tags": {"${var.k}": "v"},
              "lifecycle": {"ignore_changes": ["tags[\\"a\\"]"], "precondition": [{"condition": "${true}"}]},
              "dynamic": {"egress": {"for_each": "${var.e}", "content": {"port": "${egress.value}"}}},
              "provisioner": [{"local-exec": {"command": "x", "when": "destroy"}}]
            }}}}
            """);

    assertThat(file.diagnostics()).isEmpty();
    assertThat(Trees.of(file))
        .isEqualTo(
            """
            resource t n
              ingress = (tuple (object ((tpl "port") 22)) (object ((tpl "port") (wrap (var var .p)))))
              tags = (object ((wrap (var var .k)) (tpl "v")))
              lifecycle
                ignore_changes = (tuple (var tags ["a"]))
                precondition
                  condition = (wrap true)
              dynamic egress
                for_each = (wrap (var var .e))
                content
                  port = (wrap (var egress .value))
              provisioner local-exec
                command = (tpl "x")
                when = (var destroy)
            """);
  }

  @Test
  void someStringsAreReferencesTypesOrPlainTexts() {
    HclFile file =
        Trees.parseJson(
            """
            {
              "resource": {"t": {"n": {"depends_on": ["t.o", "module.m"], "provider": "aws.west"}}},
              "module": {"m": {"source": "./${x}", "providers": {"aws": "aws.west"}}},
              "variable": {"v": {"type": "list(string)", "default": "${no}"}},
              "moved": {"from": "t.a", "to": "t.b[\\"k\\"]"}
            }
            """);

    assertThat(file.diagnostics()).isEmpty();
    assertThat(Trees.of(file))
        .isEqualTo(
            """
            resource t n
              depends_on = (tuple (var t .o) (var module .m))
              provider = (var aws .west)
            module m
              source = (tpl "./${x}")
              providers = (object ((tpl "aws") (var aws .west)))
            variable v
              type = (call list (var string))
              default = (tpl "${no}")
            moved
              from = (var t .a)
              to = (var t .b ["k"])
            """);
  }

  @Test
  void spansAreThoseOfTheJsonText() {
    Source source =
        Source.of(
            "a.tf.json", "{\"locals\": {\"a\": \"x\\n\\u00e9${\\\"q\\\"}\", \"b\": [1, true]}}");
    Body locals = HclJson.parse(source).body().blocks().getFirst().body();
    Attribute a = Objects.requireNonNull(locals.attribute("a"));
    Attribute b = Objects.requireNonNull(locals.attribute("b"));
    Expression.Template template = (Expression.Template) a.value();

    assertThat(source.slice(a.span())).isEqualTo("\"a\": \"x\\n\\u00e9${\\\"q\\\"}\"");
    assertThat(source.slice(template.span())).isEqualTo("\"x\\n\\u00e9${\\\"q\\\"}\"");
    assertThat(template.parts().stream().map(part -> source.slice(part.span())))
        .containsExactly("x\\n\\u00e9", "${\\\"q\\\"}");
    assertThat(TreeText.of(template, false)).isEqualTo("(tpl \"x\\né\" (tpl \"q\"))");
    assertThat(((Expression.Tuple) b.value()).items().stream().map(i -> source.slice(i.span())))
        .containsExactly("1", "true");
  }

  @Test
  void aBlockIsWhereItsLastLabelIs() {
    Source source = Source.of("a.tf.json", "{\"resource\": {\"t\": {\"n\": {\"a\": 1}}}}");
    Block block = HclJson.parse(source).body().blocks().getFirst();

    assertThat(source.slice(block.span())).isEqualTo("\"n\": {\"a\": 1}");
    assertThat(source.slice(block.header())).isEqualTo("\"n\"");
    assertThat(source.slice(block.body().span())).isEqualTo("\"a\": 1");
    assertThat(source.slice(block.labels().getFirst().span())).isEqualTo("\"t\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "{\"locals\": {\"a\": 1, \"a\": 2}}          ; 1:21 hcl-duplicate-argument",
        "{\"locals\": {\"a\": {\"b\": 1, \"b\": 2}}} ; 1:27 hcl-duplicate-argument",
        "{\"locals\": {\"a\": \"${\"}}               ; 1:21 hcl-syntax",
        "{\"locals\": {\"a\": \"\\n${1 2}\"}}        ; 1:25 hcl-syntax",
        "{\"locals\": 5}                            ; 1:12 hcl-syntax",
        "{\"locals\": {\"a\": 1,}}                  ; 1:20 hcl-syntax",
        "{\"locals\": {\"a\" 1}}                    ; 1:17 hcl-syntax",
        "{\"locals\": {\"a\": 01}}                  ; 1:18 hcl-syntax",
        "{\"locals\": {\"a\": 1.}}                  ; 1:18 hcl-syntax",
        "{\"locals\": {\"a\": nul}}                 ; 1:18 hcl-syntax",
        "{\"locals\": {\"a\": \"\\q\"}}             ; 1:19 hcl-syntax",
        "{\"locals\": {\"a\": \"x}}                 ; 1:18 hcl-syntax",
        "{\"locals\": {\"a\": 'x'}}                 ; 1:18 hcl-syntax",
        "{\"locals\": {}} x                         ; 1:16 hcl-syntax",
        "[{\"locals\": {}}, 3]                      ; 1:18 hcl-syntax",
        "5                                          ; 1:1 hcl-syntax",
        "''                                         ; 1:1 hcl-syntax",
      })
  void errorsHaveTheirPlaces(String text, String place) {
    assertThat(Trees.places(Trees.parseJson(text))).isEqualTo(place);
  }

  @Test
  void whatStandsBeforeAnErrorIsKept() {
    HclFile file =
        Trees.parseJson(
            "{\"locals\": {\"a\": 1}, \"resource\": {\"t\": {\"n\": {\"b\": 2, \"c\": ?, \"d\":"
                + " 3}}}}");

    assertThat(Trees.of(file))
        .isEqualTo("locals\n  a = 1\nresource t n (incomplete)\n  b = 2\n  c = ?\n");
    assertThat(file.body().complete()).isFalse();
  }

  @Test
  void nestedBlocksMayRepeatTheirKey() {
    HclFile file =
        Trees.parseJson(
            "{\"resource\": {\"t\": {\"n\": {\"x\": {\"a\": 1}, \"x\": [{\"a\": 2}]}}}}");

    assertThat(file.diagnostics()).isEmpty();
    assertThat(Trees.of(file))
        .isEqualTo(
            "resource t n\n  x = (tuple (object ((tpl \"a\") 1)) (object ((tpl \"a\") 2)))\n");
  }

  @Test
  void nestingIsBounded() {
    String deep = "{\"locals\": {\"a\": " + "[".repeat(900) + "]".repeat(900) + "}}";
    String tooDeep = "{\"locals\": {\"a\": " + "[".repeat(50_000);

    assertThat(Trees.parseJson(deep).diagnostics()).isEmpty();
    assertThat(Trees.places(Trees.parseJson(tooDeep))).endsWith("hcl-nesting");
  }
}
