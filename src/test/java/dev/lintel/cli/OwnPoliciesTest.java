package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.TestFiles;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPoliciesTest {
  private static final String POLICY =
      """
      id: own-owner-tag
      title: Database has no owner
      severity: low
      rationale: Nobody answers for it.
      resource: aws_db_instance
      formats: [terraform]
      when: not engine == "aurora-mysql"
      require: owned(self)
      examples:
        - terraform: |
            resource "aws_db_instance" "nobodys" { # expect: own-owner-tag
              engine = "mysql"
            }

            resource "aws_db_instance" "ours" {
              engine = "mysql"
              tags   = { owner = "us" }
            }
      """;

  @TempDir Path home;

  @BeforeEach
  void writeFiles() {
    TestFiles.write(home, "own/tags/own-owner-tag.yaml", POLICY);
    TestFiles.write(home, "own/lib/tags.yaml", "let:\n  owned(r): present(r.tags.owner)\n");
    TestFiles.write(
        home, "main.tf", "resource \"aws_db_instance\" \"a\" {\n  multi_az = true\n}\n");
  }

  @Test
  void areAskedBesideTheBuiltInOnes() {
    Ran ran = Ran.in(home, "check", "--policy-dir", "own", "--format", "json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("\"policy\":\"own-owner-tag\"", "\"rds-encryption-at-rest\"");
    Ran only = Ran.in(home, "check", "--policy-dir", "own", "--policy", "own-owner-tag", "main.tf");
    assertThat(only.out()).contains("low[own-owner-tag]").doesNotContain("rds-encryption-at-rest");
  }

  @Test
  void areListedAndExplained() {
    assertThat(Ran.in(home, "policies", "--policy-dir", "own").out())
        .contains("own-owner-tag", "rds-multi-az");
    assertThat(Ran.in(home, "explain", "--policy-dir", "own", "own-owner-tag").out())
        .contains("Nobody answers for it.");
    assertThat(Ran.in(home, "explain", "own-owner-tag").err()).contains("unknown policy");
  }

  @Test
  void mustNotHideABuiltInPolicyOrEachOther() {
    TestFiles.write(home, "own/a.yaml", POLICY.replace("id: own-owner-tag", "id: rds-multi-az"));
    TestFiles.write(home, "own/z.yaml", POLICY);
    Ran ran = Ran.in(home, "check", "--policy-dir", "own");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out())
        .contains("`rds-multi-az` is the id of a built-in policy", "own/a.yaml:1:1")
        .contains("is the id of own/tags/own-owner-tag.yaml already", "own/z.yaml:1:1");
  }

  @Test
  void mustNotHideANameOfTheLibrary() {
    TestFiles.write(home, "own/lib/more.yaml", "let: {trail_logs(t): t.enable_logging}\n");
    Ran ran = Ran.in(home, "policies", "--policy-dir", "own");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("own/lib/more.yaml:1:7: `trail_logs` hides a name");
  }

  @Test
  void malformedOnesAreLocatedAndTheOthersStillAsked() {
    TestFiles.write(
        home, "own/bad.yaml", POLICY.replace("own-owner-tag", "own-bad").replace("requ", "rqu"));
    Ran ran = Ran.in(home, "check", "--policy-dir", "own", "--policy", "own-owner-tag");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out())
        .contains("low[own-owner-tag]", "unknown key `rquire`; did you mean require?")
        .contains("own/bad.yaml:8:1");
  }

  @Test
  void folderHasToExistAndToHoldPolicies() {
    TestFiles.write(home, "empty/README.md", "");
    assertThat(Ran.in(home, "check", "--policy-dir", "nowhere").err()).contains("does not exist");
    assertThat(Ran.in(home, "check", "--policy-dir", "empty").err()).contains("has no policies");
  }

  @Test
  void metExamplesAreCounted() {
    Ran ran = Ran.in(home, "test", "own");
    assertThat(ran.out()).isEqualTo("1 policy, 1 example: all as expected\n");
    assertThat(ran.code()).isZero();
    assertThat(Ran.in(home, "test", "--policy-dir", "own").out()).isEqualTo(ran.out());
  }

  @Test
  void missedExpectationsAreShownWithTheVerdictOfEachResource() {
    String code =
        """
              variable "owner" {}

              resource "aws_db_instance" "ours" { # expect: own-owner-tag
                tags = { owner = "us" }
              }

              resource "aws_db_instance" "whose" {
                tags = { owner = var.owner }
              }

              resource "aws_db_instance" "member" { # expect: own-ownr-tag
                engine = "aurora-mysql"
              }

              resource "aws_db_instance" "nobodys" {}
        """;
    String head =
        POLICY.substring(0, POLICY.indexOf("examples:")).replace("formats: [terraform]\n", "");
    TestFiles.write(
        home, "own/tags/own-owner-tag.yaml", head + "examples:\n  - terraform: |\n" + code);
    Ran ran = Ran.in(home, "test", "own");
    assertThat(ran.code()).isEqualTo(1);
    Approvals.verify(ran.out());
  }

  @Test
  void builtInPoliciesAreTestedUnlessAFolderIsNamed() {
    Ran ran = Ran.in(home, "test", "--policy", "rds-multi-az");
    assertThat(ran.out()).startsWith("1 policy, ").endsWith(": all as expected\n");
    assertThat(Ran.in(home, "test", "--policy", "rds-multi-as").err())
        .contains("did you mean rds-multi-az");
  }

  @Test
  void malformedPoliciesAreNotTested() {
    TestFiles.write(home, "own/bad.yaml", "id: own-bad\n");
    Ran ran = Ran.in(home, "test", "own");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("own/bad.yaml:1:1: `title` is missing");
    assertThat(ran.out()).contains("1 policy, 1 example: all as expected");
  }
}
