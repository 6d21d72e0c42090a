package dev.lintel.check;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a selection of AWS Backup takes a resource. */
class SelectsTest {
  private static final String DECLARATIONS =
      """
      variable "given" {}
      variable "flag" { type = bool }
      variable "daily" { default = "daily" }
      resource "aws_ebs_volume" "asked" {
        availability_zone = "eu-west-1a"
        size              = 8
        tags = {
          Name   = "asked"
          Backup = "daily"
          Team   = var.given
        }
      }
      resource "aws_ebs_volume" "other" {
        availability_zone = "eu-west-1a"
        size              = 8
        tags              = { Backup = "daily" }
      }
      resource "aws_dynamodb_table" "orders" {
        name     = "orders"
        hash_key = "id"
      }
      resource "aws_dynamodb_table" "marked" {
        name     = "marked"
        hash_key = "id"
        tags     = var.given
      }
      """;

  @TempDir Path directory;

  @Test
  void volumesByArnAndTag() {
    String tag = "selection_tag {; type = \"STRINGEQUALS\"; key = \"%s\"; value = %s; }";
    String condition = "condition {; string_%s {; key = \"aws:ResourceTag/%s\"; value = %s; }; }";
    ask(
        "any v in aws_ebs_volume where v.tags.Name == \"asked\" and selects(self, v)",
        """
        resources = [aws_ebs_volume.asked.arn]                                             => true
        resources = [aws_ebs_volume.asked.id]                                              => true
        resources = [aws_ebs_volume.other.arn]                                             => false
        resources = [aws_ebs_volume.other.arn, aws_ebs_volume.asked.arn]                   => true
        resources = ["*"]                                                                  => true
        resources = ["arn:aws:ec2:*:*:volume/*"]                                           => true
        resources = ["arn:*:ec2:*:*:volume/*"]                                             => true
        resources = ["arn:aws:ec2:eu-west-1:111122223333:volume/vol-1"]                    => unknown
        resources = ["arn:aws:ec2:*:*:instance/*"]                                         => false
        resources = ["arn:aws:dynamodb:*:*:table/*"]                                       => false
        resources = [var.given]                                                            => unknown
        resources = var.given                                                              => unknown
        resources = concat(var.given, ["*"])                                               => true
        resources = [var.flag ? aws_ebs_volume.asked.arn : aws_ebs_volume.other.arn]       => unknown
        resources = ["*"]; not_resources = ["arn:aws:ec2:*:*:volume/*"]                    => false
        resources = ["*"]; not_resources = [aws_ebs_volume.asked.arn]                      => false
        resources = ["*"]; not_resources = [aws_ebs_volume.other.arn]                      => true
        resources = ["*"]; not_resources = ["arn:aws:dynamodb:*:*:table/*"]                => true
        resources = ["*"]; not_resources = [var.given]                                     => unknown
        not_resources = ["arn:aws:dynamodb:*:*:table/*"]                                   => true
        """
            + rows(
                """
                TAG Backup "daily"                                                         => true
                TAG Backup var.daily                                                       => true
                TAG Backup "weekly"                                                        => false
                TAG Backup "Daily"                                                         => false
                TAG Backup "*"                                                             => false
                TAG backup "daily"                                                         => false
                TAG Stage "prod"                                                           => false
                TAG Stage var.given                                                        => false
                TAG Backup var.given                                                       => unknown
                TAG Team "orders"                                                          => unknown
                TAG Team "orders"; TAG Backup "daily"                                      => true
                TAG Stage "prod"; TAG Backup "daily"                                       => true
                TAG Stage "prod"; TAG Backup "weekly"                                      => false
                resources = [aws_ebs_volume.other.arn]; TAG Backup "daily"                 => true
                resources = [aws_ebs_volume.asked.arn]; TAG Backup "weekly"                => true
                TAG Backup "daily"; not_resources = [aws_ebs_volume.asked.arn]             => false
                resources = ["*"]; IF equals Backup "daily"                                => true
                resources = ["*"]; IF equals Backup "weekly"                               => false
                resources = ["*"]; IF equals Stage "prod"                                  => false
                resources = ["*"]; IF like Backup "da*"                                    => true
                resources = ["*"]; IF like Backup "we*"                                    => false
                resources = ["*"]; IF equals Backup "da*"                                  => false
                resources = ["*"]; IF not_equals Backup "weekly"                           => true
                resources = ["*"]; IF not_equals Backup "daily"                            => false
                resources = ["*"]; IF not_equals Stage "prod"                              => true
                resources = ["*"]; IF not_like Backup "da*"                                => false
                resources = ["*"]; IF not_like Backup "we*"                                => true
                resources = ["*"]; IF equals Team "orders"                                 => unknown
                resources = ["*"]; IF not_equals Team "orders"                             => unknown
                resources = ["*"]; IF equals Backup var.given                              => unknown
                resources = ["*"]; IF equals Backup "daily"; IF equals Stage "prod"        => false
                resources = ["*"]; IF equals Team "orders"; IF equals Stage "prod"         => false
                IF equals Backup "daily"                                                   => true
                IF equals Backup "weekly"                                                  => false
                TAG Backup "daily"; IF not_equals Backup "daily"                           => false
                """,
                tag,
                condition));
  }

  @Test
  void tablesByName() {
    ask(
        "any t in aws_dynamodb_table where t.name == \"orders\" and selects(self, t)",
        """
        resources = ["arn:aws:dynamodb:eu-west-1:111122223333:table/orders"]   => true
        resources = ["arn:aws:dynamodb:*:*:table/orders"]                      => true
        resources = ["arn:aws:dynamodb:*:*:table/ord*"]                        => true
        resources = ["arn:aws:dynamodb:*:*:table/carts"]                       => false
        resources = ["arn:aws:dynamodb:*:*:table/order?"]                      => false
        resources = [aws_dynamodb_table.orders.arn]                            => true
        resources = [aws_dynamodb_table.marked.arn]                            => false
        """);
  }

  @Test
  void tagsThatAreNotKnown() {
    ask(
        "any t in aws_dynamodb_table where t.name == \"marked\" and selects(self, t)",
        rows(
            """
            TAG Backup "daily"                                => unknown
            resources = ["*"]; IF equals Backup "daily"       => unknown
            resources = ["*"]; IF not_like Backup "daily"     => unknown
            """,
            "selection_tag {; type = \"STRINGEQUALS\"; key = \"%s\"; value = %s; }",
            "condition {; string_%s {; key = \"aws:ResourceTag/%s\"; value = %s; }; }"));
  }

  private static String rows(String table, String tag, String condition) {
    return table
        .replaceAll("TAG (\\w+) ([^ ;]+)", tag.formatted("$1", "$2"))
        .replaceAll("IF (\\w+) (\\w+) ([^ ;]+)", condition.formatted("$1", "$2", "$3"));
  }

  private void ask(String expression, String table) {
    new FunctionTable(
            "aws_backup_selection",
            expression,
            selection ->
                "name = \"s\"\n"
                    + "plan_id = \"p\"\n"
                    + "iam_role_arn = \"arn:aws:iam::111122223333:role/b\"\n"
                    + FunctionTable.lines(selection))
        .terraform(directory, DECLARATIONS, table);
  }
}
