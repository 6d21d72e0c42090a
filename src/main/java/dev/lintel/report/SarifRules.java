package dev.lintel.report;

import dev.lintel.finding.Rule;
import dev.lintel.finding.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of a SARIF log: those that have a result, by id. */
final class SarifRules {
  private final List<Rule> rules;
  private final Map<String, Integer> indexes = new TreeMap<>();

  /**
   * @param used the rules of all results, in any order
   */
  SarifRules(List<Rule> used) {
    Map<String, Rule> byId = new TreeMap<>();
    used.forEach(rule -> byId.put(rule.id(), rule));
    rules = List.copyOf(byId.values());
    rules.forEach(rule -> indexes.put(rule.id(), indexes.size()));
  }

  int indexOf(Rule rule) {
    return indexes.getOrDefault(rule.id(), 0);
  }

  void write(JsonWriter json) throws IOException {
    json.name("rules").beginArray();
    for (Rule rule : rules) {
      write(json, rule);
    }
    json.endArray();
  }

  private static void write(JsonWriter json, Rule rule) throws IOException {
    json.newLine().beginObject();
    json.name("id").value(rule.id());
    json.name("shortDescription").beginObject().name("text").value(rule.title()).endObject();
    json.name("fullDescription").beginObject().name("text").value(explanation(rule)).endObject();
    json.name("help").beginObject();
    json.name("text").value(explanation(rule));
    json.name("markdown").value(markdown(rule)).endObject();
    json.name("defaultConfiguration").beginObject();
    json.name("level").value(SarifReport.level(rule.severity())).endObject();
    json.name("properties").beginObject();
    // GitHub takes no rule with more than 20 tags, so controls are a property of their own.
    json.name("tags").beginArray().value("security").endArray();
    controls(json, rule);
    json.name("precision").value("high");
    json.name("security-severity").value(score(rule.severity()));
    json.endObject().endObject();
  }

  /** A text of a rule is never empty: viewers show the title where it says nothing more. */
  private static String explanation(Rule rule) {
    String text = (rule.rationale().strip() + "\n" + rule.remedy().strip()).strip();
    return text.isEmpty() ? rule.title() : text;
  }

  private static String markdown(Rule rule) {
    StringBuilder text = new StringBuilder("# ").append(rule.title()).append("\n\n");
    text.append("`").append(rule.id()).append("`, ").append(rule.severity().word()).append('\n');
    if (!rule.rationale().isBlank()) {
      text.append("\n## Why it matters\n\n").append(rule.rationale().strip()).append('\n');
    }
    if (!rule.remedy().isBlank()) {
      text.append("\n## How to mend it\n\n").append(rule.remedy().strip()).append('\n');
    }
    if (!rule.controls().isEmpty()) {
      text.append("\n## Controls\n\n");
      new TreeMap<>(rule.controls())
          .forEach(
              (framework, ids) ->
                  text.append("- ")
                      .append(framework)
                      .append(": ")
                      .append(String.join(", ", ids))
                      .append('\n'));
    }
    text.append("\nMore, with examples: `lintel explain ").append(rule.id()).append("`\n");
    return text.toString();
  }

  private static void controls(JsonWriter json, Rule rule) throws IOException {
    json.name("controls").beginObject();
    for (Map.Entry<String, List<String>> framework : new TreeMap<>(rule.controls()).entrySet()) {
      json.name(framework.getKey()).beginArray();
      for (String id : framework.getValue()) {
        json.value(id);
      }
      json.endArray();
    }
    json.endObject();
  }

  /** GitHub's scale: above 9 is critical, from 7 high, from 4 medium. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
      case INFO -> "0.0";
    };
  }
}
