package dev.lintel.check;

import static dev.lintel.check.Checks.check;
import static dev.lintel.check.Checks.findings;
import static dev.lintel.check.Checks.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.policy.Policy;
import dev.lintel.vocabulary.CanonicalRoot;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFindingsTest {
  private static final String SECRET = "Quill-Heron-77";

  private static final Policy PASSWORD =
      policy("password", "resource: aws_db_instance\ndeny: plaintext(password)\n");

  private static final Policy QUOTED =
      policy(
          "quoted",
          "resource: aws_instance\ndeny: present(user_data)\nmessage: it has {user_data}\n");

  @TempDir Path directory;

  @Test
  void aPasswordIsNotToldAndItsPlaceIsNotToBeShown() {
    Outcome outcome = check(root("password = \"" + SECRET + "\""), PASSWORD);

    assertThat(findings(outcome))
        .containsExactly(
            "2 password: password is ***; deny plaintext(password) [aws_db_instance.judged]");
    assertThat(outcome.findings()).allMatch(Finding::secret);
  }

  @Test
  void noConditionBesideTellsThePassword() {
    Policy policy =
        policy(
            "beside",
            "resource: aws_db_instance\ndeny: plaintext(password) and not password == \"x\"\n");
    Outcome outcome = check(root("password = \"" + SECRET + "\""), policy);

    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.toString()).doesNotContain(SECRET);
  }

  @Test
  void theNameOfAVariableThatHoldsAPasswordMayBeShown() {
    Outcome outcome = check(root("password = var.password"), PASSWORD);

    assertThat(outcome.findings()).hasSize(1).noneMatch(Finding::secret);
    assertThat(outcome.toString()).doesNotContain(SECRET);
  }

  @Test
  void aMessageDoesNotQuoteWhatADetectorFinds() {
    CanonicalRoot root =
        Roots.terraform(
            directory,
            Map.of(
                Roots.TERRAFORM,
                "resource \"aws_instance\" \"judged\" {\n  user_data = \"password="
                    + SECRET
                    + "\"\n}\n"));

    assertThat(findings(check(root, QUOTED)))
        .containsExactly("2 quoted: it has *** [aws_instance.judged]");
  }

  private CanonicalRoot root(String argument) {
    return Roots.terraform(
        directory,
        Map.of(
            Roots.TERRAFORM,
            "resource \"aws_db_instance\" \"judged\" {\n  "
                + argument
                + "\n}\nvariable \"password\" {\n  default = \""
                + SECRET
                + "\"\n}\n"));
  }
}
