package dev.lintel.check;

import static dev.lintel.check.Checks.check;
import static dev.lintel.check.Checks.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Outcome;
import dev.lintel.finding.Suppressed;
import dev.lintel.policy.Policy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suppressions in the forms of other linters. */
class PeerSuppressionTest {
  private static final Policy MULTI_AZ =
      policy(
          "multi-az",
          """
          equivalents: {checkov: [CKV_AWS_157], trivy: [AWS-0180], cfn-nag: [F25], guard: [MULTI_AZ], kics: [8e3f]}
          resource: aws_db_instance
          require: multi_az == true
          """);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        resource "aws_db_instance" "d" {
          # checkov:skip=CKV_AWS_157: dev only
          engine = "postgres"
        }
        """,
        "resource \"aws_db_instance\" \"d\" { # checkov:skip=CKV_AWS_1,CKV_AWS_157\n}",
        "resource \"aws_db_instance\" \"d\" {\n  multi_az = false # trivy:ignore:AWS-0180\n}",
        "# trivy:ignore:AVD-AWS-0180\nresource \"aws_db_instance\" \"d\" {}",
        "#tfsec:ignore:aws-0001 tfsec:ignore:aws-0180\nresource \"aws_db_instance\" \"d\" {}",
        "# trivy:ignore:*\nresource \"aws_db_instance\" \"d\" {}",
        "# trivy:ignore:AWS-0180:exp:2026-01-15\nresource \"aws_db_instance\" \"d\" {}",
        "# kics-scan ignore-block\nresource \"aws_db_instance\" \"d\" {\n  multi_az = false\n}",
        "resource \"aws_db_instance\" \"d\" {\n  # kics-scan ignore-line\n  multi_az = false\n}",
        "# kics-scan ignore\n\nresource \"aws_db_instance\" \"d\" {}",
        "# kics-scan disable=1111,8e3f\n\nresource \"aws_db_instance\" \"d\" {}",
      })
  void counts(String code) {
    Outcome outcome = terraform(code);

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.suppressed()).hasSize(1);
    assertThat(outcome.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# checkov:skip=CKV_AWS_157: outside\nresource \"aws_db_instance\" \"d\" {\n}",
        "resource \"aws_db_instance\" \"d\" {\n  # checkov:skip=CKV_AWS_15\n}",
        "# trivy:ignore:AWS-0181\nresource \"aws_db_instance\" \"d\" {}",
        "# trivy:ignore:AWS-0180[engine=mysql]\nresource \"aws_db_instance\" \"d\" {}",
        "# trivy:ignore:AWS-0180:ws:dev\nresource \"aws_db_instance\" \"d\" {}",
        "# trivy:ignore:AWS-0180:exp:soon\nresource \"aws_db_instance\" \"d\" {}",
        "# kics-scan disable=1111\nresource \"aws_db_instance\" \"d\" {}",
        "# kics-scan ignored\nresource \"aws_db_instance\" \"d\" {}",
      })
  void doesNotCount(String code) {
    Outcome outcome = terraform(code);

    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.suppressed()).isEmpty();
  }

  @Test
  void anExpiredOneIsTold() {
    Outcome outcome =
        terraform("# trivy:ignore:AWS-0180:exp:2026-01-14\nresource \"aws_db_instance\" \"d\" {}");

    assertThat(outcome.findings()).hasSize(1);
    assertThat(Checks.diagnostics(outcome))
        .hasSize(1)
        .first()
        .asString()
        .contains("suppression-expired");
  }

  @Test
  void aModuleCallHoldsItForEverythingInside() {
    Outcome outcome =
        check(
            Roots.terraform(
                directory,
                Map.of(
                    "main.tf",
                    """
                    # trivy:ignore:AWS-0180
                    module "above" {
                      count  = 1
                      source = "./db"
                    }
                    module "within" {
                      # checkov:skip=CKV_AWS_157: not ours
                      source = "./db"
                    }
                    module "open" {
                      source = "./db"
                    }
                    """,
                    "db/main.tf",
                    "resource \"aws_db_instance\" \"this\" {}\n")),
            MULTI_AZ);

    assertThat(outcome.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.instances())
                    .containsExactly("module.open.aws_db_instance.this"));
    assertThat(outcome.suppressed())
        .flatExtracting(one -> one.finding().instances())
        .containsExactlyInAnyOrder(
            "module.above[0].aws_db_instance.this", "module.within.aws_db_instance.this");
  }

  @Test
  void inATemplateItStandsInMetadataOrComments() {
    Outcome outcome =
        check(
            Roots.cloudFormation(
                """
                Resources:
                  Nag:
                    Type: AWS::RDS::DBInstance
                    Metadata: {cfn_nag: {rules_to_suppress: [{id: F25, reason: a test}]}}
                  Checkov:
                    Type: AWS::RDS::DBInstance
                    Metadata: {checkov: {skip: [{id: CKV_AWS_157, comment: a trial}]}}
                  Guard:
                    Type: AWS::RDS::DBInstance
                    Metadata: {guard: {SuppressedRules: [MULTI_AZ]}}
                  Commented:
                    Type: AWS::RDS::DBInstance
                    Properties:
                      # checkov:skip=CKV_AWS_157:an experiment
                      MultiAZ: false
                  Misspelt:
                    Type: AWS::RDS::DBInstance
                    Metadata: {cfn_nag: {rules_to_supress: [{id: F25}]}}
                """),
            MULTI_AZ);

    assertThat(outcome.suppressed())
        .extracting(one -> one.source() + " " + one.finding().instances() + " " + one.reason())
        .containsExactly(
            "cfn-nag metadata [Nag] a test",
            "checkov metadata [Checkov] a trial",
            "guard metadata [Guard] ",
            "checkov comment [Commented] an experiment");
    assertThat(outcome.findings())
        .extracting(finding -> finding.instances().getFirst())
        .containsExactly("Misspelt");
  }

  @Test
  void keepsDateAndPlace() {
    Outcome outcome =
        terraform("# trivy:ignore:AWS-0180:exp:2027-01-31\nresource \"aws_db_instance\" \"d\" {}");

    Suppressed suppressed = outcome.suppressed().getFirst();
    assertThat(suppressed.source()).isEqualTo("trivy comment");
    assertThat(suppressed.until()).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(suppressed.place().line()).isEqualTo(1);
  }

  private Outcome terraform(String code) {
    return check(Roots.terraform(directory, Map.of("main.tf", code)), MULTI_AZ);
  }
}
