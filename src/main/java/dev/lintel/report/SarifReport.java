package dev.lintel.report;

import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.finding.Rule;
import dev.lintel.finding.Severity;
import dev.lintel.finding.Suppressed;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, as a SARIF log. Columns count Unicode code points, and the log says so.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Outcome outcome;
  private final JsonWriter json;
  private final SarifRules rules;

  private SarifReport(Outcome outcome, JsonWriter json) {
    this.outcome = outcome;
    this.json = json;
    List<Rule> used = new ArrayList<>();
    outcome.findings().forEach(finding -> used.add(finding.rule()));
    outcome.suppressed().forEach(suppressed -> used.add(suppressed.finding().rule()));
    this.rules = new SarifRules(used);
  }

  /**
   * Writes the log and a line end.
   *
   * @param version of Lintel
   * @throws IOException where {@code out} throws it
   */
  public static void write(Outcome outcome, String version, Appendable out) throws IOException {
    new SarifReport(outcome, new JsonWriter(out)).write(version);
    out.append('\n');
  }

  private void write(String version) throws IOException {
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().newLine().beginObject();
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("Lintel");
    json.name("version").value(version);
    rules.write(json);
    json.endObject().endObject();
    json.newLine().name("columnKind").value("unicodeCodePoints");
    invocation();
    json.newLine().name("results").beginArray();
    for (Finding finding : outcome.findings()) {
      result(finding, null);
    }
    for (Suppressed suppressed : outcome.suppressed()) {
      result(suppressed.finding(), suppressed);
    }
    json.endArray();
    json.endObject().endArray().endObject();
  }

  private void invocation() throws IOException {
    json.newLine().name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(outcome.errors() == 0);
    json.name("toolExecutionNotifications").beginArray();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      json.newLine().beginObject();
      json.name("descriptor").beginObject().name("id").value(diagnostic.code()).endObject();
      json.name("level").value(diagnostic.level().word());
      message(diagnostic.message());
      if (diagnostic.place() != null) {
        json.name("locations").beginArray().beginObject();
        physicalLocation(diagnostic.place());
        json.endObject().endArray();
      }
      json.endObject();
    }
    json.endArray().endObject().endArray();
  }

  private void result(Finding finding, @Nullable Suppressed suppressed) throws IOException {
    Rule rule = finding.rule();
    json.newLine().beginObject();
    json.name("ruleId").value(rule.id());
    json.name("ruleIndex").value(rules.indexOf(rule));
    json.name("level").value(level(rule.severity()));
    message(rule.title() + ": " + finding.message());
    json.name("locations").beginArray().beginObject();
    physicalLocation(finding.place());
    logicalLocations(finding);
    json.endObject().endArray();
    relatedLocations(finding);
    json.name("partialFingerprints").beginObject();
    json.name("lintel/v1").value(finding.fingerprint()).endObject();
    if (suppressed != null) {
      suppression(suppressed);
    }
    json.endObject();
  }

  /** The level that a viewer shows for a severity. */
  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  private void logicalLocations(Finding finding) throws IOException {
    if (finding.instances().isEmpty()) {
      return;
    }
    json.name("logicalLocations").beginArray();
    for (String address : finding.instances()) {
      json.beginObject().name("fullyQualifiedName").value(address);
      json.name("kind").value("resource").endObject();
    }
    json.endArray();
  }

  private void relatedLocations(Finding finding) throws IOException {
    if (finding.related().isEmpty()) {
      return;
    }
    json.name("relatedLocations").beginArray();
    int id = 1;
    for (Finding.Related related : finding.related()) {
      json.beginObject().name("id").value(id++);
      physicalLocation(related.place());
      message(related.message());
      json.endObject();
    }
    json.endArray();
  }

  private void suppression(Suppressed suppressed) throws IOException {
    json.name("suppressions").beginArray().beginObject();
    json.name("kind").value("inSource");
    json.name("status").value("accepted");
    if (!suppressed.reason().isBlank()) {
      json.name("justification").value(suppressed.reason());
    }
    json.name("location").beginObject();
    physicalLocation(suppressed.place());
    json.endObject().endObject().endArray();
  }

  private void message(String text) throws IOException {
    json.name("message").beginObject().name("text").value(SarifText.message(text)).endObject();
  }

  private void physicalLocation(Place place) throws IOException {
    Source source = place.source();
    Span span = place.span();
    json.name("physicalLocation").beginObject();
    json.name("artifactLocation").beginObject();
    json.name("uri").value(SarifText.uri(source.name())).endObject();
    json.name("region").beginObject();
    json.name("startLine").value(place.line());
    json.name("startColumn").value(source.codePointColumn(span.start()));
    json.name("endLine").value(place.endLine());
    json.name("endColumn").value(source.codePointColumn(span.end()));
    json.endObject().endObject();
  }
}
