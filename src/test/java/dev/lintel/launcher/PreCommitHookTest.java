package dev.lintel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.launcher.Start.Result;
import dev.lintel.testing.Checkout;
import dev.lintel.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the hook with pre-commit in a repository of its own. */
class PreCommitHookTest {
  private static final String OPEN_TO_ALL =
      """
      resource "aws_security_group" "%s" {
        ingress {
          protocol    = "tcp"
          from_port   = 22
          to_port     = 22
          cidr_blocks = %s
        }
      }
      """;

  @TempDir Path root;
  private Path hooks;
  private Path repository;

  @BeforeEach
  void layOutTheRepositories() throws IOException {
    Tool.require("pre-commit");
    Tool.require("git");
    hooks = root.resolve("hooks");
    Files.createDirectories(hooks);
    Files.copy(
        Checkout.root().resolve(".pre-commit-hooks.yaml"), hooks.resolve(".pre-commit-hooks.yaml"));
    // The hook's own clone would build itself with Maven; this one runs what is built already.
    Project.script(
        hooks.resolve("lintel"),
        "#!/bin/sh\necho \"ran with: $*\"\nexec '" + Checkout.root() + "/lintel' \"$@\"\n");
    commitAll(hooks);

    repository = root.resolve("infra");
    write(
        "prod/main.tf", "module \"app\" {\n  source = \"../app\"\n  cidrs = [\"0.0.0.0/0\"]\n}\n");
    write("app/variables.tf", "variable \"cidrs\" {\n  type = list(string)\n}\n");
    write("app/main.tf", OPEN_TO_ALL.formatted("app", "var.cidrs"));
    write("other/main.tf", OPEN_TO_ALL.formatted("other", "[\"0.0.0.0/0\"]"));
    write(
        "template.yaml",
        """
        Resources:
          Web:
            Type: AWS::EC2::SecurityGroup
            Properties:
              GroupDescription: web
              SecurityGroupIngress:
                - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
        """);
    write("README.md", "Nothing to check.\n");
    commitAll(repository);
  }

  @Test
  void aChangedChildModuleIsJudgedThroughItsCallerAndNothingElseIsReported() {
    Result result = preCommit("app/main.tf");
    assertThat(result.exit()).as(result.toString()).isEqualTo(1);
    assertThat(result.out())
        .contains("ran with: check --changed-files app/main.tf\n")
        .contains("security-group-no-public-ssh")
        .contains("app/main.tf:")
        .doesNotContain("other/main.tf")
        .doesNotContain("template.yaml");
  }

  @Test
  void changedFilesOfBothFormatsAreCheckedInOneStart() {
    Result result = preCommit("template.yaml", "other/main.tf", "README.md");
    assertThat(result.exit()).as(result.toString()).isEqualTo(1);
    assertThat(result.out())
        .containsOnlyOnce("ran with: ")
        .contains("other/main.tf:")
        .contains("template.yaml:")
        .doesNotContain("app/main.tf");
  }

  @Test
  void otherFilesDoNotStartIt() {
    Result result = preCommit("README.md");
    assertThat(result.exit()).as(result.toString()).isZero();
    assertThat(result.out()).contains("Skipped").doesNotContain("ran with");
  }

  private Result preCommit(String... changed) {
    List<String> arguments =
        Stream.concat(
                Stream.of("try-repo", hooks.toString(), "lintel", "--verbose", "--files"),
                Stream.of(changed))
            .toList();
    return inGit(new Start("pre-commit", arguments.toArray(String[]::new)).in(repository)).run();
  }

  private void write(String file, String text) throws IOException {
    Path path = repository.resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, text);
  }

  private void commitAll(Path directory) {
    for (String[] command :
        new String[][] {{"init", "-q"}, {"add", "-A"}, {"commit", "-q", "-m", "all"}}) {
      Result result = inGit(new Start("git", command).in(directory)).run();
      assertThat(result.exit()).as(result.toString()).isZero();
    }
  }

  /** Keeps the settings of whoever runs the tests out, and the tests out of theirs. */
  private Start inGit(Start start) {
    return start
        .with("PRE_COMMIT_HOME", root.resolve("pre-commit").toString())
        .with("GIT_CONFIG_GLOBAL", "/dev/null")
        .with("GIT_CONFIG_SYSTEM", "/dev/null")
        .with("GIT_AUTHOR_NAME", "test")
        .with("GIT_AUTHOR_EMAIL", "test@example.com")
        .with("GIT_COMMITTER_NAME", "test")
        .with("GIT_COMMITTER_EMAIL", "test@example.com");
  }
}
