package dev.lintel.terraform;

import static dev.lintel.terraform.Modules.addresses;
import static dev.lintel.terraform.Modules.messages;
import static dev.lintel.terraform.Modules.outputs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Root;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  @TempDir Path directory;
  private Modules modules;

  @BeforeEach
  void setUp() {
    modules = new Modules(directory);
  }

  @Test
  void overrideFilesReplaceArgumentsInTheirOrder() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                locals { a = 1 }
                variable "v" { default = 1 }
                output "all" { value = [local.a, var.v] }
                """)
            .file("a_override.tf", "locals { a = 2 }\nvariable \"v\" { type = string }\n")
            .file("override.tf", "locals { a = 3 }\n")
            .load();

    assertThat(outputs(root)).containsEntry("all", "[3,\"1\"]");
  }

  @Test
  void anOverrideOfNothingIsAnErrorAtItsBlock() {
    Root root =
        modules.file("main.tf", "").file("override.tf", "output \"o\" { value = 1 }").load();

    assertThat(messages(root)).singleElement().asString().startsWith("override.tf:1:1: Missing");
  }

  @Test
  void tofuFilesStandInForTfFilesOfTheSameName() {
    Root root =
        modules
            .file("main.tf", "output \"o\" { value = \"terraform\" }")
            .file("main.tofu", "output \"o\" { value = \"opentofu\" }")
            .load();

    assertThat(outputs(root)).containsEntry("o", "\"opentofu\"");
  }

  @Test
  void jsonIsTheSameLanguage() {
    Root root =
        modules
            .file(
                "main.tf.json",
                """
                {
                  "locals": {"n": 2},
                  "resource": {"aws_s3_bucket": {"b": {"count": "${local.n}", "bucket": "b-${count.index}"}}},
                  "output": {"o": {"value": "${aws_s3_bucket.b[*].bucket}"}}
                }
                """)
            .load();

    assertThat(outputs(root)).containsEntry("o", "[\"b-0\",\"b-1\"]");
  }

  @Test
  void blocksThatMakeNoResourcesAreTolerated() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                terraform {
                  required_version = ">= 1.5"
                  backend "s3" {}
                  provider_meta "aws" { module_name = "x" }
                }
                moved {
                  from = aws_s3_bucket.old
                  to   = aws_s3_bucket.b
                }
                removed {
                  from = aws_s3_bucket.gone
                  lifecycle { destroy = false }
                }
                import {
                  to = aws_s3_bucket.b
                  id = "b"
                }
                check "health" {
                  assert {
                    condition     = aws_s3_bucket.b.bucket == "b"
                    error_message = "no"
                  }
                }
                ephemeral "aws_secretsmanager_secret_version" "s" { secret_id = "s" }
                resource "aws_s3_bucket" "b" { bucket = "b" }
                """)
            .load();

    assertThat(addresses(root)).containsExactly("aws_s3_bucket.b");
    assertThat(messages(root)).isEmpty();
  }

  @Test
  void whatIsMovedOrRemovedMustNotBeDeclaredAnyMore() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                resource "aws_vpc" "a" {}
                resource "aws_vpc" "b" {}
                moved {
                  from = aws_vpc.a
                  to   = aws_vpc.b
                }
                removed { from = aws_vpc.b }
                """)
            .load();

    assertThat(messages(root))
        .anySatisfy(one -> assertThat(one).startsWith("main.tf:3:1: Moved object still exists"))
        .anySatisfy(
            one -> assertThat(one).startsWith("main.tf:2:1: Removed resource still exists"));
  }

  @Test
  void installedModulesAreReadWhereInitPutThem() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                module "m" { source = "example/m/aws" }
                output "o" { value = module.m.v }
                """)
            .file(
                ".terraform/modules/modules.json",
                """
                {"Modules": [{"Key": "", "Source": "", "Dir": "."},
                  {"Key": "m", "Source": "registry.terraform.io/example/m/aws", "Dir": ".terraform/modules/m"}]}
                """)
            .file(".terraform/modules/m/main.tf", "output \"v\" { value = \"installed\" }\n")
            .load();

    assertThat(outputs(root)).containsEntry("o", "\"installed\"");
  }

  @Test
  void aSourceMayBeComputedFromConstants() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                variable "dir" {
                  const   = true
                  default = "./m"
                }
                module "m" { source = "${var.dir}/deep" }
                output "o" { value = module.m.v }
                """)
            .file("m/deep/main.tf", "output \"v\" { value = 1 }\n")
            .load();

    assertThat(outputs(root)).containsEntry("o", "1");
  }

  @Test
  void aVersionThatNoTerraformOfTodayMeetsIsAWarning() {
    Root root = modules.file("main.tf", "terraform {\n  required_version = \"< 0.12\"\n}\n").load();

    assertThat(messages(root)).singleElement().asString().startsWith("main.tf:2:3: Unsupported");
    assertThat(root.diagnostics()).noneMatch(diagnostic -> diagnostic.isError());
  }
}
