package dev.lintel.check;

import static dev.lintel.check.Checks.check;
import static dev.lintel.check.Checks.findings;
import static dev.lintel.check.Checks.policy;
import static dev.lintel.check.Checks.unknowns;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Outcome;
import dev.lintel.policy.Policy;
import dev.lintel.vocabulary.CanonicalRoot;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndecidedTest {
  private static final Policy MULTI_AZ =
      policy("multi-az", "resource: aws_db_instance\nrequire: multi_az\n");

  @TempDir Path directory;

  @Test
  void tellsWhatIsNotKnownAndWhere() {
    CanonicalRoot root =
        Roots.terraform(
            directory,
            Map.of(
                "main.tf",
                """
                variable "ha" {}
                resource "aws_db_instance" "d" {
                  engine   = "mysql"
                  multi_az = var.ha
                }
                """));

    Outcome outcome = check(root, MULTI_AZ);

    assertThat(outcome.findings()).isEmpty();
    assertThat(unknowns(outcome)).hasSize(1).first().asString().startsWith("4 multi-az: multi_az:");
  }

  @Test
  void tellsInWhichScenarioAPolicyIsViolated() {
    CanonicalRoot root =
        Roots.cloudFormation(
            """
            Parameters:
              Stage: {Type: String}
            Conditions:
              IsProd: !Equals [!Ref Stage, prod]
            Resources:
              Db:
                Type: AWS::RDS::DBInstance
                Properties:
                  MultiAZ: !If [IsProd, true, false]
              Sometimes:
                Type: AWS::RDS::DBInstance
                Condition: IsProd
                Properties:
                  MultiAZ: !If [IsProd, false, true]
            """);

    Outcome outcome = check(root, MULTI_AZ);

    assertThat(unknowns(outcome)).containsExactly("9 multi-az: fails when IsProd is false");
    assertThat(findings(outcome))
        .containsExactly(
            "14 multi-az: multi_az is false; require multi_az (when it exists: IsProd)"
                + " [Sometimes]");
  }
}
