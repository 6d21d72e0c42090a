package dev.lintel.terraform;

import static dev.lintel.terraform.Modules.addresses;
import static dev.lintel.terraform.Modules.messages;
import static dev.lintel.terraform.Modules.outputs;
import static dev.lintel.terraform.Modules.resource;
import static dev.lintel.terraform.Modules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpansionTest {
  @TempDir Path directory;
  private Modules modules;

  @BeforeEach
  void setUp() {
    modules = new Modules(directory);
  }

  @Test
  void countAndForEachOfModulesAndResourcesMultiply() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                module "zone" {
                  for_each = { a = 2, b = 0 }
                  source   = "./zone"
                  size     = each.value
                }
                output "names" { value = { for k, z in module.zone : k => z.names } }
                """)
            .file(
                "zone/main.tf",
                """
                variable "size" {}
                resource "aws_instance" "i" {
                  count = var.size
                  ami   = "ami-${count.index}"
                }
                output "names" { value = aws_instance.i[*].ami }
                """)
            .load();

    assertThat(addresses(root))
        .containsExactly(
            "module.zone[\"a\"].aws_instance.i[0]", "module.zone[\"a\"].aws_instance.i[1]");
    assertThat(outputs(root)).containsEntry("names", "{\"a\":[\"ami-0\",\"ami-1\"],\"b\":[]}");
  }

  @Test
  void oneInstanceStandsForAllWhereTheirKeysAreNotKnown() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                variable "names" { type = set(string) }
                resource "aws_s3_bucket" "each" {
                  for_each = var.names
                  bucket   = each.key
                  acl      = "private"
                }
                """)
            .load();

    assertThat(addresses(root)).containsExactly("aws_s3_bucket.each[\"?\"]");
    assertThat(value(root, "aws_s3_bucket.each[\"?\"]", "bucket"))
        .isInstanceOf(Value.Unknown.class);
    assertThat(value(root, "aws_s3_bucket.each[\"?\"]", "acl"))
        .isInstanceOfSatisfying(
            Value.Text.class, acl -> assertThat(acl.text()).isEqualTo("private"));
    assertThat(messages(root))
        .singleElement()
        .asString()
        .startsWith("main.tf:3:14: Invalid for_each");
  }

  @Test
  void dynamicBlocksNestAndNameTheirIterators() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                resource "aws_lb_listener" "l" {
                  dynamic "default_action" {
                    for_each = [{ type = "forward", groups = ["a", "b"] }]
                    iterator = action
                    content {
                      type = action.value.type
                      dynamic "forward" {
                        for_each = action.value.groups
                        content { arn = "${action.key}-${forward.value}" }
                      }
                    }
                  }
                }
                """)
            .load();

    assertThat(Modules.printed(root))
        .contains("{\"type\":\"forward\",\"forward\":[{\"arn\":\"0-a\"},{\"arn\":\"0-b\"}]}");
  }

  @Test
  void defaultTagsOfTheProviderThatCountsAreAmongTheTags() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                provider "aws" {
                  default_tags { tags = { Team = "core", Env = "dev" } }
                }
                provider "aws" {
                  alias = "west"
                  default_tags { tags = { Team = "west" } }
                }
                resource "aws_s3_bucket" "own" { tags = { Env = "prod" } }
                resource "aws_s3_bucket" "west" { provider = aws.west }
                resource "aws_s3_bucket_policy" "untagged" { bucket = "b" }
                module "inherits" { source = "./m" }
                module "passed" {
                  source    = "./m"
                  providers = { aws = aws.west }
                }
                output "written" { value = aws_s3_bucket.own.tags }
                """)
            .file("m/main.tf", "resource \"aws_s3_bucket\" \"b\" {}\n")
            .load();

    assertThat(tags(root, "aws_s3_bucket.own")).isEqualTo("{Env=prod, Team=core}");
    assertThat(tags(root, "aws_s3_bucket.west")).isEqualTo("{Team=west}");
    assertThat(tags(root, "aws_s3_bucket_policy.untagged")).isEqualTo("{}");
    assertThat(tags(root, "module.inherits.aws_s3_bucket.b")).isEqualTo("{Env=dev, Team=core}");
    assertThat(tags(root, "module.passed.aws_s3_bucket.b")).isEqualTo("{Team=west}");
    assertThat(outputs(root)).containsEntry("written", "{\"Env\":\"prod\"}");
  }

  private static String tags(Root root, String address) {
    StringBuilder text = new StringBuilder("{");
    if (resource(root, address).values().get("tags") instanceof Value.MapValue tags) {
      tags.entries()
          .forEach(
              (key, value) ->
                  text.append(text.length() > 1 ? ", " : "")
                      .append(key)
                      .append('=')
                      .append(value instanceof Value.Text known ? known.text() : "?"));
    }
    return text.append('}').toString();
  }

  @Test
  void aTagOfAProviderWithoutTheKeyIsOverriddenByTheResource() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                provider "aws" {
                  default_tags { tags = { Env = "dev" } }
                }
                resource "aws_s3_bucket" "b" { tags = { Env = aws_vpc.v.id } }
                resource "aws_vpc" "v" {}
                """)
            .load();

    assertThat(tags(root, "aws_s3_bucket.b")).isEqualTo("{Env=?}");
  }

  @Test
  void aModuleThatIsNotInstalledIsToldOnceWithWhatToRun() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                module "vpc" {
                  source   = "terraform-aws-modules/vpc/aws"
                  for_each = toset(["a", "b"])
                }
                output "id" { value = module.vpc["a"].vpc_id }
                """)
            .load();

    assertThat(messages(root))
        .singleElement()
        .asString()
        .startsWith("main.tf:1:1: Module \"vpc\" (terraform-aws-modules/vpc/aws)")
        .contains("terraform init");
    assertThat(outputs(root)).containsEntry("id", "unknown: module vpc is not installed");
  }
}
