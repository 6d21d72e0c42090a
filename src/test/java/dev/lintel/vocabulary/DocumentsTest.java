package dev.lintel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.entry.Steps;
import dev.lintel.vocabulary.folding.Paths;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  @Test
  void oneOrManyReadAsMany() {
    assertThat(
            document(
                """
                Statement:
                  Effect: Allow
                  Action: s3:Get*
                  NotResource: [a, b]
                """))
        .isEqualTo("{statement: {actions: [s3:Get*], effect: Allow, not_resources: [a, b]}}");
  }

  @Test
  void principalsAndConditionsAreLists() {
    assertThat(
            document(
                """
                Version: "2012-10-17"
                Statement:
                  - Principal: "*"
                    Condition: {Bool: {aws:SecureTransport: false}}
                  - Principal: {AWS: [a, b], Service: c}
                    NotPrincipal: {AWS: "*"}
                    Condition:
                      StringLike: {aws:PrincipalOrgID: [o-1, o-2], aws:SourceVpc: v}
                """))
        .isEqualTo(
            "{statement: [{conditions: {test: Bool, values: [false], variable:"
                + " aws:SecureTransport}, principals: {identifiers: [*], type: *}}, {conditions:"
                + " [{test: StringLike, values: [o-1, o-2], variable: aws:PrincipalOrgID}, {test:"
                + " StringLike, values: [v], variable: aws:SourceVpc}], not_principals:"
                + " {identifiers: [*], type: AWS}, principals: [{identifiers: [a, b], type: AWS},"
                + " {identifiers: [c], type: Service}]}], version: 2012-10-17}");
  }

  @Test
  void jsonTextIsADocumentToo() {
    Folded folded =
        queuePolicy(
            """
            |
              {"Statement": [{"Effect": "Deny",
                "Action": "sqs:*"}]}
            """);
    assertThat(folded.at("aws_sqs_queue_policy", "policy"))
        .isEqualTo("{statement: {actions: [sqs:*], effect: Deny}}");
    Value action =
        Objects.requireNonNull(
            Paths.get(
                folded.only("aws_sqs_queue_policy").values(),
                Steps.of("policy.statement.actions")));
    Place place =
        Objects.requireNonNull(((Value.ListValue) action).items().getFirst().origin().place());
    assertThat(place.text()).isEqualTo("\"sqs:*\"");
  }

  @Test
  void aTextWithHolesIsADocumentWithHoles() {
    Folded folded =
        queuePolicy(
            """
            !Sub |
              {"Statement": [{"Effect": "Allow", "Action": "sqs:${What}", "Resource": "${Queue.Arn}"}]}
            """);
    assertThat(folded.at("aws_sqs_queue_policy", "policy.statement"))
        .isEqualTo("{actions: [sqs:${?}], effect: Allow, resources: [&Queue.arn]}");
  }

  @Test
  void everyValueHasItsExactPlaceInsideTheText() {
    Folded folded =
        Folded.terraform(
            """
            resource "aws_iam_policy" "a" {
              policy = <<-EOF
                {
                  "Statement": [{"Action": "s3:*", "Resource": "${aws_iam_policy.b.arn}/*"}]
                }
              EOF
            }
            resource "aws_iam_policy" "b" {
              policy = "{\\"Statement\\": [{\\"Action\\": \\"ec2:*\\"}]}"
            }
            """);
    assertThat(folded.all("aws_iam_policy"))
        .extracting(policy -> place(policy, "policy.statement.actions").text())
        .containsExactly("\"s3:*\"", "\\\"ec2:*\\\"");
    assertThat(place(folded.all("aws_iam_policy").getFirst(), "policy.statement.actions").line())
        .isEqualTo(4);
  }

  private static Place place(CanonicalResource resource, String path) {
    Value value = Objects.requireNonNull(Paths.get(resource.values(), Steps.of(path)));
    Value first = value instanceof Value.ListValue list ? list.items().getFirst() : value;
    return Objects.requireNonNull(first.origin().place());
  }

  @Test
  void textThatIsNoDocumentIsUnknownWithTheReason() {
    for (String text : List.of("'no'", "'{\"Statement\": [}'", "!Sub 'a ${What} b'", "'[]'")) {
      Value policy =
          Objects.requireNonNull(
              queuePolicy(text).only("aws_sqs_queue_policy").values().get("policy"));
      assertThat(policy).as(text).isInstanceOf(Value.Unknown.class);
      assertThat(((Value.Unknown) policy).reason()).startsWith("the document is not");
    }
  }

  @Test
  void everyDocumentOfAFamilyIsAMember() {
    Folded folded =
        Folded.template(
            """
            Role:
              Type: AWS::IAM::Role
              Properties:
                AssumeRolePolicyDocument: {Statement: {Effect: Allow, Action: "sts:AssumeRole"}}
                Policies:
                  - {PolicyName: a, PolicyDocument: {Statement: {Action: "a:*"}}}
                  - {PolicyName: b, PolicyDocument: {Statement: {Action: "b:*"}}}
            Inline:
              Type: AWS::IAM::Policy
              Properties:
                {PolicyName: c, PolicyDocument: {Statement: {Action: "c:*"}}, Roles: [!Ref Role]}
            User:
              Type: AWS::IAM::User
              Properties: {Policies: [{PolicyName: d, PolicyDocument: {Statement: {Action: "d:*"}}}]}
            """);
    Family family = Objects.requireNonNull(Vocabulary.shipped().family("identity_policy"));
    assertThat(Vocabulary.shipped().members(family, folded.root()))
        .extracting(
            member ->
                member.type()
                    + " "
                    + Folded.shown(member.values().get("owner"))
                    + " "
                    + Folded.shown(Paths.get(member.values(), List.of("statement", "actions"))))
        .containsExactly(
            "aws_iam_role &Role [a:*]",
            "aws_iam_role &Role [b:*]",
            "aws_iam_role_policy [&Role.id] [c:*]",
            "aws_iam_user_policy &User.id [d:*]");
  }

  private static Folded queuePolicy(String document) {
    return Folded.template(
        """
        Resources:
          Queue: {Type: AWS::SQS::Queue}
          Policy:
            Type: AWS::SQS::QueuePolicy
            Properties:
              Queues: [!Ref Queue]
              PolicyDocument: %s
        Parameters: {What: {Type: String}}
        """
            .formatted(document.stripTrailing().replace("\n", "\n      ")));
  }

  private static String document(String yaml) {
    return queuePolicy("\n  " + yaml.replace("\n", "\n  ")).at("aws_sqs_queue_policy", "policy");
  }
}
