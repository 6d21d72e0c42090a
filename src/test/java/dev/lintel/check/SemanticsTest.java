package dev.lintel.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Outcome;
import dev.lintel.graph.Format;
import dev.lintel.policy.Loaded;
import dev.lintel.policy.Policy;
import dev.lintel.policy.PolicyLoader;
import dev.lintel.policy.PolicySet;
import dev.lintel.policy.condition.Lets;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.testing.Checkout;
import dev.lintel.vocabulary.CanonicalResource;
import dev.lintel.vocabulary.CanonicalRoot;
import dev.lintel.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the tables of docs/policy-semantics.md: an expression, asked of the resource called {@code
 * judged} in the code above the table, is true, false or unknown, and that is told at a line.
 */
class SemanticsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> everyRowOfTheTablesHolds() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (SemanticsTable.Row row : SemanticsTable.rows(document())) {
      String name = row.line() + ": " + row.expression();
      Path directory = Files.createDirectories(temporary.resolve("" + row.line()));
      tests.add(DynamicTest.dynamicTest(name, () -> check(row, directory)));
    }
    return tests.stream();
  }

  @Test
  void thereAreAtLeastOneHundredAndFiftyRows() throws IOException {
    assertThat(SemanticsTable.rows(document())).hasSizeGreaterThanOrEqualTo(150);
  }

  private static Path document() {
    return Checkout.root().resolve("docs/policy-semantics.md");
  }

  private static void check(SemanticsTable.Row row, Path directory) {
    CanonicalRoot root =
        row.format() == Format.CLOUDFORMATION
            ? Roots.cloudFormation(row.facts())
            : Roots.terraform(directory, Map.of(Roots.TERRAFORM, row.facts()));
    assertThat(root.root().diagnostics()).filteredOn(one -> one.isError()).isEmpty();
    String key = row.verdict().equals("false") ? "require" : "deny";
    Outcome outcome =
        Checker.check(
            List.of(root),
            PolicySet.of(List.of(policy(row, key, type(root)))),
            new CheckOptions(Vocabulary.shipped(), TODAY));
    assertThat(outcome.diagnostics()).isEmpty();
    List<Place> places =
        row.verdict().equals("unknown")
            ? outcome.unevaluated().stream().map(one -> one.place()).toList()
            : outcome.findings().stream().map(one -> one.place()).toList();
    assertThat(places).as("findings, or unknowns: %s", outcome).isNotEmpty();
    if (!row.place().isEmpty()) {
      assertThat(places.stream().map(SemanticsTest::line)).contains(row.place());
    }
  }

  private static String line(Place place) {
    return place.source().slice(place.source().lineSpan(place.line())).strip();
  }

  private static String type(CanonicalRoot root) {
    return Stream.concat(root.outside().stream(), root.resources().stream())
        .filter(resource -> resource.written().address().matches("(.*\\.judged|Judged)(\\[.*])?"))
        .map(CanonicalResource::type)
        .findFirst()
        .orElseThrow();
  }

  private static Policy policy(SemanticsTable.Row row, String key, String type) {
    String text =
        "id: row\ntitle: a row\nseverity: low\nresource: "
            + type
            + "\nformats: ["
            + row.format().word()
            + "]\n"
            + row.envelope()
            + key
            + ":\n  "
            + row.expression()
            + "\n";
    PolicyLoader loader = new PolicyLoader(Vocabulary.shipped(), Lets.NONE);
    Loaded loaded = loader.load(Source.of("row.yaml", text));
    assertThat(loaded.diagnostics()).isEmpty();
    return Objects.requireNonNull(loaded.policy());
  }
}
