package dev.lintel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.launcher.Start.Result;
import dev.lintel.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherArchiveTest {
  private static final String FROM_ARCHIVE = "Program source: shared objects file";
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  @TempDir Path root;
  private Project project;

  @BeforeEach
  void layOutTheProject() throws IOException {
    project = new Project(root);
    ProgramJar.write(project.folder().resolve("src/main/program"), "first", root.resolve("1"));
    project.date("src/main/program", Instant.EPOCH);
    project.date("src/main", Instant.EPOCH);
  }

  @Test
  void theProgramComesFromAnArchiveBesideTheJar() {
    start().run();
    assertThat(project.jar().resolveSibling("start.jsa")).isRegularFile();
    assertThat(startThatTellsItsClasses().run().out()).contains(FROM_ARCHIVE).endsWith("first");
  }

  @Test
  void aRebuiltJarRunsTheNewCodeFromANewArchive() throws IOException {
    start().run();
    ProgramJar.write(project.folder().resolve("src/main/program"), "secnd", root.resolve("2"));
    project.date("src/main/program", Instant.now());
    assertThat(start().run().out()).isEqualTo("secnd");
    assertThat(startThatTellsItsClasses().run().out()).contains(FROM_ARCHIVE).endsWith("secnd");
  }

  @Test
  void aJarThatWasReplacedByHandRunsTheNewCode() throws IOException {
    start().run();
    ProgramJar.write(project.jar(), "another program", root.resolve("2"));
    assertThat(start().run()).isEqualTo(new Result(0, "another program", ""));
    assertThat(startThatTellsItsClasses().run().out()).contains(FROM_ARCHIVE);
  }

  @Test
  void aJarThatWasReplacedByAnOlderOneRunsTheOlderCode() throws IOException {
    start().run();
    FileTime built = Files.getLastModifiedTime(project.jar());
    ProgramJar.write(project.jar(), "an older program", root.resolve("2"));
    Files.setLastModifiedTime(project.jar(), FileTime.from(built.toInstant().minusSeconds(60)));
    assertThat(start().run()).isEqualTo(new Result(0, "an older program", ""));
    assertThat(startThatTellsItsClasses().run().out()).contains(FROM_ARCHIVE);
  }

  @Test
  void anArchiveThatWasDeletedIsMadeAnew() throws IOException {
    start().run();
    Files.delete(project.jar().resolveSibling("start.jsa"));
    assertThat(start().run()).isEqualTo(new Result(0, "first", ""));
    assertThat(startThatTellsItsClasses().run().out()).contains(FROM_ARCHIVE);
  }

  @Test
  void aBrokenArchiveCostsNothingButTime() throws IOException {
    start().run();
    Files.writeString(project.jar().resolveSibling("start.jsa"), "not an archive");
    Result result = start().run();
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEqualTo("first");
  }

  @Test
  void whereTheProjectCannotBeWrittenTheArchiveIsInTheCacheFolder() throws IOException {
    buildWithoutArchiveAndClose();
    open(Files.createDirectories(project.home().resolve("cache")), "rwxrwxrwx");
    assertThat(asNobody(start()).run()).isEqualTo(new Result(0, "first", ""));
    assertThat(asNobody(startThatTellsItsClasses()).run().out()).contains(FROM_ARCHIVE);
    assertThat(project.jar().resolveSibling("start.jsa")).doesNotExist();
  }

  @Test
  void whereNothingCanBeWrittenItStartsWithoutAnArchive() throws IOException {
    buildWithoutArchiveAndClose();
    Start start = asNobody(start()).with("XDG_CACHE_HOME", "/dev/null").with("TMPDIR", "/dev/null");
    assertThat(start.run()).isEqualTo(new Result(0, "first", ""));
  }

  private Start start() {
    return project.bareStart().with("LINTEL_JAVA", System.getProperty("java.home"));
  }

  private Start startThatTellsItsClasses() {
    return start().with("LINTEL_JAVA_OPTS", "-Xlog:class+load");
  }

  /** Leaves a project that was built elsewhere: nobody but its owner may write in it. */
  private void buildWithoutArchiveAndClose() throws IOException {
    start().run();
    Files.delete(project.jar().resolveSibling("start.jsa"));
    Files.delete(project.jar().resolveSibling("start.record"));
    open(root, "rwxr-xr-x");
    open(project.jar().resolveSibling(""), "r-xr-xr-x");
  }

  /** The super-user may write everywhere, so what is forbidden is tried as another user. */
  private static Start asNobody(Start start) {
    if (!System.getProperty("user.name").equals("root")) {
      return start;
    }
    Tool.require("setpriv");
    return start.through(AS_NOBODY);
  }

  private static void open(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
