package dev.lintel.report;

import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.finding.Rule;
import dev.lintel.finding.Severity;
import dev.lintel.finding.Suppressed;
import dev.lintel.finding.Unevaluated;
import dev.lintel.source.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, as one JSON object for programs. Lines count from 1, columns in grapheme
 * clusters from 1, ends are exclusive.
 */
public final class JsonReport {
  private static final int SCHEMA_VERSION = 1;

  private final Outcome outcome;
  private final JsonWriter json;

  private JsonReport(Outcome outcome, JsonWriter json) {
    this.outcome = outcome;
    this.json = json;
  }

  /**
   * Writes the object and a line end.
   *
   * @param version of Lintel
   * @throws IOException where {@code out} throws it
   */
  public static void write(Outcome outcome, String version, Appendable out) throws IOException {
    new JsonReport(outcome, new JsonWriter(out)).write(version);
    out.append('\n');
  }

  private void write(String version) throws IOException {
    json.beginObject();
    json.name("schemaVersion").value(SCHEMA_VERSION);
    json.name("tool").beginObject();
    json.name("name").value("lintel").name("version").value(version).endObject();
    summary();
    json.name("findings").beginArray();
    for (Finding finding : outcome.findings()) {
      json.newLine().beginObject();
      finding(finding);
      json.endObject();
    }
    json.endArray().name("unknowns").beginArray();
    for (Unevaluated unevaluated : outcome.unevaluated()) {
      unknown(unevaluated);
    }
    json.endArray().name("suppressed").beginArray();
    for (Suppressed suppressed : outcome.suppressed()) {
      suppressed(suppressed);
    }
    json.endArray().name("diagnostics").beginArray();
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      diagnostic(diagnostic);
    }
    json.endArray().endObject();
  }

  private void summary() throws IOException {
    Outcome.Coverage coverage = outcome.coverage();
    json.name("summary").beginObject();
    json.name("files").value(coverage.files());
    json.name("roots").value(coverage.roots());
    json.name("resources").value(coverage.resources());
    json.name("policies").value(coverage.policies());
    json.name("findings").beginObject();
    for (Severity severity : Severity.values()) {
      json.name(severity.word()).value(outcome.count(severity));
    }
    json.endObject();
    json.name("unknown").value(outcome.unevaluated().size());
    json.name("suppressed").value(outcome.suppressed().size());
    json.name("errors").value(outcome.errors());
    json.name("warnings").value(outcome.diagnostics().size() - outcome.errors());
    json.endObject();
  }

  private void finding(Finding finding) throws IOException {
    Rule rule = finding.rule();
    json.name("policy").value(rule.id());
    json.name("severity").value(rule.severity().word());
    json.name("title").value(rule.title());
    json.name("message").value(finding.message());
    json.name("root").value(finding.root());
    resource(finding.resource());
    json.name("instances").beginArray();
    for (String address : finding.instances()) {
      json.value(address);
    }
    json.endArray();
    location(finding.place());
    json.name("related").beginArray();
    for (Finding.Related related : finding.related()) {
      json.beginObject().name("message").value(related.message());
      location(related.place());
      json.endObject();
    }
    json.endArray();
    json.name("fingerprint").value(finding.fingerprint());
    controls(rule);
  }

  private void resource(Finding.@Nullable Subject subject) throws IOException {
    json.name("resource");
    if (subject == null) {
      json.nullValue();
      return;
    }
    json.beginObject().name("address").value(subject.address());
    json.name("type").value(subject.type()).endObject();
  }

  private void controls(Rule rule) throws IOException {
    json.name("controls").beginObject();
    for (Map.Entry<String, List<String>> framework : new TreeMap<>(rule.controls()).entrySet()) {
      json.name(framework.getKey()).beginArray();
      for (String control : framework.getValue()) {
        json.value(control);
      }
      json.endArray();
    }
    json.endObject();
  }

  private void unknown(Unevaluated unevaluated) throws IOException {
    json.newLine().beginObject();
    json.name("policy").value(unevaluated.rule().id());
    json.name("root").value(unevaluated.root());
    resource(unevaluated.resource());
    json.name("reason").value(unevaluated.reason());
    location(unevaluated.place());
    json.endObject();
  }

  private void suppressed(Suppressed suppressed) throws IOException {
    json.newLine().beginObject();
    finding(suppressed.finding());
    json.name("suppression").beginObject();
    json.name("source").value(suppressed.source());
    json.name("reason").value(suppressed.reason());
    json.name("until");
    if (suppressed.until() == null) {
      json.nullValue();
    } else {
      json.value(suppressed.until().toString());
    }
    location(suppressed.place());
    json.endObject().endObject();
  }

  private void diagnostic(Diagnostic diagnostic) throws IOException {
    json.newLine().beginObject();
    json.name("code").value(diagnostic.code());
    json.name("severity").value(diagnostic.level().word());
    json.name("message").value(diagnostic.message());
    location(diagnostic.place());
    json.endObject();
  }

  private void location(@Nullable Place place) throws IOException {
    json.name("location");
    if (place == null) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("file").value(place.source().name());
    json.name("line").value(place.line());
    json.name("column").value(place.column());
    json.name("endLine").value(place.endLine());
    json.name("endColumn").value(place.endColumn());
    json.endObject();
  }
}
