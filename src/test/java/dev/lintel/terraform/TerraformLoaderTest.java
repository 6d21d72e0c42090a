package dev.lintel.terraform;

import static dev.lintel.terraform.Modules.addresses;
import static dev.lintel.terraform.Modules.messages;
import static dev.lintel.terraform.Modules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Origin;
import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformLoaderTest {
  @TempDir Path directory;
  private Modules modules;

  @BeforeEach
  void setUp() {
    modules = new Modules(directory);
  }

  @Test
  void anArgumentIsEvaluatedThroughVariablesAndLocals() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                variable "size" { default = 20 }
                locals { twice = var.size * 2 }
                resource "aws_ebs_volume" "v" { size = local.twice + 1 }
                """)
            .load();

    assertThat(value(root, "aws_ebs_volume.v", "size"))
        .isInstanceOfSatisfying(
            Value.Num.class, size -> assertThat(size.number()).isEqualTo(new BigDecimal(41)));
    assertThat(root.diagnostics()).isEmpty();
  }

  @Test
  void aReferenceToAConfiguredAttributeIsItsValueAndStaysAReference() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                resource "aws_vpc" "v" { cidr_block = "10.0.0.0/8" }
                resource "aws_subnet" "s" {
                  vpc_id     = aws_vpc.v.id
                  cidr_block = aws_vpc.v.cidr_block
                }
                """)
            .load();

    assertThat(value(root, "aws_subnet.s", "vpc_id"))
        .isInstanceOfSatisfying(
            Value.Reference.class,
            reference -> {
              assertThat(reference.address()).isEqualTo("aws_vpc.v");
              assertThat(reference.attribute()).isEqualTo("id");
              assertThat(reference.value()).isNull();
            });
    assertThat(value(root, "aws_subnet.s", "cidr_block"))
        .isInstanceOfSatisfying(
            Value.Reference.class,
            reference -> assertThat(reference.value()).isInstanceOf(Value.Text.class));
  }

  @Test
  void aReferenceStaysOneThroughModulesAndLocalsAndTellsItsWay() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                resource "aws_vpc" "v" {}
                module "net" {
                  source = "./net"
                  vpc    = aws_vpc.v.id
                }
                """)
            .file(
                "net/main.tf",
                """
                variable "vpc" {}
                resource "aws_subnet" "s" { vpc_id = var.vpc }
                """)
            .load();

    Value id = value(root, "module.net.aws_subnet.s", "vpc_id");
    assertThat(id).isInstanceOf(Value.Reference.class);
    assertThat(id.origin().chain().stream().map(Origin::via)).startsWith("var.vpc", "aws_vpc.v.id");
    assertThat(root.resources().getLast().callers()).hasSize(1);
  }

  @Test
  void countAndForEachMakeInstances() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                resource "aws_instance" "a" { count = 2 }
                resource "aws_instance" "b" {
                  for_each = { x = "t3.micro", "y z" = "t3.large" }
                  instance_type = each.value
                }
                """)
            .load();

    assertThat(addresses(root))
        .containsExactly(
            "aws_instance.a[0]",
            "aws_instance.a[1]",
            "aws_instance.b[\"x\"]",
            "aws_instance.b[\"y z\"]");
  }

  @Test
  void anUnknownForEachHasOneInstanceThatStandsForAll() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                variable "names" {}
                resource "aws_s3_bucket" "b" {
                  for_each = var.names
                  bucket   = each.key
                }
                """)
            .load();

    assertThat(addresses(root)).containsExactly("aws_s3_bucket.b[\"?\"]");
    assertThat(value(root, "aws_s3_bucket.b[\"?\"]", "bucket")).isInstanceOf(Value.Unknown.class);
    assertThat(messages(root))
        .singleElement()
        .asString()
        .startsWith("main.tf:3:14: Invalid for_each");
  }

  @Test
  void dynamicBlocksBecomeBlocks() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                resource "aws_security_group" "g" {
                  ingress { from_port = 1 }
                  dynamic "ingress" {
                    for_each = [22, 80]
                    content { from_port = ingress.value }
                  }
                }
                """)
            .load();

    assertThat(value(root, "aws_security_group.g", "ingress"))
        .isInstanceOfSatisfying(
            Value.ListValue.class,
            blocks -> {
              assertThat(blocks.kind()).isEqualTo(Value.ListKind.BLOCKS);
              assertThat(blocks.items()).hasSize(3);
              assertThat(blocks.rest()).isNull();
            });
  }

  @Test
  void aDynamicBlockOfUnknownExtentLeavesTheListOpen() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                variable "ports" {}
                resource "aws_security_group" "g" {
                  dynamic "ingress" {
                    for_each = var.ports
                    content { from_port = ingress.value }
                  }
                }
                """)
            .load();

    assertThat(value(root, "aws_security_group.g", "ingress"))
        .isInstanceOfSatisfying(
            Value.ListValue.class, blocks -> assertThat(blocks.rest()).isNotNull());
  }

  @Test
  void aModuleThatIsNotInstalledIsOneWarningThatNamesTheRemedy() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                module "vpc" { source = "terraform-aws-modules/vpc/aws" }
                resource "aws_subnet" "s" { vpc_id = module.vpc.vpc_id }
                """)
            .load();

    assertThat(root.diagnostics())
        .singleElement()
        .satisfies(
            diagnostic -> {
              assertThat(diagnostic.isError()).isFalse();
              assertThat(diagnostic.message()).contains("terraform init");
            });
    assertThat(value(root, "aws_subnet.s", "vpc_id")).isInstanceOf(Value.Unknown.class);
  }

  @Test
  void aCycleIsAnErrorThatNamesItsMembers() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                locals {
                  a = local.b
                  b = local.a
                }
                """)
            .load();

    assertThat(messages(root)).singleElement().asString().contains("Cycle: local.a, local.b");
  }

  @Test
  void aModuleThatCallsItselfIsAnError() {
    Root root =
        modules
            .file("main.tf", "module \"m\" { source = \"./m\" }")
            .file("m/main.tf", "module \"n\" { source = \"../m\" }")
            .load();

    assertThat(messages(root)).singleElement().asString().contains("calls itself");
  }

  @Test
  void aSyntaxErrorLeavesTheOtherBlocksAsTheyAre() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                resource "aws_instance" "a" {
                  ami = = 1
                }
                resource "aws_instance" "b" { ami = "x" }
                """)
            .load();

    assertThat(root.diagnostics()).isNotEmpty();
    assertThat(value(root, "aws_instance.b", "ami")).isInstanceOf(Value.Text.class);
  }
}
