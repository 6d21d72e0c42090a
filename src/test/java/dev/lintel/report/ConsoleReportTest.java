package dev.lintel.report;

import static dev.lintel.report.Outcomes.at;
import static dev.lintel.report.Outcomes.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.io.IOException;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
  @Test
  void showsEverythingThatARunHasToSay() throws IOException {
    Approvals.verify(render(Outcomes.full(), 100));
  }

  @Test
  void wrapsTextsInANarrowTerminal() throws IOException {
    Approvals.verify(render(Outcomes.full(), 50));
  }

  @Test
  void aRunWithoutFindingsSaysSo() throws IOException {
    assertThat(render(Outcomes.clean(), 100))
        .isEqualTo("No findings\nChecked 1 resource of 1 root in 1 file against 36 policies\n");
  }

  @Test
  void coloursAreEscapeSequencesThatEndOnTheSameLine() throws IOException {
    StringBuilder out = new StringBuilder();
    ConsoleReport.write(Outcomes.full(), new ConsoleReport.Options(100, true, true), out);
    String esc = "\u001b";
    assertThat(out.toString())
        .contains(esc + "[1;31mhigh[security-group-no-public-ssh]" + esc + "[0m");
    assertThat(out.toString().replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(render(Outcomes.full(), 100));
    out.toString()
        .lines()
        .filter(line -> line.contains(esc))
        .forEach(
            line -> assertThat(line.lastIndexOf(esc)).isEqualTo(line.lastIndexOf(esc + "[0m")));
  }

  @Test
  void caretsStandUnderWideCharactersCombinedOnesAndTabs() throws IOException {
    Source source = Source.of("a.tf", "\t日本e\u0301 = \"値\" # x\n");
    String report = render(Outcomes.of(at(place(source, "\"値\""), "m")), 100);
    assertThat(report)
        .contains(
            """
            1 |     日本e\u0301 = "値" # x
              |             ^^^^
            """);
  }

  @Test
  void aPlaceOfManyLinesShowsTheFirstOnes() throws IOException {
    Source source = Source.of("a.tf", "a {\n  b = 1\n  c = 2\n  d = 3\n}\n");
    String report = render(Outcomes.of(at(new Place(source, new Span(0, 29)), "m")), 100);
    assertThat(report)
        .contains(
            """
            1 | a {
              | ^^^
            2 |   b = 1
            3 |   c = 2
              | ... 2 more lines
            """);
  }

  @Test
  void aSecretIsNotShown() throws IOException {
    Source source = Source.of("a.tf", "a {\n  password = \"hunter2\" # for hunter2\n}\n");
    Finding open = at(place(source, "\"hunter2\""), "password is ***");
    Finding secret =
        new Finding(
            open.rule(),
            open.message(),
            open.root(),
            open.resource(),
            open.instances(),
            open.place(),
            open.related(),
            open.fingerprint(),
            true);
    String report = render(Outcomes.of(secret), 100);
    assertThat(report)
        .doesNotContain("hunter2")
        .contains(
            """
            2 |   password = ***
              |              ^^^
            """);
  }

  @Test
  void aLongLineIsCutAroundTheCaret() throws IOException {
    String filler = "{\"k\": \"日本\"}, ".repeat(20_000);
    Source source = Source.of("a.json", filler + "\"CidrIp\": \"0.0.0.0/0\", " + filler);
    String report = render(Outcomes.of(at(place(source, "\"0.0.0.0/0\""), "m")), 80);
    String[] lines = report.split("\n");
    assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThan(81));
    int code = 0;
    while (!lines[code].contains("CidrIp")) {
      code++;
    }
    String before = lines[code].substring(0, lines[code].indexOf("\"0.0.0.0/0\""));
    assertThat(lines[code]).startsWith("1 | ...").endsWith("...");
    assertThat(lines[code + 1])
        .isEqualTo("  |" + " ".repeat(DisplayWidth.of(before) - 3) + "^".repeat(11));
  }

  @Test
  void anEmptyPlaceAtTheEndOfTheTextHasACaret() throws IOException {
    Source source = Source.of("a.tf", "a {\n");
    assertThat(render(Outcomes.of(at(new Place(source, Span.at(4)), "m")), 100))
        .contains("2 |\n  | ^\n");
  }

  @Test
  void hostileTextDoesNothingToATerminalOrABuildLog() throws IOException {
    String evil = "\u001b[2J\u0007\u009b1m\u202e\r\n::error::x ##[group]y ##vso[task]z";
    Source source = Source.of(evil + ".tf", "a = \"" + evil + "\"\n" + evil);
    String report =
        render(Outcomes.of(at(new Place(source, new Span(0, source.text().length())), evil)), 40);
    assertThat(report).doesNotContain("##[", "##vso[");
    assertThat(report.lines()).noneMatch(line -> line.strip().startsWith("::"));
    report
        .replace("\n", "")
        .codePoints()
        .forEach(c -> assertThat(SafeText.isHarmless(c)).as("U+%04X", c).isTrue());
  }

  private static String render(Outcome outcome, int width) throws IOException {
    StringBuilder out = new StringBuilder();
    ConsoleReport.write(outcome, new ConsoleReport.Options(width, false, true), out);
    return out.toString();
  }
}
