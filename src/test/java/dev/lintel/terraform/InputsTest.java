package dev.lintel.terraform;

import static dev.lintel.terraform.Modules.messages;
import static dev.lintel.terraform.Modules.outputs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Root;
import dev.lintel.terraform.TerraformInputs.Assignment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  private static final String SHOWN =
      """
      variable "v" {
        default = "default"
      }
      output "v" { value = var.v }
      """;

  @TempDir Path directory;
  private Modules modules;

  @BeforeEach
  void setUp() {
    modules = new Modules(directory);
  }

  private Root load(Map<String, String> environment, Assignment... assignments) {
    return modules.load(".", new TerraformInputs(List.of(assignments), environment, "default"));
  }

  @Test
  void eachWayToGiveAValueCountsMoreThanTheOneBefore() {
    modules.file("main.tf", SHOWN);
    assertThat(outputs(load(Map.of()))).containsEntry("v", "\"default\"");

    Map<String, String> environment = Map.of("TF_VAR_v", "environment");
    assertThat(outputs(load(environment))).containsEntry("v", "\"environment\"");

    modules.file("terraform.tfvars", "v = \"tfvars\"");
    assertThat(outputs(load(environment))).containsEntry("v", "\"tfvars\"");

    modules.file("terraform.tfvars.json", "{\"v\": \"json\"}");
    assertThat(outputs(load(environment))).containsEntry("v", "\"json\"");

    modules.file("a.auto.tfvars", "v = \"a\"").file("b.auto.tfvars.json", "{\"v\": \"b\"}");
    assertThat(outputs(load(environment))).containsEntry("v", "\"b\"");

    modules.file("named.tfvars", "v = \"named\"");
    Assignment named = new Assignment.VarFile(Path.of("named.tfvars"));
    Assignment given = new Assignment.Var("v", "given");
    assertThat(outputs(load(environment, given, named))).containsEntry("v", "\"named\"");
    assertThat(outputs(load(environment, named, given))).containsEntry("v", "\"given\"");
  }

  @Test
  void textOnTheCommandLineIsAnExpressionWhereTheTypeIsNoString() {
    modules.file(
        "main.tf",
        """
        variable "text" { type = string }
        variable "list" { type = list(number) }
        variable "object" { type = object({ a = string, b = optional(number, 7) }) }
        output "all" { value = [var.text, var.list, var.object] }
        """);

    Root root =
        load(
            Map.of(),
            new Assignment.Var("text", "[1]"),
            new Assignment.Var("list", "[1, \"2\"]"),
            new Assignment.Var("object", "{ a = 5 }"));

    assertThat(outputs(root)).containsEntry("all", "[\"[1]\",[1,2],{\"a\":\"5\",\"b\":7}]");
  }

  @Test
  void aRootVariableWithoutValueIsUnknownWithItsType() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                variable "n" { type = number }
                output "v" { value = var.n }
                output "typed" { value = can(var.n.attribute) }
                """)
            .load();

    assertThat(outputs(root))
        .containsEntry("v", "unknown: variable n has no value")
        .containsEntry("typed", "false");
    assertThat(messages(root)).isEmpty();
  }

  @Test
  void aValueForNothingDeclaredIsAWarningWhereItWasNamed() {
    modules.file("main.tf", SHOWN).file("named.tfvars", "w = 1\n");

    assertThat(
            messages(
                load(Map.of("TF_VAR_x", "1"), new Assignment.VarFile(Path.of("named.tfvars")))))
        .singleElement()
        .asString()
        .startsWith("named.tfvars:1:1: Value for undeclared variable: w");
  }

  @Test
  void aValidationMayUseOtherValuesAndTellsItsMessage() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                variable "most" { default = 3 }
                locals { allowed = var.most * 2 }
                variable "size" {
                  default = 7
                  validation {
                    condition     = var.size <= local.allowed
                    error_message = "at most ${local.allowed}, not ${var.size}"
                  }
                }
                """)
            .load();

    assertThat(messages(root)).singleElement().asString().endsWith("at most 6, not 7");
  }

  @Test
  void nullMeansTheDefaultOnlyWhereTheVariableIsNotNullable() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                module "m" {
                  source = "./m"
                  a      = null
                  b      = null
                }
                output "v" { value = module.m.v }
                """)
            .file(
                "m/main.tf",
                """
                variable "a" { default = 1 }
                variable "b" {
                  default  = 2
                  nullable = false
                }
                output "v" { value = [var.a, var.b] }
                """)
            .load();

    assertThat(outputs(root)).containsEntry("v", "[null,2]");
  }
}
