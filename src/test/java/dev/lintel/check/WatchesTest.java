package dev.lintel.check;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a pattern finds all events of some kinds. */
class WatchesTest {
  private static final String DECLARATIONS =
      """
      variable "given" {}
      variable "flag" { type = bool }
      variable "name" { default = "PutBucketAcl" }
      """;

  @TempDir Path directory;

  @Test
  void namesOfEventsInFilterPatterns() {
    filters(
        "watches(pattern, [\"PutBucketAcl\", \"DeleteBucketPolicy\"])",
        """
        "{ ($.eventName = PutBucketAcl) || ($.eventName = DeleteBucketPolicy) }"                   => true
        "{($.eventName=PutBucketAcl)||($.eventName=DeleteBucketPolicy)}"                           => true
        "  { $.eventName = PutBucketAcl || $.eventName = DeleteBucketPolicy }  "                   => true
        "{ ($.eventName = \\"PutBucketAcl\\") || ($.eventName = \\"DeleteBucketPolicy\\") }"       => true
        "{ ((($.eventName = PutBucketAcl)) || ($.eventName = DeleteBucketPolicy)) }"               => true
        "{ ($.eventName = DeleteBucketPolicy) || ($.eventName = X) || ($.eventName = PutBucketAcl) }" => true
        "{ $.eventName = *Bucket* }"                                                               => true
        "{ $.eventName = * }"                                                                      => true
        "{ $.eventName = %Bucket% }"                                                               => true
        "{ $.eventName = %^(Put|Delete)Bucket.*$% }"                                               => true
        "{ $.eventName != GetObject }"                                                             => true
        "{ $.[\\"eventName\\"] = *Bucket* }"                                                       => true
        "{ ($.eventSource = s3.amazonaws.com) && ($.eventName = *Bucket*) }"                       => true
        "{ ($.eventSource = s3.amazonaws.com) && (($.eventName = PutBucketAcl) || ($.eventName = DeleteBucketPolicy)) }" => true
        "{ $.eventName = *Bucket* && $.errorCode NOT EXISTS }"                                     => true
        "{ $.eventName = *Bucket* && $.eventType != AwsServiceEvent }"                             => true
        "?PutBucketAcl ?DeleteBucketPolicy"                                                        => true
        "?\\"PutBucketAcl\\" ?\\"DeleteBucketPolicy\\""                                            => true
        ""                                                                                         => true
        "{ $.eventName = ${var.name} || $.eventName = DeleteBucketPolicy }"                        => true
        "{ $.eventName = PutBucketAcl }"                                                           => false
        "{ ($.eventName = PutBucketAcl) && ($.eventName = DeleteBucketPolicy) }"                   => false
        "{ $.eventName = putbucketacl || $.eventName = deletebucketpolicy }"                       => false
        "{ $.eventName = Bucket }"                                                                 => false
        "{ $.eventName = ?utBucketAcl || $.eventName = DeleteBucketPolicy }"                       => false
        "{ $.eventName = %^Bucket% }"                                                              => false
        "{ $.eventName != PutBucketAcl }"                                                          => false
        "{ $.eventname = *Bucket* }"                                                               => false
        "{ $.detail.eventName = *Bucket* }"                                                        => false
        "{ $.eventName = *Bucket* && $.userIdentity.userName = bob }"                              => false
        "{ $.eventName = *Bucket* && $.errorCode = AccessDenied }"                                 => false
        "{ $.eventName = *Bucket* && $.awsRegion = eu-west-1 }"                                    => false
        "{ $.eventSource = s3.amazonaws.com }"                                                     => true
        "{ $.eventSource = s3 }"                                                                   => false
        "{ $.eventName > PutBucketAcl }"                                                           => false
        "{ $.eventName IS NULL }"                                                                  => false
        "PutBucketAcl DeleteBucketPolicy"                                                          => false
        "PutBucketAcl"                                                                             => false
        "-GetObject"                                                                               => false
        "[ip, user, ...]"                                                                          => false
        "{ $.eventName = *Bucket*"                                                                 => unknown
        "{ $.eventName = *Bucket* ) }"                                                             => unknown
        "{ $.eventName ~ Bucket }"                                                                 => unknown
        "{ eventName = *Bucket* }"                                                                 => unknown
        "{ $.eventName = %(% }"                                                                    => unknown
        "{ }"                                                                                      => true
        var.given                                                                                  => unknown
        "{ $.eventName = ${var.given} }"                                                           => unknown
        var.flag ? "{ $.eventName = * }" : "{ $.eventName = PutBucketAcl }"                        => unknown
        var.flag ? "{ $.eventName = * }" : "{ $.eventName = *Bucket* }"                            => true
        null                                                                                       => false
        """);
  }

  @Test
  void otherFieldsInFilterPatterns() {
    filters(
        "watches(pattern, [\"userIdentity.type=Root\"])",
        """
        "{ $.userIdentity.type = Root }"                                                           => true
        "{ $.userIdentity.type = \\"Root\\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \\"AwsServiceEvent\\" }" => true
        "{ $.userIdentity.type = Root && $.eventName = ConsoleLogin }"                             => false
        "{ $.userIdentity.type = IAMUser }"                                                        => false
        "{ $.userIdentity.type != Root }"                                                          => false
        "{ $.userIdentity.type NOT EXISTS }"                                                       => false
        "Root"                                                                                     => true
        """);
  }

  @Test
  void eventPatterns() {
    new FunctionTable(
            "aws_cloudwatch_event_rule",
            "watches(event_pattern, [\"PutBucketAcl\", \"DeleteBucketPolicy\"])",
            pattern -> "name = \"a\"\nevent_pattern = " + pattern)
        .terraform(
            directory,
            DECLARATIONS,
            """
            jsonencode({ detail = { eventName = ["PutBucketAcl", "DeleteBucketPolicy"] } })                            => true
            jsonencode({ source = ["aws.s3"], detail-type = ["AWS API Call via CloudTrail"], detail = { eventSource = ["s3.amazonaws.com"], eventName = ["PutBucketAcl", "DeleteBucketPolicy"] } }) => true
            "{\\"detail\\": {\\"eventName\\": [\\"PutBucketAcl\\", \\"DeleteBucketPolicy\\"]}}"                        => true
            jsonencode({ detail = { eventName = [{ prefix = "Put" }, { prefix = "Delete" }] } })                       => true
            jsonencode({ detail = { eventName = [{ suffix = "Acl" }, { suffix = "Policy" }] } })                       => true
            jsonencode({ detail = { eventName = [{ wildcard = "*Bucket*" }] } })                                       => true
            jsonencode({ detail = { eventName = [{ equals-ignore-case = "putbucketacl" }, "DeleteBucketPolicy"] } })   => true
            jsonencode({ detail = { eventName = [{ anything-but = ["GetObject"] }] } })                                => true
            jsonencode({ detail = { eventName = [{ anything-but = "GetObject" }] } })                                  => true
            jsonencode({ detail = { eventName = [{ exists = true }] } })                                               => true
            jsonencode({ "$or" = [{ detail = { eventName = ["PutBucketAcl"] } }, { detail = { eventName = ["DeleteBucketPolicy"] } }] }) => true
            jsonencode({ source = [{ prefix = "aws." }], detail = { eventName = [{ wildcard = "*Bucket*" }] } })       => true
            jsonencode({ detail = { errorCode = [{ exists = false }], eventName = [{ prefix = "" }] } })               => true
            jsonencode({ detail = { eventName = [var.name, "DeleteBucketPolicy"] } })                                  => true
            jsonencode({ source = ["aws.s3"], detail-type = ["AWS API Call via CloudTrail"] })                         => true
            jsonencode({ detail = { eventName = ["PutBucketAcl"] } })                                                  => false
            jsonencode({ detail = { eventName = ["putbucketacl", "deletebucketpolicy"] } })                            => false
            jsonencode({ detail = { eventName = [{ anything-but = ["PutBucketAcl"] }] } })                             => false
            jsonencode({ detail = { eventName = [{ anything-but = { prefix = "Put" } }] } })                           => false
            jsonencode({ detail = { eventName = [{ anything-but = { prefix = "Get" } }] } })                           => true
            jsonencode({ detail = { eventName = [{ anything-but = { wildcard = "*Object*" } }] } })                    => true
            jsonencode({ detail = { eventName = [{ anything-but = { equals-ignore-case = "putbucketacl" } }] } })      => false
            jsonencode({ detail = { eventName = [{ exists = false }] } })                                              => false
            jsonencode({ detail = { eventName = [{ prefix = "Put" }] } })                                              => false
            jsonencode({ detail-type = ["AWS Console Sign In via CloudTrail"], detail = { eventName = [{ prefix = "" }] } }) => false
            jsonencode({ detail = { eventName = [{ prefix = "" }], awsRegion = ["eu-west-1"] } })                      => false
            jsonencode({ detail = { errorCode = [{ exists = true }], eventName = [{ prefix = "" }] } })                => false
            jsonencode({ region = ["eu-west-1"] })                                                                     => false
            jsonencode({ eventName = ["PutBucketAcl", "DeleteBucketPolicy"] })                                         => false
            jsonencode({ source = ["custom.app"] })                                                                    => false
            jsonencode({ detail = { eventName = [] } })                                                                => false
            jsonencode({ detail = { eventName = ["PutBucketAcl", var.given] } })                                       => unknown
            jsonencode({ detail = { eventName = concat(["PutBucketAcl"], var.given) } })                               => unknown
            jsonencode({ detail = var.given })                                                                         => unknown
            jsonencode({ detail = { eventName = ["PutBucketAcl", "DeleteBucketPolicy"], awsRegion = var.given } })     => unknown
            var.given                                                                                                  => unknown
            "{\\"detail\\": "                                                                                          => unknown
            """);
  }

  private void filters(String expression, String table) {
    new FunctionTable(
            "aws_cloudwatch_log_metric_filter",
            expression,
            pattern -> "name = \"a\"\nlog_group_name = \"g\"\npattern = " + pattern)
        .terraform(directory, DECLARATIONS, table);
  }
}
