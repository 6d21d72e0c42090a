package dev.lintel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerraformPartsTest {
  @Test
  void splitResourcesAreFoldedOntoTheBucket() {
    Folded folded =
        Folded.terraform(
            """
            resource "aws_s3_bucket" "b" {
              bucket = "logs"
            }
            resource "aws_s3_bucket_acl" "b" {
              bucket = aws_s3_bucket.b.id
              acl    = "public-read"
              access_control_policy {
                owner { id = "o" }
                grant {
                  permission = "READ"
                  grantee {
                    type = "Group"
                    uri  = "http://acs.amazonaws.com/groups/global/AllUsers"
                  }
                }
              }
            }
            resource "aws_s3_bucket_versioning" "b" {
              bucket = aws_s3_bucket.b.bucket
              versioning_configuration { status = "Enabled" }
            }
            resource "aws_s3_bucket_logging" "b" {
              bucket        = "logs"
              target_bucket = aws_s3_bucket.b.id
              target_prefix = "x"
            }
            resource "aws_s3_bucket_public_access_block" "b" {
              bucket            = aws_s3_bucket_acl.b.bucket
              block_public_acls = true
            }
            """);
    assertThat(folded.at("aws_s3_bucket", "acl")).isEqualTo("public-read");
    assertThat(folded.at("aws_s3_bucket", "versioning.status")).isEqualTo("Enabled");
    assertThat(folded.at("aws_s3_bucket", "logging.target_prefix")).isEqualTo("x");
    assertThat(folded.at("aws_s3_bucket", "public_access_block.block_public_acls"))
        .isEqualTo("true");
    assertThat(folded.at("aws_s3_bucket", "grant"))
        .contains("permissions: [READ]", "uri: http://acs.amazonaws.com/groups/global/AllUsers");
    assertThat(folded.root().outside()).isEmpty();
    assertThat(folded.only("aws_s3_bucket").parts()).hasSize(4);
  }

  @Test
  void olderShapesReadAsTheNewOnes() {
    Folded folded =
        Folded.terraform(
            """
            resource "aws_s3_bucket" "b" {
              versioning {
                enabled    = true
                mfa_delete = false
              }
              website { index_document = "index.html" }
              lifecycle_rule {
                enabled = true
                expiration { days = 1 }
              }
            }
            resource "aws_db_instance" "d" { name = "orders" }
            """);
    assertThat(folded.at("aws_s3_bucket", "versioning"))
        .isEqualTo("{mfa_delete: Disabled, status: Enabled}");
    assertThat(folded.at("aws_s3_bucket", "website"))
        .isEqualTo("{index_document: {suffix: index.html}}");
    assertThat(folded.at("aws_s3_bucket", "lifecycle_rule"))
        .isEqualTo("{expiration: {days: 1}, status: Enabled}");
    assertThat(folded.at("aws_db_instance", "db_name")).isEqualTo("orders");
  }

  @Test
  void rulesAreFoldedOntoTheirGroupWhateverTheyAreWrittenAs() {
    Folded folded =
        Folded.terraform(
            """
            resource "aws_security_group" "g" {}
            resource "aws_security_group_rule" "in" {
              security_group_id = aws_security_group.g.id
              type              = "ingress"
              protocol          = "tcp"
              from_port         = 22
              to_port           = 22
              cidr_blocks       = ["0.0.0.0/0"]
            }
            resource "aws_security_group_rule" "out" {
              security_group_id        = aws_security_group.g.id
              type                     = "egress"
              protocol                 = "-1"
              from_port                = 0
              to_port                  = 0
              source_security_group_id = aws_security_group.g.id
            }
            resource "aws_vpc_security_group_ingress_rule" "in" {
              security_group_id = aws_security_group.g.id
              ip_protocol       = "-1"
              cidr_ipv6         = "::/0"
            }
            """);
    assertThat(folded.at("aws_security_group", "ingress"))
        .isEqualTo(
            "[{cidr_blocks: [0.0.0.0/0], from_port: 22, protocol: tcp, to_port: 22, type: ingress},"
                + " {ipv6_cidr_blocks: [::/0], protocol: -1}]");
    assertThat(folded.at("aws_security_group", "egress.security_groups"))
        .isEqualTo("[&aws_security_group.g.id]");
  }

  @Test
  void partsAreFoldedThroughModulesCountAndForEach() {
    Folded folded =
        Folded.terraform(
            """
            module "rule" {
              source = "./rule"
              group  = aws_security_group.g[1].id
            }
            resource "aws_security_group" "g" {
              count = 2
              name  = "g${count.index}"
            }
            resource "aws_s3_bucket" "b" {
              for_each = toset(["x", "y"])
            }
            resource "aws_s3_bucket_versioning" "b" {
              for_each = toset(["x", "y"])
              bucket   = aws_s3_bucket.b[each.key].id
              versioning_configuration { status = each.key }
            }
            """,
            Map.of(
                "rule",
                """
                variable "group" {}
                resource "aws_vpc_security_group_ingress_rule" "r" {
                  security_group_id = var.group
                  from_port         = 22
                }
                """));
    assertThat(folded.all("aws_security_group"))
        .extracting(group -> Folded.shown(group.values().get("ingress")))
        .containsExactly("-", "{from_port: 22}");
    assertThat(folded.all("aws_s3_bucket"))
        .extracting(bucket -> Folded.shown(bucket.values().get("versioning")))
        .containsExactly("{status: x}", "{status: y}");
  }

  @Test
  void aRuleOfAGroupThatIsGivenCannotBeOfOneThatIsCreatedHere() {
    Folded folded =
        Folded.terraform(
            """
            variable "group" {}
            resource "aws_security_group" "g" { name = "web" }
            resource "aws_security_group_rule" "r" {
              security_group_id = var.group
              type              = "ingress"
              from_port         = 22
            }
            """);
    assertThat(folded.at("aws_security_group", "ingress")).isEqualTo("-");
    assertThat(folded.root().outside()).hasSize(1);
    assertThat(Folded.shown(folded.root().outside().getFirst().values()))
        .isEqualTo("{id: ?, ingress: [{from_port: 22, type: ingress}, ...], ...}");
  }

  @Test
  void aPartThatNamesNoParentIsJudgedOnOneOutsideTheRoot() {
    Folded folded =
        Folded.terraform(
            """
            resource "aws_security_group_rule" "r" {
              type      = "ingress"
              from_port = 22
            }
            """);
    assertThat(folded.root().outside()).hasSize(1);
    assertThat(Folded.shown(folded.root().outside().getFirst().values()))
        .isEqualTo("{ingress: [{from_port: 22, type: ingress}, ...], ...}");
  }

  @Test
  void aNameWithHolesMayBeOfAnyParentWhoseNameHasItsEnds() {
    Folded folded =
        Folded.terraform(
            """
            variable "stage" {}
            resource "aws_s3_bucket" "logs" { bucket = "x-logs" }
            resource "aws_s3_bucket" "data" { bucket = "x-data" }
            resource "aws_s3_bucket_versioning" "v" {
              bucket = "${var.stage}-logs"
              versioning_configuration { status = "Enabled" }
            }
            """);
    assertThat(folded.all("aws_s3_bucket"))
        .extracting(bucket -> Folded.shown(bucket.values().get("versioning")))
        .containsExactly("?", "-");
  }

  @Test
  void aDocumentIsReadThroughItsDataSource() {
    Folded folded =
        Folded.terraform(
            """
            data "aws_iam_policy_document" "d" {
              statement {
                actions   = ["*"]
                resources = ["*"]
                condition {
                  test     = "Bool"
                  variable = "aws:SecureTransport"
                  values   = ["false"]
                }
              }
            }
            resource "aws_iam_policy" "p" {
              policy = data.aws_iam_policy_document.d.json
            }
            """);
    String statement =
        "actions: [*], conditions: {test: Bool, values: [false], variable: aws:SecureTransport},"
            + " effect: Allow, resources: [*]";
    assertThat(folded.at("data.aws_iam_policy_document", "statement"))
        .isEqualTo("{" + statement + "}");
    assertThat(folded.at("aws_iam_policy", "policy"))
        .startsWith("&data.aws_iam_policy_document.d.json={")
        .contains(statement);
  }

  @Test
  void aDataSourceHasTheStatementsOfTheDocumentsThatItBuildsOn() {
    Folded folded =
        Folded.terraform(
            """
            data "aws_iam_policy_document" "base" {
              statement {
                sid     = "a"
                actions = ["a:*"]
              }
              statement {
                sid     = "b"
                actions = ["b:*"]
              }
            }
            data "aws_iam_policy_document" "whole" {
              source_policy_documents   = [data.aws_iam_policy_document.base.json]
              override_policy_documents = [jsonencode({ Statement = { Sid = "b", Action = "x:*" } })]
              statement { actions = ["c:*"] }
            }
            resource "aws_iam_role_policy" "p" {
              role   = "r"
              policy = data.aws_iam_policy_document.whole.json
            }
            """);
    assertThat(folded.at("aws_iam_role_policy", "policy.statement.actions"))
        .isEqualTo("[a:*, x:*, c:*]");
  }

  @Test
  void documentsAreReadFromEveryFormOfText() {
    Folded folded =
        Folded.terraform(
            """
            variable "arn" {}
            resource "aws_iam_policy" "a" {
              policy = jsonencode({ Statement = { Action = "s3:*" } })
            }
            resource "aws_iam_policy" "b" {
              policy = <<-EOF
                {"Statement": [{"Action": "s3:*", "Resource": "${var.arn}/*"}]}
              EOF
            }
            resource "aws_iam_policy" "c" {
              policy = "{\\"Statement\\": [{\\"Action\\": \\"s3:*\\"}]}"
            }
            """);
    assertThat(folded.all("aws_iam_policy"))
        .extracting(policy -> Folded.shown(policy.values().get("policy")))
        .containsExactly(
            "{statement: {actions: [s3:*]}}",
            "{statement: {actions: [s3:*], resources: [${?}/*]}}",
            "{statement: {actions: [s3:*]}}");
  }

  @Test
  void aLiteralNameAndAnArnAroundAReferenceAreReferences() {
    Folded folded =
        Folded.terraform(
            """
            resource "aws_s3_bucket" "b" { bucket = "logs" }
            resource "aws_cloudtrail" "t" {
              name           = "t"
              s3_bucket_name = "logs"
            }
            resource "aws_flow_log" "f" {
              log_destination = "arn:aws:s3:::${aws_s3_bucket.b.id}"
            }
            """);
    assertThat(folded.at("aws_cloudtrail", "s3_bucket_name")).isEqualTo("&aws_s3_bucket.b.id=logs");
    assertThat(folded.at("aws_flow_log", "log_destination")).startsWith("&aws_s3_bucket.b.arn=");
  }

  @Test
  void theArnOfAllStreamsOfALogGroupIsAReferenceToTheGroup() {
    Folded folded =
        Folded.terraform(
            """
            resource "aws_cloudwatch_log_group" "created" { name_prefix = "trail-" }
            resource "aws_cloudwatch_log_group" "named" { name = "trail" }
            resource "aws_cloudtrail" "around_a_reference" {
              name                       = "a"
              s3_bucket_name             = "logs"
              cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.created.arn}:*"
            }
            resource "aws_cloudtrail" "in_text" {
              name                       = "b"
              s3_bucket_name             = "logs"
              cloud_watch_logs_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*"
            }
            resource "aws_cloudtrail" "by_name" {
              name                       = "c"
              s3_bucket_name             = "logs"
              cloud_watch_logs_group_arn = "arn:aws:logs:eu-west-1:111122223333:log-group:${aws_cloudwatch_log_group.created.name}:*"
            }
            """);
    assertThat(folded.all("aws_cloudtrail"))
        .extracting(trail -> trail.values().get("cloud_watch_logs_group_arn"))
        .extracting(value -> ((Value.Reference) value).address())
        .containsExactlyInAnyOrder(
            "aws_cloudwatch_log_group.created",
            "aws_cloudwatch_log_group.named",
            "aws_cloudwatch_log_group.created");
  }
}
