package dev.lintel.check;

import static dev.lintel.check.Checks.check;
import static dev.lintel.check.Checks.diagnostics;
import static dev.lintel.check.Checks.findings;
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

class SuppressionTest {
  private static final Policy MULTI_AZ =
      policy(
          "multi-az",
          "resource: aws_db_instance\nformerly: [rds-multi-zone]\nrequire: multi_az == true\n");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resource \"aws_db_instance\" \"d\" {\n  multi_az = false # lintel:ignore multi-az\n}",
        "resource \"aws_db_instance\" \"d\" {\n  # lintel:ignore multi-az\n  multi_az = false\n}",
        "resource \"aws_db_instance\" \"d\" {\n  /* lintel:ignore multi-az */ multi_az = false\n}",
        "// lintel:ignore multi-az\nresource \"aws_db_instance\" \"d\" {\n  multi_az = false\n}",
        """
        # lintel:ignore multi-az
        # of the team
        resource "aws_db_instance" "d" {
          multi_az = false
        }
        """,
        "# lintel:ignore other,multi-az\nresource \"aws_db_instance\" \"d\" {}",
        "# lintel:ignore other, multi-az reason=\"dev only\"\n"
            + "resource \"aws_db_instance\" \"d\" {}",
        "# lintel:ignore rds-multi-zone\nresource \"aws_db_instance\" \"d\" {}",
        "# lintel:ignore multi-az until=2026-01-15\nresource \"aws_db_instance\" \"d\" {}",
        "resource \"aws_db_instance\" \"d\" { # lintel:ignore multi-az\n}",
      })
  void counts(String code) {
    Outcome outcome = terraform(code);

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.suppressed()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# lintel:ignore other\nresource \"aws_db_instance\" \"d\" {\n  multi_az = false\n}",
        "# lintel:ignore multi-az\n\nresource \"aws_db_instance\" \"d\" {\n  multi_az = false\n}",
        """
        resource "aws_db_instance" "d" {
          # lintel:ignore multi-az
          engine = "x"
          multi_az = false
        }
        """,
        "resource \"aws_db_instance\" \"d\" { # lintel:ignore multi-az\n  multi_az = false\n}",
        "# see lintel:ignore multi-az\nresource \"aws_db_instance\" \"d\" {}",
      })
  void doesNotCount(String code) {
    Outcome outcome = terraform(code);

    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.suppressed()).isEmpty();
  }

  @Test
  void keepsReasonDateAndPlace() {
    Outcome outcome =
        terraform(
            """
            # lintel:ignore multi-az reason="dev only" until=2027-01-31
            resource "aws_db_instance" "d" {}
            """);

    Suppressed suppressed = outcome.suppressed().getFirst();
    assertThat(suppressed.source()).isEqualTo("comment");
    assertThat(suppressed.reason()).isEqualTo("dev only");
    assertThat(suppressed.until()).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(suppressed.place().line()).isEqualTo(1);
    assertThat(suppressed.finding().place().line()).isEqualTo(2);
  }

  @Test
  void tellsOfExpiredMisspeltAndMalformedOnes() {
    Outcome outcome =
        terraform(
            """
            # lintel:ignore multi-az until=2026-01-14
            resource "aws_db_instance" "expired" {}
            # lintel:ignore multy-az
            resource "aws_db_instance" "misspelt" {}
            # lintel:ignore
            resource "aws_db_instance" "nothing" {}
            # lintel:ignore multi-az until=soon
            resource "aws_db_instance" "date" {}
            # lintel:ignore multi-az because it is so
            resource "aws_db_instance" "words" {}
            """);

    assertThat(outcome.findings()).hasSize(5);
    assertThat(diagnostics(outcome))
        .containsExactly(
            "1 warning suppression-expired: this suppression ended on 2026-01-14; mend what it"
                + " silences, or give it a new date",
            "3 warning suppression-unknown-policy: no policy is called `multy-az`; did you mean"
                + " multi-az?",
            "5 warning suppression-syntax: this suppression does not count: name the policies to"
                + " ignore: lintel:ignore policy-id",
            "7 warning suppression-syntax: this suppression does not count: `until` takes a date"
                + " such as 2027-01-31",
            "9 warning suppression-syntax: this suppression does not count: behind the ids stand"
                + " only reason=\"..\" and until=YYYY-MM-DD, not `because it is so`");
  }

  @Test
  void aboveAModuleCallItCountsForEverythingInside() {
    Outcome outcome =
        check(
            Roots.terraform(
                directory,
                Map.of(
                    "main.tf",
                    """
                    # lintel:ignore multi-az
                    module "a" {
                      source = "./db"
                    }
                    module "b" {
                      source = "./db"
                    }
                    """,
                    "db/main.tf",
                    "resource \"aws_db_instance\" \"this\" {}\n")),
            MULTI_AZ);

    assertThat(findings(outcome)).hasSize(1).first().asString().contains("[module.b.");
    assertThat(outcome.suppressed()).hasSize(1);
    assertThat(outcome.suppressed().getFirst().finding().instances())
        .containsExactly("module.a.aws_db_instance.this");
  }

  @Test
  void inATemplateItStandsInCommentsOrMetadata() {
    Outcome outcome =
        check(
            Roots.cloudFormation(
                """
                Resources:
                  # lintel:ignore multi-az
                  Commented:
                    Type: AWS::RDS::DBInstance
                    Properties: {MultiAZ: false}
                  Listed:
                    Type: AWS::RDS::DBInstance
                    Metadata:
                      lintel:
                        ignore: [{policy: multi-az, reason: a test, until: 2027-01-01}]
                  Expired:
                    Type: AWS::RDS::DBInstance
                    Metadata: {lintel: {ignore: [{policy: multi-az, until: 2025-01-01}]}}
                  Plain:
                    Type: AWS::RDS::DBInstance
                """),
            MULTI_AZ);

    assertThat(outcome.suppressed())
        .extracting(one -> one.source() + " " + one.finding().instances() + " " + one.reason())
        .containsExactly("comment [Commented] ", "metadata [Listed] a test");
    assertThat(outcome.findings())
        .extracting(finding -> finding.instances().getFirst())
        .containsExactly("Expired", "Plain");
    assertThat(diagnostics(outcome)).hasSize(1).first().asString().contains("suppression-expired");
  }

  @Test
  void aboveANestedBlockItCountsForThatBlock() {
    Policy policy =
        policy(
            "no-ssh",
            "resource: aws_security_group\ndeny: any r in ingress where r.to_port == 22\n");
    Outcome outcome =
        check(
            Roots.terraform(
                directory,
                Map.of(
                    "main.tf",
                    """
                    resource "aws_security_group" "s" {
                      # lintel:ignore no-ssh
                      ingress {
                        from_port = 22
                        to_port   = 22
                      }
                      ingress {
                        from_port = 22
                        to_port   = 22
                      }
                    }
                    """)),
            policy);

    assertThat(outcome.suppressed())
        .extracting(one -> one.finding().place().line())
        .containsExactly(5);
    assertThat(outcome.findings()).extracting(one -> one.place().line()).containsExactly(9);
  }

  private Outcome terraform(String code) {
    return check(Roots.terraform(directory, Map.of("main.tf", code)), MULTI_AZ);
  }
}
