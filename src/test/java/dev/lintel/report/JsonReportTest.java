package dev.lintel.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.finding.Outcome;
import java.io.IOException;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  @Test
  void holdsEverythingThatARunHasToSay() throws IOException {
    Approvals.verify(render(Outcomes.full()));
  }

  @Test
  void theSummaryCountsWhatTheListsHold() throws IOException {
    JsonNode report = JsonMapper.shared().readTree(render(Outcomes.full()));
    JsonNode summary = report.get("summary");
    int findings = 0;
    for (JsonNode count : summary.get("findings")) {
      findings += count.asInt();
    }
    assertThat(findings).isEqualTo(report.get("findings").size());
    assertThat(summary.get("unknown").asInt()).isEqualTo(report.get("unknowns").size());
    assertThat(summary.get("suppressed").asInt()).isEqualTo(report.get("suppressed").size());
    assertThat(summary.get("errors").asInt() + summary.get("warnings").asInt())
        .isEqualTo(report.get("diagnostics").size());
  }

  @Test
  void aRunWithNothingToSayHasEmptyLists() throws IOException {
    JsonNode report = JsonMapper.shared().readTree(render(Outcomes.clean()));
    for (String list : new String[] {"findings", "unknowns", "suppressed", "diagnostics"}) {
      assertThat(report.get(list).isArray()).as(list).isTrue();
      assertThat(report.get(list).isEmpty()).as(list).isTrue();
    }
  }

  private static String render(Outcome outcome) throws IOException {
    StringBuilder out = new StringBuilder();
    JsonReport.write(outcome, "1.2.3", out);
    return out.toString();
  }
}
