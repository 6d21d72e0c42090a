package dev.lintel.check;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each line of a table is a value and what a function says of it. */
class SecretFunctionsTest {
  private static final String DECLARATIONS =
      """
      variable "given" {}
      variable "preset" { default = "Quill-Heron-77" }
      variable "empty" { default = "" }
      variable "nothing" { default = null }
      variable "hidden" {
        default   = "Quill-Heron-77"
        sensitive = true
      }
      variable "map" { default = { password = "Quill-Heron-77" } }
      locals {
        written = "Quill-Heron-77"
        joined  = join("-", ["Quill", "Heron"])
      }
      resource "random_password" "made" { length = 20 }
      resource "aws_db_instance" "other" { password = "Quill-Heron-77" }
      data "aws_ssm_parameter" "read" { name = "db" }
      data "aws_secretsmanager_secret_version" "read" { secret_id = "db" }
      """;

  private static final String PARAMETERS =
      """
      Parameters:
        Shown: {Type: String}
        Hidden: {Type: String, NoEcho: true}
        Preset: {Type: String, Default: Quill-Heron-77}
        HiddenPreset: {Type: String, NoEcho: true, Default: Quill-Heron-77}
        Empty: {Type: String, NoEcho: true, Default: ""}
        Stored: {Type: "AWS::SSM::Parameter::Value<String>", Default: /db}
      Mappings:
        Passwords: {prod: {Db: Quill-Heron-77}}
      Conditions:
        IsProd: !Equals [!Ref Shown, prod]
      Resources:
      """;

  @TempDir Path directory;

  @Test
  void plaintextOfTerraform() {
    terraform(
        "plaintext(password)",
        """
        "Quill-Heron-77"                                                  => true
        "changeme"                                                        => true
        "12345678"                                                        => true
        12345678                                                          => true
        true                                                              => true
        ""                                                                => false
        null                                                              => false
        var.given                                                         => false
        var.preset                                                        => true
        var.hidden                                                        => true
        var.empty                                                         => false
        var.nothing                                                       => false
        var.map["password"]                                               => true
        var.map.password                                                  => true
        local.written                                                     => true
        local.joined                                                      => true
        "${var.preset}"                                                   => true
        "${var.preset}-1"                                                 => true
        "${var.given}"                                                    => false
        "prefix-${var.given}"                                             => false
        "${var.preset}${var.given}"                                       => false
        "${random_password.made.result}x"                                 => false
        random_password.made.result                                       => false
        aws_db_instance.other.password                                    => false
        data.aws_ssm_parameter.read.value                                 => false
        data.aws_secretsmanager_secret_version.read.secret_string         => false
        coalesce(var.nothing, "Quill-Heron-77")                           => true
        coalesce(var.given, "Quill-Heron-77")                             => false
        base64encode("Quill-Heron-77")                                    => true
        sensitive("Quill-Heron-77")                                       => true
        upper(var.given)                                                  => false
        format("%s-%s", "a", var.preset)                                  => true
        try(var.map.other, "Quill-Heron-77")                              => true
        true ? "Quill-Heron-77" : var.given                               => true
        var.given == "x" ? "Quill-Heron-77" : "Marsh-Otter-12"            => true
        var.given == "x" ? "Quill-Heron-77" : var.given                   => unknown
        var.given == "x" ? null : "Quill-Heron-77"                        => unknown
        var.given == "x" ? null : var.given                               => false
        jsonencode({ password = "Quill-Heron-77" })                       => true
        jsonencode({ password = var.given })                              => false
        """);
  }

  @Test
  void plaintextOfCloudFormation() {
    template(
        "plaintext(password)",
        """
        Quill-Heron-77                                                    => true
        12345678                                                          => true
        true                                                              => true
        ""                                                                => false
        !Ref AWS::NoValue                                                 => false
        !Ref Shown                                                        => true
        !Ref Hidden                                                       => false
        !Ref Preset                                                       => true
        !Ref HiddenPreset                                                 => true
        !Ref Empty                                                        => false
        !Ref Stored                                                       => true
        !Ref AWS::StackName                                               => false
        !Sub "${Shown}"                                                   => true
        !Sub "${Hidden}"                                                  => false
        !Sub "${HiddenPreset}"                                            => true
        !Sub "x-${Hidden}"                                                => false
        !Sub "x-${Shown}"                                                 => true
        !Sub Quill-Heron-77                                               => true
        !Join ["-", [Quill, Heron]]                                       => true
        !Join ["-", [Quill, !Ref Hidden]]                                 => false
        !FindInMap [Passwords, prod, Db]                                  => true
        !If [IsProd, Quill-Heron-77, Marsh-Otter-12]                      => true
        !If [IsProd, Quill-Heron-77, !Ref Hidden]                         => unknown
        !If [IsProd, !Ref AWS::NoValue, !Ref Hidden]                      => false
        !If [IsProd, !Ref Shown, !Ref Preset]                             => true
        !ImportValue password                                             => false
        !GetAtt Secret.Arn                                                => false
        !Ref Secret                                                       => false
        "{{resolve:secretsmanager:db:SecretString:password}}"             => false
        "{{resolve:ssm-secure:/db:1}}"                                    => false
        "{{resolve:ssm:/db:1}}"                                           => true
        !Sub "{{resolve:secretsmanager:${Secret}:SecretString:password}}" => false
        !Sub "{{resolve:secretsmanager:${Shown}:SecretString:password}}"  => false
        !Base64 Quill-Heron-77                                            => true
        !Select [0, [Quill-Heron-77, other]]                              => true
        """);
  }

  @Test
  void urlCredentialsOfTerraform() {
    terraform(
        "url_credentials(password)",
        """
        "https://builder:Heron31z@bitbucket.org/team/app"                 => true
        "https://builder:Heron31z@git.example.org/team/app.git"           => true
        "http://builder:Heron31z@git.example.org/team/app.git"            => true
        "HTTPS://builder:Heron31z@git.example.org/team/app.git"           => true
        "https://oauth2:Heron31z@gitlab.com/team/app"                     => true
        "https://:Heron31z@gitlab.com/team/app"                           => true
        "https://builder:a:b12345@gitlab.com/team/app"                    => true
        "https://builder@github.com/team/app"                             => true
        "https://builder:@github.com/team/app"                            => true
        "https://x-access-token:Heron31z@github.com/team/app"             => true
        "https://builder@github.enterprise.org/team/app"                  => true
        "https://builder:Heron31z@host:8443/team/app"                     => true
        "https://builder:Heron%4031z@host/team/app"                       => true
        "https://builder:Heron31z@host"                                   => true
        "${"https"}://builder:Heron31z@host/app"                          => true
        "https://builder:${var.preset}@host/app"                          => true
        "https://builder:Heron31z@${var.given}/app"                       => true
        join("", ["https://builder:", var.preset, "@host/app"])           => true
        "https://builder:${var.given}@host/app"                           => false
        "https://builder:x${var.given}@host/app"                          => false
        "https://${var.given}@host/app"                                   => false
        "https://${var.given}@github.com/app"                             => false
        "https://builder:${random_password.made.result}@host/app"         => false
        "https://builder@bitbucket.org/team/app"                          => false
        "https://builder@gitlab.com/team/app"                             => false
        "https://github.com/team/app"                                     => false
        "https://github.com/team/app.git"                                 => false
        "https://github.com/team/app@v1"                                  => false
        "https://github.com/team/app?user=a:b12345@c"                     => false
        "https://host:8443/a@b"                                           => false
        "git@github.com:team/app.git"                                     => false
        "ssh://builder:Heron31z@host/app"                                 => false
        "builder:Heron31z@host/app"                                       => false
        "https://builder:<token>@host/app"                                => false
        "https://builder:changeme@host/app"                               => false
        "https://builder:xxxxxxxx@host/app"                               => false
        "https://builder:$TOKEN@host/app"                                 => false
        "https://@host/app"                                               => false
        "https://:@host/app"                                              => false
        ""                                                                => false
        null                                                              => false
        var.given                                                         => false
        data.aws_ssm_parameter.read.value                                 => false
        var.given == "x" ? "https://host" : "https://a:Heron31z@host"     => unknown
        """);
  }

  @Test
  void secretOfTerraform() {
    terraform(
        "secret(password)",
        """
        "Quill-Heron-77"                                                  => true
        "quill heron 77"                                                  => false
        "production"                                                      => false
        "changeme-77"                                                     => false
        "${var.given}-Heron-77"                                           => false
        var.preset                                                        => true
        var.hidden                                                        => true
        var.given                                                         => false
        var.empty                                                         => false
        var.nothing                                                       => false
        random_password.made.result                                       => false
        aws_db_instance.other.password                                    => true
        data.aws_ssm_parameter.read.value                                 => false
        "token=Quill-Heron-77 ${var.given}"                               => true
        "token=${var.given}"                                              => false
        jsonencode({ api_key = "Quill-Heron-77", a = var.given })         => true
        jsonencode({ api_key = var.given })                               => false
        jsonencode({ hosts = ["db-1", "db-2"] })                          => false
        base64encode("token=Quill-Heron-77")                              => true
        var.given == "x" ? "Quill-Heron-77" : "Marsh-Otter-12"            => true
        var.given == "x" ? "Quill-Heron-77" : var.given                   => unknown
        """);
  }

  @Test
  void secretOfCloudFormation() {
    template(
        "secret(password)",
        """
        Quill-Heron-77                                                    => true
        quill heron 77                                                    => false
        production                                                        => false
        changeme-77                                                       => false
        12345678                                                          => false
        ""                                                                => false
        !Ref AWS::NoValue                                                 => false
        !Ref Shown                                                        => false
        !Ref Hidden                                                       => false
        !Ref Preset                                                       => true
        !Ref HiddenPreset                                                 => true
        !Ref Empty                                                        => false
        !Ref Stored                                                       => false
        !Sub "${Hidden}"                                                  => false
        !Sub "${HiddenPreset}"                                            => true
        !Sub "token=Quill-Heron-77 ${Shown}"                              => true
        !Sub "token=${Shown}"                                             => false
        !Join ["", ["token=", Quill-Heron-77]]                            => true
        !Base64 "token=Quill-Heron-77"                                    => true
        !FindInMap [Passwords, prod, Db]                                  => true
        !If [IsProd, Quill-Heron-77, Marsh-Otter-12]                      => true
        !If [IsProd, Quill-Heron-77, !Ref Hidden]                         => unknown
        !If [IsProd, !Ref AWS::NoValue, !Ref Hidden]                      => false
        !If [IsProd, !Ref AWS::NoValue, Quill-Heron-77]                   => unknown
        !ImportValue password                                             => false
        !Ref Secret                                                       => false
        "{{resolve:secretsmanager:db:SecretString:password}}"             => false
        "{{resolve:ssm:/db:1}}"                                           => false
        !Select [0, [Quill-Heron-77, other]]                              => true
        """);
  }

  private void terraform(String expression, String table) {
    new FunctionTable("aws_db_instance", expression, value -> "  password = " + value)
        .terraform(directory, DECLARATIONS, table);
  }

  private static void template(String expression, String table) {
    new FunctionTable("aws_db_instance", expression, value -> "MasterUserPassword: " + value)
        .template(
            PARAMETERS + "  Secret: {Type: AWS::SecretsManager::Secret}\n",
            "AWS::RDS::DBInstance",
            table);
  }
}
