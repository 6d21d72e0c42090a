package dev.lintel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.launcher.Start.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherJdkTest {
  @TempDir Path root;
  private Project project;

  @BeforeEach
  void layOutTheProject() throws IOException {
    project = new Project(root);
  }

  @Test
  void theNewestJdkOfTheUsualPlacesIsStarted() throws IOException {
    tellingJdk(".jdks/older", "99.0.9");
    tellingJdk(".sdkman/candidates/java/newest", "99.10.1");
    tellingJdk(".gradle/jdks/between", "99.9");
    assertThat(project.bareStart().run().out()).isEqualTo("newest");
  }

  @Test
  void javaHomeCountsLikeTheUsualPlaces() throws IOException {
    tellingJdk(".jdks/newest", "99.0.2");
    Path older = tellingJdk("older", "99.0.1");
    assertThat(project.bareStart().with("JAVA_HOME", older.toString()).run().out())
        .isEqualTo("newest");
    Path newer = tellingJdk("newer", "99.0.3");
    assertThat(project.bareStart().with("JAVA_HOME", newer.toString()).run().out())
        .isEqualTo("newer");
  }

  @Test
  void theProgramOnThePathCountsAlsoThroughLinks() throws IOException {
    Path jdk = tellingJdk("on path", "99.0.3");
    Files.createSymbolicLink(root.resolve("bin/java"), jdk.resolve("bin/java"));
    assertThat(project.bareStart().run().out()).isEqualTo("on path");
  }

  @Test
  void lintelJavaDecidesAloneAsAFolderOrAProgram() throws IOException {
    tellingJdk(".jdks/newest", "99.0.2");
    Path named = tellingJdk("named", "21");
    assertThat(project.bareStart().with("LINTEL_JAVA", named.toString()).run().out())
        .isEqualTo("named");
    assertThat(project.bareStart().run().out()).isEqualTo("newest");
    assertThat(project.bareStart().with("LINTEL_JAVA", named + "/bin/java").run().out())
        .isEqualTo("named");
  }

  @Test
  void aJdkThatVanishedIsReplaced() throws IOException {
    Path newest = tellingJdk(".jdks/newest", "99.0.2");
    tellingJdk(".jdks/second", "99.0.1");
    assertThat(project.bareStart().run().out()).isEqualTo("newest");
    Files.delete(newest.resolve("bin/java"));
    assertThat(project.bareStart().run().out()).isEqualTo("second");
  }

  @Test
  void aJdkThatIsTooOldIsNamedInOneLine() throws IOException {
    Path old = tellingJdk("old", "17.0.15");
    assertThat(project.bareStart().with("LINTEL_JAVA", old.toString()).run())
        .isEqualTo(
            new Result(
                2,
                "",
                "lintel: LINTEL_JAVA (" + old + ") is Java 17.0.15, not a JDK 21 or newer\n"));
  }

  @Test
  void aWrongLintelJavaIsNamedInOneLine() {
    assertThat(project.bareStart().with("LINTEL_JAVA", "/no/such/jdk").run())
        .isEqualTo(
            new Result(2, "", "lintel: LINTEL_JAVA (/no/such/jdk) is not a JDK 21 or newer\n"));
  }

  @Test
  void furtherOptionsReachTheJavaProgram() throws IOException {
    Path jdk = root.resolve("fake");
    project.fakeJdk(jdk, "99");
    Project.script(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s' \"$*\"\n");
    Result result =
        project
            .bareStart("check")
            .with("LINTEL_JAVA", jdk.toString())
            .with("LINTEL_JAVA_OPTS", "-Xmx3g -Dx=y")
            .run();
    assertThat(result.out()).endsWith("-Xmx3g -Dx=y -jar " + project.jar() + " check");
  }

  /** A JDK below the home folder whose java prints the name of the JDK's folder. */
  private Path tellingJdk(String folder, String version) throws IOException {
    Path jdk = project.fakeJdk(project.home().resolve(folder), version);
    Project.script(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s' '" + jdk.getFileName() + "'\n");
    return jdk;
  }
}
