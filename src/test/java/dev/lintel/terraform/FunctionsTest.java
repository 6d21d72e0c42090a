package dev.lintel.terraform;

import static dev.lintel.terraform.Modules.messages;
import static dev.lintel.terraform.Modules.outputs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Root;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real Terraform computes, in places where an evaluator easily differs. */
class FunctionsTest {
  private static final String FIXTURE =
      """
      terraform {
        required_providers {
          terraform = { source = "terraform.io/builtin/terraform" }
        }
      }
      locals {
        template = "Hi $${name}"
        list     = ["Hi $${name}"]
      }
      """;

  @TempDir Path directory;
  private Modules modules;

  @BeforeEach
  void setUp() {
    modules = new Modules(directory);
  }

  private Root load(String expression) {
    return modules
        .file("main.tf", FIXTURE + "output \"o\" { value = " + expression + " }\n")
        .load();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~> ",
      quoteCharacter = '`',
      textBlock =
          """
          yamlencode({ a = "x\\n y\\n" })                   ~> "\\"a\\": |\\n  x\\n   y\\n"
          yamlencode({ a = "x \\ny" })                      ~> "\\"a\\": \\"x \\\\ny\\"\\n"
          yamlencode(1.5)                                   ~> "1.5\\n...\\n"
          yamldecode("2001-12-14 21:59:43.1")               ~> "2001-12-14T21:59:43Z"
          yamldecode("{2001-1-4: 1}")                       ~> {"2001-01-04T00:00:00Z":1}
          yamldecode("a: 1\\na: 2")                         ~> {"a":2}
          cidrsubnet("10.0.0.0/16", 8, 2)                   ~> "10.0.2.0/24"
          cidrsubnet("10.0.0.0/16", -1, 2)                  ~> "10.4.0.0/15"
          format("%05.1f|%-4s|%q", 3.14159, "a", "b")       ~> "003.1|a   |\\"b\\""
          templatestring(local.template, { name = "Ann" })  ~> "Hi Ann"
          templatestring(local.list[0], { name = "Bob" })   ~> "Hi Bob"
          1 / 3 * 3                                         ~> 1
          core::upper("a")                                  ~> "A"
          provider::terraform::encode_expr([1, { a = 2 }])  ~> "[1, {\\n  a = 2\\n}]"
          provider::terraform::encode_tfvars({ a = 1, long = { b = 2 }, z = [] }) ~> "a = 1\\nlong = {\\n  b = 2\\n}\\nz = []\\n"
          provider::terraform::decode_tfvars("a = 1\\nb = \\"x\\"") ~> {"a":1,"b":"x"}
          tomap({ a = 1, b = "x" })                         ~> {"a":"1","b":"x"}
          setproduct(["a"], [1, 2])                         ~> [["a",1],["a",2]]
          regexall("[a-z]+", "ab 1 cd")                     ~> ["ab","cd"]
          formatdate("EEE, DD MMM YYYY", "2024-02-29T10:20:30Z") ~> "Thu, 29 Feb 2024"
          """)
  void hasTheValueThatTerraformComputes(String expression, String expected) {
    Root root = load(expression);

    assertThat(messages(root)).isEmpty();
    assertThat(outputs(root)).containsEntry("o", expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "templatestring(\"x\", {})",
        "templatestring(local.template, { \"a b\" = 1 })",
        "transpose({ a = null })",
        "cidrsubnet(\"10.0.0.0/16\", 8, 256)",
        "provider::terraform::encode_expr(null)",
        "provider::terraform::encode_tfvars({ \"a b\" = 1 })",
        "provider::terraform::nothing(1)",
        "provider::other::f(1)",
        "element([], 0)",
        "0 / 0",
        "one([1, 2])",
        "tonumber(\"x\")",
      })
  void failsAsInTerraform(String expression) {
    Root root = load(expression);

    assertThat(messages(root)).isNotEmpty();
    assertThat(outputs(root).get("o")).startsWith("unknown: ");
  }
}
