package dev.lintel.terraform;

import static dev.lintel.terraform.Modules.messages;
import static dev.lintel.terraform.Modules.outputs;
import static dev.lintel.terraform.Modules.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.graph.Root;
import dev.lintel.graph.Value;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
  private static final String FIXTURE =
      """
      variable "s" {
        default   = "secret"
        sensitive = true
      }
      variable "e" {
        default   = "token"
        ephemeral = true
      }
      variable "u" { type = string }
      variable "b" { type = bool }
      """;

  @TempDir Path directory;
  private Modules modules;

  @BeforeEach
  void setUp() {
    modules = new Modules(directory);
  }

  private String output(String expression) {
    Root root =
        modules
            .file(
                "main.tf",
                FIXTURE + "output \"o\" {\n  sensitive = true\n  value = " + expression + "\n}\n")
            .load();
    return String.valueOf(outputs(root).get("o"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~> ",
      textBlock =
          """
          false && var.b                            ~> false
          true || var.b                             ~> true
          length([var.u, "x"])                      ~> 2
          [for x in [var.u, "x"] : 1]               ~> [1,1]
          "${var.u}-x" == null                      ~> false
          startswith("pre-${var.u}", "pre-")        ~> true
          issensitive("${var.s}-x")                 ~> true
          issensitive([var.s])                      ~> false
          issensitive(nonsensitive(var.s))          ~> false
          ephemeralasnull("${var.e}-x") == null     ~> true
          ephemeralasnull([var.e, "x"])             ~> [null,"x"]
          ephemeralasnull(var.s) == var.s           ~> true
          can(1 / 0)                                ~> true
          try(var.s.nothing, "other")               ~> "other"
          """)
  void isKnownAsFarAsTerraformKnowsIt(String expression, String expected) {
    assertThat(output(expression)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~> ",
      textBlock =
          """
          var.u == "x"
          true && var.b
          [for x in ["a"] : x if var.b]
          issensitive(var.u)
          try(var.u, "other")
          length(var.u)
          timestamp()
          1 / 0
          """)
  void isNotKnownBeforeDeployment(String expression) {
    assertThat(output(expression)).startsWith("unknown: ");
  }

  @Test
  void anUndecidedConditionLeavesItsTwoTexts() {
    assertThat(output("\"${var.b ? \"on\" : \"off\"}-x\""))
        .isEqualTo("{\"$oneOf\":[\"on-x\",\"off-x\"]}");
  }

  @Test
  void sensitivityTravelsIntoArguments() {
    Root root =
        modules
            .file(
                "main.tf",
                FIXTURE
                    + """
                    resource "aws_db_instance" "d" {
                      password = "${var.s}!"
                      username = "app"
                      tags     = { a = var.s, b = "x" }
                    }
                    """)
            .load();

    assertThat(value(root, "aws_db_instance.d", "password").meta().sensitive()).isTrue();
    assertThat(value(root, "aws_db_instance.d", "username").meta().sensitive()).isFalse();
    assertThat(value(root, "aws_db_instance.d", "tags"))
        .isInstanceOfSatisfying(
            Value.MapValue.class,
            tags ->
                assertThat(tags.entries().values())
                    .extracting(tag -> tag.meta().sensitive())
                    .containsExactly(true, false));
  }

  @Test
  void ephemeralValuesMayNotBeStored() {
    Root root =
        modules
            .file(
                "main.tf",
                FIXTURE
                    + """
                    resource "terraform_data" "d" { input = var.e }
                    resource "terraform_data" "n" { count = length(var.e) }
                    output "o" { value = var.e }
                    """)
            .load();

    assertThat(messages(root))
        .anySatisfy(one -> assertThat(one).contains("Invalid use of ephemeral value"))
        .anySatisfy(one -> assertThat(one).contains("Invalid count argument"))
        .anySatisfy(one -> assertThat(one).contains("Ephemeral value not allowed"))
        .hasSize(3);
  }

  @Test
  void writeOnlyArgumentsTakeWhatAnEphemeralResourceOpens() {
    Root root =
        modules
            .file(
                "main.tf",
                """
                ephemeral "aws_secretsmanager_secret_version" "s" { secret_id = "s" }
                resource "aws_db_instance" "d" {
                  password_wo = ephemeral.aws_secretsmanager_secret_version.s.secret_string
                }
                """)
            .load();

    assertThat(messages(root)).isEmpty();
    assertThat(value(root, "aws_db_instance.d", "password_wo")).isInstanceOf(Value.Unknown.class);
  }
}
