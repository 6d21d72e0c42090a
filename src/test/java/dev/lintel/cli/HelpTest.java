package dev.lintel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {
  private static final List<String> COMMANDS =
      List.of("check", "policies", "explain", "test", "graph", "parse");

  @TempDir Path home;

  @Test
  void everyCommandHasHelpWithExamples() {
    StringBuilder all = new StringBuilder(Ran.in(home, "--help").out());
    for (String command : COMMANDS) {
      Ran ran = Ran.in(home, command, "--help");
      assertThat(ran.code()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).contains("Examples:");
      assertThat(Ran.in(home, "help", command).out()).isEqualTo(ran.out());
      all.append("\n----\n").append(ran.out());
    }
    Approvals.verify(all.toString());
  }

  @Test
  void noArgumentsShowTheHelp() {
    Ran ran = Ran.in(home);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo(Ran.in(home, "--help").out());
  }

  @Test
  void messagesOfWrongUseSayWhatWasMeant() {
    List<List<String>> wrong =
        List.of(
            List.of("chekc"),
            List.of("check", "--polcy", "rds-multi-az"),
            List.of("check", "--policy", "rds-multi-as"),
            List.of("check", "--policy"),
            List.of("check", "--exclude-policy", "nothing-like-it-at-all"),
            List.of("check", "--profile", "defualt"),
            List.of("check", "--fail-on", "hihg"),
            List.of("check", "--format", "jsno"),
            List.of("check", "--format", "json", "--format", "sarif"),
            List.of("check", "--format", "json="),
            List.of("check", "--color", "sometimes"),
            List.of("check", "--var", "novalue"),
            List.of("check", "--param-file", "nowhere.json"),
            List.of("check", "-"),
            List.of("check", "--stdin-filename", "a.tf"),
            List.of("check", "--\u001b[31mred"),
            List.of("graph", "--format", "sarif"),
            List.of("parse"),
            List.of("explain"),
            List.of("explain", "rds-mutli-az"),
            List.of("explain", "a", "b"),
            List.of("help", "polices"));
    StringBuilder all = new StringBuilder();
    for (List<String> arguments : wrong) {
      Ran ran = Ran.in(home, arguments.toArray(String[]::new));
      assertThat(ran.code()).as("%s", arguments).isEqualTo(2);
      assertThat(ran.out()).as("%s", arguments).isEmpty();
      all.append("$ lintel ").append(String.join(" ", arguments).replace("\u001b", "ESC"));
      all.append('\n').append(ran.err()).append('\n');
    }
    Approvals.verify(all.toString());
  }
}
