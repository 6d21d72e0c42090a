package dev.lintel.reported;

import dev.lintel.testing.LintelRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run must say.
 *
 * @param expected the case as {@code ../shared/reports/README.md} describes it
 * @param policies those that exist; what is expected of others is passed over
 */
record ReportedCase(JsonNode expected, Set<String> policies) {
  /** Whether it expects nothing of policies, or something of one that exists. */
  boolean canBeTried() {
    JsonNode verdicts = expected.path("expect");
    boolean any = verdicts.isEmpty();
    for (JsonNode verdict : verdicts) {
      any |= policies.contains(verdict.path("policy").asString());
    }
    return any;
  }

  /** What is not as expected. */
  List<String> judge(LintelRun run) {
    JsonNode report = JsonMapper.shared().readTree(run.out());
    List<String> wrong = new ArrayList<>();
    for (JsonNode verdict : expected.path("expect")) {
      if (policies.contains(verdict.path("policy").asString())) {
        judge(verdict, report, wrong);
      }
    }
    for (Map.Entry<String, JsonNode> count : expected.path("expect_count").properties()) {
      long found = items(report, "findings", count.getKey()).size();
      if (policies.contains(count.getKey()) && found != count.getValue().asLong()) {
        wrong.add(count.getKey() + " has " + found + " findings instead of " + count.getValue());
      }
    }
    for (JsonNode address : expected.path("expect_absent")) {
      Set<String> absent = Set.of(address.asString());
      if (!at(report, "findings", absent).isEmpty() || !at(report, "unknowns", absent).isEmpty()) {
        wrong.add(address + " is reported though it does not exist");
      }
    }
    judgeRun(run, report, wrong);
    return wrong;
  }

  private void judgeRun(LintelRun run, JsonNode report, List<String> wrong) {
    JsonNode exit = expected.path("expect_exit");
    boolean right = exit.isMissingNode() || exit.isNull() || exit.asInt(-1) == run.code();
    for (JsonNode one : exit) {
      right |= one.asInt() == run.code();
    }
    if (!right) {
      wrong.add("exit code " + run.code() + " instead of " + exit);
    }
    String told = expected.path("expect_diagnostic_contains").asString("");
    if (!report.path("diagnostics").toString().contains(told)) {
      wrong.add("no diagnostic contains " + told);
    }
  }

  private static void judge(JsonNode verdict, JsonNode report, List<String> wrong) {
    String policy = verdict.path("policy").asString();
    Set<String> accepted = new HashSet<>();
    verdict.path("also_accept").forEach(address -> accepted.add(address.asString()));
    if (!verdict.path("resource").isNull()) {
      accepted.add(verdict.path("resource").asString());
    }
    List<JsonNode> found = at(items(report, "findings", policy), accepted);
    List<JsonNode> unknown = at(items(report, "unknowns", policy), accepted);
    List<JsonNode> silent = at(items(report, "suppressed", policy), accepted);
    boolean right =
        switch (verdict.path("verdict").asString()) {
          case "FAIL" -> found.stream().anyMatch(finding -> isPlaced(finding, verdict));
          case "PASS" ->
              found.isEmpty()
                  && unknown.isEmpty()
                  && !(verdict.path("suppressed").asBoolean(false) && silent.isEmpty());
          default -> found.isEmpty() && !unknown.isEmpty();
        };
    if (!right) {
      wrong.add("%s: findings %s, unknown %s".formatted(verdict, found, unknown));
    }
  }

  private static boolean isPlaced(JsonNode finding, JsonNode verdict) {
    JsonNode line = verdict.path("line");
    JsonNode place = finding.path("location");
    return !line.isNumber()
        || (place.path("line").asInt(0) == line.asInt()
            && place.path("file").asString("").endsWith(verdict.path("file").asString("")));
  }

  private static List<JsonNode> items(JsonNode report, String list, String policy) {
    return report
        .path(list)
        .valueStream()
        .filter(item -> item.path("policy").asString().equals(policy))
        .toList();
  }

  private static List<JsonNode> at(JsonNode report, String list, Set<String> addresses) {
    return at(report.path(list).valueStream().toList(), addresses);
  }

  /** Those at one of the addresses; all where there is none. */
  private static List<JsonNode> at(List<JsonNode> items, Set<String> addresses) {
    return items.stream()
        .filter(
            item ->
                addresses.isEmpty()
                    || addresses.contains(item.path("resource").path("address").asString(""))
                    || item.path("instances")
                        .valueStream()
                        .anyMatch(instance -> addresses.contains(instance.asString())))
        .toList();
  }
}
