package dev.lintel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @Test
  void ciRunsTheTestCommandOfTheReadme() {
    String command = read(".ci/run").lines().reduce((first, second) -> second).orElseThrow();
    assertThat(read("README.md")).contains("To run all tests:\n\n```sh\n" + command + "\n```");
  }

  @Test
  void theReadmeShowsAFindingAsTheConsoleDoes() {
    String readme = read("README.md");
    int start = readme.indexOf("```\nmedium[") + "```\n".length();
    String shown = readme.substring(start, readme.indexOf("```", start));
    assertThat(shown).contains("rds-multi-az");
    assertThat(
            read(
                "src/test/java/dev/lintel/cli"
                    + "/SamplesTest.theBadOnesAsTheConsoleShowsThem.approved.txt"))
        .contains(shown);
  }

  @Test
  void everyLinkBetweenDocumentsLeadsToAFile() throws IOException {
    int links = 0;
    for (Path document : documents()) {
      Matcher link = LINK.matcher(read(document.toString()));
      while (link.find()) {
        assertThat(document.resolveSibling(link.group(1))).as("in %s", document).exists();
        links++;
      }
    }
    assertThat(links).isPositive();
  }

  @Test
  void theIndexOfDecisionsListsEachOne() throws IOException {
    String index = read("docs/adr/README.md");
    try (Stream<Path> files = Files.list(Checkout.root().resolve("docs/adr"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
    }
  }

  @Test
  void theContributionGuideNamesEveryPackageOfTheTable() {
    String guide = read("CONTRIBUTING.md");
    assertThat(PackageTable.values())
        .allSatisfy(
            row ->
                assertThat(guide)
                    .containsPattern(
                        "(?m)^\\|.*\\b" + Pattern.quote(row.shortName()) + "\\b.*\\|$"));
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(Checkout.root());
        Stream<Path> docs = Files.walk(Checkout.root().resolve("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Checkout.root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
