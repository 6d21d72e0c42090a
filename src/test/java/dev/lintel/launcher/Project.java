package dev.lintel.launcher;

import dev.lintel.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A small project with the real launcher. Its Maven is a script that copies {@code
 * src/main/program} to the jar's place and notes that it ran; {@link #fakeJdk} makes a JDK that
 * prints that "jar".
 */
final class Project {
  /** Takes as long as {@code src/main/slow} says, fails when {@code src/main/broken} is there. */
  private static final String FAKE_MAVEN =
      """
      #!/bin/sh
      echo built >>builds
      [ ! -e src/main/slow ] || sleep 1
      [ ! -e src/main/broken ] || { echo 'Program.java: what is wrong'; exit 1; }
      for argument; do
        case $argument in
          -Dlintel.build.directory=*) cp src/main/program "${argument#*=}/lintel.jar" ;;
        esac
      done
      """;

  private static final String FAKE_JAVA =
      """
      #!/bin/sh
      for argument; do case $argument in -Xshare:*) exit 1 ;; esac; done
      while [ "$1" != -jar ]; do shift; done
      cat "$2"
      shift 2
      for argument; do printf '<%s>' "$argument"; done
      exit $#
      """;

  private final Path root;
  private final Path folder;

  /**
   * Lays the project out below {@code root}, in a folder with spaces in its name. {@code root} also
   * holds the home folder and the fake Maven.
   */
  Project(Path root) throws IOException {
    this.root = root.toRealPath();
    this.folder = this.root.resolve("a project");
    Files.createDirectories(folder.resolve("src/main"));
    Files.createDirectories(folder.resolve("policies"));
    Files.createDirectories(home());
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.copy(Checkout.root().resolve("lintel"), launcher());
    script(root.resolve("bin/mvn"), FAKE_MAVEN);
    write("src/main/program", "first ");
    // What was checked out a while ago is older than what is built now.
    for (String file : List.of("src/main", "src/main/program", "policies", "pom.xml")) {
      date(file, Instant.now().minus(Duration.ofHours(1)));
    }
  }

  Path folder() {
    return folder;
  }

  Path launcher() {
    return folder.resolve("lintel");
  }

  Path home() {
    return root.resolve("home");
  }

  Path jar() {
    return folder.resolve("target/launcher/lintel.jar");
  }

  /** Writes a file of the project, dated a moment after everything that is there. */
  void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    date(file, Instant.now().plusMillis(10));
  }

  void date(String file, Instant time) throws IOException {
    Files.setLastModifiedTime(folder.resolve(file), FileTime.from(time));
  }

  /** How often the fake Maven ran. */
  int builds() throws IOException {
    Path builds = folder.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  /** Makes a JDK of {@code version} whose java prints the jar, then each argument in brackets. */
  Path fakeJdk(Path jdk, String version) throws IOException {
    script(jdk.resolve("bin/java"), FAKE_JAVA);
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  /** A start of the launcher with a fake JDK, which {@code arguments} are given to. */
  Start start(String... arguments) throws IOException {
    return bareStart(arguments)
        .with("LINTEL_JAVA", fakeJdk(root.resolve("fake-jdk"), "99.0.1").toString());
  }

  /** A start of the launcher that looks for a JDK itself. */
  Start bareStart(String... arguments) {
    return new Start(launcher().toString(), arguments)
        .in(folder)
        .with("PATH", root.resolve("bin") + ":" + System.getenv("PATH"))
        .with("HOME", home().toString())
        .with("XDG_CACHE_HOME", home().resolve("cache").toString());
  }

  static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
