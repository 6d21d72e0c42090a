package dev.lintel.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.cloudformation.CloudFormationInputs;
import dev.lintel.discovery.RootLoader.Loaded;
import dev.lintel.finding.Diagnostic;
import dev.lintel.graph.Root;
import dev.lintel.source.Workspace;
import dev.lintel.terraform.TerraformInputs;
import dev.lintel.terraform.module.ParsedFiles;
import dev.lintel.testing.TestFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootLoaderTest {
  @TempDir Path home;

  @BeforeEach
  void threeRoots() {
    for (String name : List.of("a", "b", "c")) {
      TestFiles.write(home, name + "/main.tf", "resource \"aws_sqs_queue\" \"q\" {}\n");
    }
  }

  @Test
  void rootsComeInTheOrderInWhichTheyWereFound() throws IOException {
    Loaded<String> loaded = load((found, root) -> found.name() + "=" + root.name());
    assertThat(loaded.roots()).containsExactly("a=a", "b=b", "c=c");
    assertThat(loaded.faults()).isEmpty();
  }

  @Test
  void aFaultOfOursInOneRootLeavesTheOthersAlone() throws IOException {
    Loaded<String> loaded =
        load(
            (found, root) -> {
              if (root.name().equals("b")) {
                throw new IllegalStateException("a fault");
              }
              return root.name();
            });
    assertThat(loaded.roots()).containsExactly("a", "c");
    assertThat(loaded.faults()).hasSize(1);
    Diagnostic fault = loaded.faults().getFirst();
    assertThat(fault.code()).isEqualTo("internal-error");
    assertThat(fault.isError()).isTrue();
    assertThat(fault.message()).contains("please report", ": b (IllegalStateException in ");
  }

  @Test
  void soDoesAStackThatIsTooSmall() throws IOException {
    Loaded<String> loaded =
        load((found, root) -> root.name().equals("c") ? endless(root.name()) : root.name());
    assertThat(loaded.roots()).containsExactly("a", "b");
    assertThat(loaded.faults())
        .extracting(Diagnostic::message)
        .first()
        .asString()
        .contains(": c (");
  }

  @Test
  void progressIsToldWhatIsDone() throws IOException {
    List<Integer> told = new ArrayList<>();
    ParsedFiles files = new ParsedFiles(Workspace.of(home, List.of()));
    Found found =
        Discovery.find(
            List.of(home), files, Discovery.NamedFiles.BY_CONTENT, CloudFormationInputs.NONE);
    new RootLoader(files, TerraformInputs.NONE, CloudFormationInputs.NONE, null)
        .load(found.roots(), (place, root) -> root, told::add);
    assertThat(told).isSorted().last().isEqualTo(3);
  }

  private Loaded<String> load(BiFunction<FoundRoot, Root, String> then) throws IOException {
    ParsedFiles files = new ParsedFiles(Workspace.of(home, List.of()));
    Found found =
        Discovery.find(
            List.of(home), files, Discovery.NamedFiles.BY_CONTENT, CloudFormationInputs.NONE);
    return new RootLoader(files, TerraformInputs.NONE, CloudFormationInputs.NONE, null)
        .load(found.roots(), then, done -> {});
  }

  @SuppressWarnings("InfiniteRecursion") // a stack overflow is what is asked for
  private static String endless(String text) {
    return text + endless(text);
  }
}
