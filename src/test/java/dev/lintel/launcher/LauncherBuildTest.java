package dev.lintel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.launcher.Start.Result;
import dev.lintel.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherBuildTest {
  private static final String BUILDING = "lintel: building (first use, or its sources changed)\n";

  @TempDir Path root;
  private Project project;

  @BeforeEach
  void layOutTheProject() throws IOException {
    project = new Project(root);
  }

  @Test
  void theFirstStartBuildsAndSaysSoInOneLineAndTheSecondOnlyStarts() throws IOException {
    assertThat(project.start().run()).isEqualTo(new Result(0, "first ", BUILDING));
    assertThat(project.start().run()).isEqualTo(new Result(0, "first ", ""));
    assertThat(project.builds()).isEqualTo(1);
  }

  @Test
  void argumentsAndTheExitCodePassUnchanged() throws IOException {
    Result result = project.start("check", "", "two  words", "*", "$HOME", "\\n", "-").run();
    assertThat(result.out()).isEqualTo("first <check><><two  words><*><$HOME><\\n><->");
    assertThat(result.exit()).isEqualTo(7);
  }

  @Test
  void aBuiltProjectNeedsNoMaven() throws IOException {
    project.start().run();
    Files.delete(root.resolve("bin/mvn"));
    assertThat(project.start().with("PATH", toolsWithoutMaven()).run())
        .isEqualTo(new Result(0, "first ", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/program", "src/main/added", "policies/added", "pom.xml"})
  void aChangedFileIsBuiltIn(String file) throws IOException {
    project.start().run();
    project.write(file, "second ");
    project.write("src/main/program", "second ");
    assertThat(project.start().run()).isEqualTo(new Result(0, "second ", BUILDING));
  }

  @Test
  void aDeletedFileIsNoticed() throws IOException {
    project.write("policies/one.yaml", "id: one");
    project.date("policies/one.yaml", Instant.EPOCH);
    project.start().run();
    Files.delete(project.folder().resolve("policies/one.yaml"));
    assertThat(project.start().run().err()).isEqualTo(BUILDING);
  }

  @Test
  void aFileChangedDuringTheBuildIsBuiltInByTheNextStart() throws IOException {
    project.write("src/main/slow", "");
    CompletableFuture<Result> first = project.start().begin();
    while (project.builds() == 0) {
      Thread.onSpinWait();
    }
    project.write("src/main/added", "");
    first.join();
    assertThat(project.start().run().err()).isEqualTo(BUILDING);
  }

  @Test
  void startsAtTheSameTimeBuildOnce() throws IOException {
    project.write("src/main/slow", "");
    project.date("src/main/slow", Instant.EPOCH);
    List<CompletableFuture<Result>> starts =
        List.of(project.start().begin(), project.start().begin(), project.start().begin());
    assertThat(starts)
        .extracting(CompletableFuture::join)
        .extracting(Result::out)
        .containsOnly("first ");
    assertThat(project.builds()).isEqualTo(1);
  }

  @Test
  void aLockThatADeadProcessLeftHoldsNobodyUp() throws IOException {
    Files.createDirectories(project.jar().getParent());
    long dead = new ProcessBuilder("true").start().toHandle().pid();
    Files.createSymbolicLink(project.jar().resolveSibling("lock"), Path.of("" + dead));
    assertThat(project.start().run()).isEqualTo(new Result(0, "first ", BUILDING));
  }

  @Test
  void aFailedBuildShowsItsOutputAndRunsNoOldCode() throws IOException {
    project.start().run();
    project.write("src/main/broken", "");
    Result result = project.start().run();
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("what is wrong").contains("lintel: the build failed");
    Files.delete(project.folder().resolve("src/main/broken"));
    assertThat(project.start().run().out()).isEqualTo("first ");
  }

  @Test
  void withoutMavenOneLineSaysWhatToInstall() throws IOException {
    Files.delete(root.resolve("bin/mvn"));
    assertThat(project.start().with("PATH", toolsWithoutMaven()).run())
        .isEqualTo(
            new Result(
                2,
                "",
                "lintel: needs Maven to build itself: install it so that 'mvn' is on the PATH\n"));
  }

  @Test
  void itStartsFromAnyDirectoryAndThroughLinksToLinks() throws IOException {
    Path elsewhere = Files.createDirectories(root.resolve("else where"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("one"), Path.of("../a project/lintel"));
    Path second = Files.createSymbolicLink(root.resolve("bin/two"), link);
    assertThat(startOf("../a project/lintel").in(elsewhere).run().out()).isEqualTo("first ");
    assertThat(startOf("./one").in(elsewhere).run().out()).isEqualTo("first ");
    assertThat(startOf(second.toString()).in(Path.of("/")).run().out()).isEqualTo("first ");
    assertThat(startOf("sh", "-c", "two x").in(elsewhere).run().out()).isEqualTo("first <x>");
    assertThat(startOf("sh", "lintel").in(project.folder()).run().out()).isEqualTo("first ");
    assertThat(project.builds()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "sh"})
  void everyShellReadsIt(String shell) throws IOException {
    Path program = Tool.require(shell);
    String launcher = project.launcher().toString();
    assertThat(startOf(program.toString(), "-n", launcher).run()).isEqualTo(new Result(0, "", ""));
    assertThat(startOf(program.toString(), launcher, "x").run().out()).isEqualTo("first <x>");
  }

  private Start startOf(String program, String... arguments) throws IOException {
    return new Start(program, arguments)
        .with("PATH", root.resolve("bin") + ":" + System.getenv("PATH"))
        .with("HOME", project.home().toString())
        .with("LINTEL_JAVA", project.fakeJdk(root.resolve("fake-jdk"), "99.0.1").toString());
  }

  /** A search path that holds what the launcher may call, and no Maven. */
  private String toolsWithoutMaven() throws IOException {
    Path tools = Files.createDirectories(root.resolve("tools"));
    for (String tool :
        List.of(
            "cat",
            "dirname",
            "find",
            "head",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "tail",
            "touch")) {
      Project.script(tools.resolve(tool), "#!/bin/sh\nexec " + Tool.require(tool) + " \"$@\"\n");
    }
    return tools.toString();
  }
}
