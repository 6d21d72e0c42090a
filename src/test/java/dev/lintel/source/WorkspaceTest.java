package dev.lintel.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path top;
  private Path home;
  private Path other;

  @BeforeEach
  void directories() throws IOException {
    home = Files.createDirectories(top.resolve("home"));
    other = Files.createDirectories(top.resolve("other"));
    Files.writeString(home.resolve("a.tf"), "\uFEFFa = 1");
    Files.writeString(other.resolve("b.tf"), "b = 2");
  }

  @Test
  void readsBelowTheWorkingDirectoryWithoutTheByteOrderMark() throws IOException {
    Workspace workspace = Workspace.of(home, List.of());

    Source source = workspace.source(Path.of("a.tf"));

    assertThat(source.text()).isEqualTo("a = 1");
    assertThat(source.name()).isEqualTo("a.tf");
    assertThat(workspace.source(home.resolve("./a.tf"))).isSameAs(source);
  }

  @Test
  void refusesWhatLiesOutside() throws IOException {
    Workspace workspace = Workspace.of(home, List.of());

    assertThat(workspace.mayRead(Path.of("../other/b.tf"))).isFalse();
    assertThatThrownBy(() -> workspace.bytes(other.resolve("b.tf")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../other/b.tf");
  }

  @Test
  void refusesALinkThatLeadsOutside() throws IOException {
    Files.createSymbolicLink(home.resolve("link.tf"), other.resolve("b.tf"));
    Workspace workspace = Workspace.of(home, List.of());

    assertThat(workspace.mayRead(Path.of("link.tf"))).isFalse();
  }

  @Test
  void readsInsideAPathThatWasGiven() throws IOException {
    Workspace workspace = Workspace.of(home, List.of(Path.of("../other/b.tf")));

    assertThat(workspace.source(other.resolve("b.tf")).text()).isEqualTo("b = 2");
    assertThat(workspace.nameOf(other.resolve("b.tf"))).isEqualTo("../other/b.tf");
  }

  @Test
  void bytesThatAreNoTextBecomeReplacementCharacters() throws IOException {
    Files.write(home.resolve("bad.tf"), new byte[] {'a', (byte) 0xFF, 'b'});
    Workspace workspace = Workspace.of(home, List.of());

    assertThat(workspace.source(Path.of("bad.tf")).text()).isEqualTo("a\uFFFDb");
  }

  @Test
  void listsEntriesByNameAndNothingOutside() throws IOException {
    Files.writeString(home.resolve("A.tf"), "", StandardCharsets.UTF_8);
    Workspace workspace = Workspace.of(home, List.of());

    assertThat(workspace.list(Path.of(".")))
        .map(path -> path.getFileName().toString())
        .containsExactly("A.tf", "a.tf");
    assertThat(workspace.list(other)).isEmpty();
    assertThat(workspace.nameOf(home)).isEqualTo(".");
  }

  @Test
  void anUnsavedTextStandsInPlaceOfTheFile() throws IOException {
    Workspace workspace =
        Workspace.of(home, List.of())
            .withUnsaved(Path.of("a.tf"), "a = 2")
            .withUnsaved(Path.of("new.tf"), "n = 1");

    assertThat(workspace.source(home.resolve("a.tf")).text()).isEqualTo("a = 2");
    assertThat(workspace.source(Path.of("new.tf")).text()).isEqualTo("n = 1");
    assertThat(workspace.list(Path.of(".")))
        .containsExactly(home.resolve("./a.tf"), home.resolve("./new.tf"));
  }

  @Test
  void refusesDirectoriesAndFilesThatAreTooLarge() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(home.resolve("big.tf").toFile(), "rw")) {
      file.setLength(Workspace.LARGEST_FILE + 1);
    }
    Workspace workspace = Workspace.of(home, List.of());

    assertThatThrownBy(() -> workspace.source(Path.of("big.tf")))
        .isInstanceOf(IOException.class)
        .hasMessage("big.tf is larger than 64 MB");
    assertThatThrownBy(() -> workspace.source(Path.of(".")))
        .isInstanceOf(IOException.class)
        .hasMessage(". is not a regular file");
  }
}
