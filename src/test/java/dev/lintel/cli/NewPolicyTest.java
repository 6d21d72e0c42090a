package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPolicyTest {
  @TempDir Path home;

  @Test
  void isAFileWhoseTestsSayWhatIsToBeWritten() throws IOException {
    Ran ran = Ran.in(home, "policies", "new", "own-volume", "--resource", "aws_ebs_volume");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Wrote policies/own-volume.yaml.").contains("lintel test");
    Ran tested = Ran.in(home, "test", "policies");
    assertThat(tested.err()).isEmpty();
    assertThat(tested.code()).isEqualTo(1);
    Approvals.verify(
        Files.readString(home.resolve("policies/own-volume.yaml")) + "----\n" + tested.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws_s3_bucket", "data.aws_iam_policy_document", "aws_ami"})
  void loadsForEveryKindOfType(String type) {
    Ran.in(home, "policies", "new", "own-one", "--resource", type, "--policy-dir", "own/mine");
    assertThat(Ran.in(home, "policies", "--policy-dir", "own").code()).isZero();
    assertThat(Ran.in(home, "test", "own").code()).isEqualTo(1);
  }

  @Test
  void isMetOnceItIsFilledIn() throws IOException {
    Ran.in(home, "policies", "new", "own-queue", "--resource", "aws_sqs_queue");
    Path file = home.resolve("policies/own-queue.yaml");
    String text =
        Files.readString(file)
            .replaceAll("\"TODO: [^\"]*\"", "Some text")
            .replace("deny: false", "require: present(tags.owner)")
            .replace(
                "# TODO: what is as it should be\n      }", "tags = { owner = \"us\" }\n      }")
            .replaceFirst(
                "(?s)Good:(.*)Properties: \\{\\}",
                "Good:$1Properties: {Tags: [{Key: owner, Value: us}]}");
    Files.writeString(file, text);
    assertThat(Ran.in(home, "test", "policies").out())
        .isEqualTo("1 policy, 2 examples: all as expected\n");
  }

  @Test
  void isRefusedWhereItWouldHideOrReplaceSomething() {
    assertThat(Ran.in(home, "policies", "new", "rds-multi-az").err()).contains("is a built-in");
    assertThat(Ran.in(home, "policies", "new", "Own_Policy").err()).contains("is no id");
    assertThat(Ran.in(home, "policies", "new").err()).contains("needs the policy's id");
    assertThat(Ran.in(home, "policies", "nwe", "a").err()).contains("'nwe' is no word");
    assertThat(Ran.in(home, "policies", "new", "own", "--resource", "aws_s3_buckt").err())
        .contains("did you mean aws_s3_bucket");
    assertThat(Ran.in(home, "policies", "new", "own", "--resource", "provider.aws").err())
        .contains("not provider.aws");
    assertThat(Ran.in(home, "policies", "new", "own").code()).isZero();
    Ran again = Ran.in(home, "policies", "new", "own");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("policies/own.yaml exists already");
  }
}
