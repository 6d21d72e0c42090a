package dev.lintel.terraform;

import static dev.lintel.terraform.Modules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyDocumentsTest {
  @TempDir Path directory;
  private Modules modules;

  @BeforeEach
  void setUp() {
    modules = new Modules(directory);
  }

  private static JsonNode document(Root root, String address) {
    for (JsonNode resource :
        JsonMapper.shared().readTree(Modules.printed(root)).path("resources")) {
      if (resource.path("address").asString().equals(address)) {
        return JsonMapper.shared().readTree(resource.path("values").path("policy").asString());
      }
    }
    throw new AssertionError("no " + address);
  }

  @Test
  void sourcesComeBeforeOwnStatementsAndOverridesReplaceThoseOfTheSameSid() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                data "aws_iam_policy_document" "source" {
                  statement {
                    sid       = "A"
                    actions   = ["s3:Get*"]
                    resources = ["*"]
                  }
                }
                data "aws_iam_policy_document" "all" {
                  source_policy_documents   = [data.aws_iam_policy_document.source.json]
                  override_policy_documents = [jsonencode({ Statement = [{ Sid = "B", Effect = "Deny" }] })]
                  statement {
                    sid     = "A"
                    actions = ["s3:Put*", "s3:List*"]
                  }
                  statement {
                    sid = "B"
                    principals {
                      type        = "AWS"
                      identifiers = ["*"]
                    }
                  }
                }
                resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.all.json }
                """)
            .load();

    JsonNode statements = document(root, "aws_iam_policy.p").path("Statement");

    assertThat(statements).hasSize(2);
    assertThat(statements.path(0).path("Action").toString())
        .isEqualTo("[\"s3:Put*\",\"s3:List*\"]");
    assertThat(statements.path(1).path("Effect").asString()).isEqualTo("Deny");
    assertThat(statements.path(1).has("Principal")).isFalse();
  }

  @Test
  void aDocumentWithWhatIsNotKnownYetKeepsItsStatements() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                resource "aws_s3_bucket" "b" {}
                data "aws_iam_policy_document" "d" {
                  statement {
                    actions   = ["s3:*"]
                    resources = [aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"]
                  }
                }
                resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.json }
                """)
            .load();

    Value policy = value(root, "aws_iam_policy.p", "policy");

    assertThat(policy).isInstanceOf(Value.Reference.class);
    Value json = ((Value.Reference) policy).value();
    assertThat(json).isInstanceOf(Value.Json.class);
    Value.MapValue content = (Value.MapValue) ((Value.Json) json).content();
    Value.ListValue statements =
        (Value.ListValue) Objects.requireNonNull(content.entries().get("Statement"));
    Value.MapValue statement = (Value.MapValue) statements.items().getFirst();
    assertThat(statement.entries().get("Action"))
        .isInstanceOfSatisfying(
            Value.Text.class, text -> assertThat(text.text()).isEqualTo("s3:*"));
    assertThat(String.valueOf(statement.origin().chain().getLast().place()))
        .startsWith("main.tf:3:");
  }

  @Test
  void everyWayToWriteADocumentGivesItsText() {
    Root root =
        modules
            .file("policy.json", "{\"Statement\": [{\"Action\": \"a:A\"}]}")
            .file("policy.tpl", "{\"Statement\": [{\"Action\": \"${action}\"}]}")
            .file(
                "main.tf",
                """
                resource "aws_iam_policy" "encoded" {
                  policy = jsonencode({ Statement = [{ Action = "a:A" }] })
                }
                resource "aws_iam_policy" "heredoc" {
                  policy = <<-EOT
                    {"Statement": [{"Action": "a:A"}]}
                  EOT
                }
                resource "aws_iam_policy" "file" { policy = file("policy.json") }
                resource "aws_iam_policy" "template" {
                  policy = templatefile("${path.module}/policy.tpl", { action = "a:A" })
                }
                resource "aws_iam_policy" "text" {
                  policy = "{\\"Statement\\": [{\\"Action\\": \\"a:A\\"}]}"
                }
                """)
            .load();

    for (String name : new String[] {"encoded", "heredoc", "file", "template", "text"}) {
      assertThat(document(root, "aws_iam_policy." + name).toString())
          .as(name)
          .isEqualTo("{\"Statement\":[{\"Action\":\"a:A\"}]}");
    }
  }
}
