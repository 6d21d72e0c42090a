package dev.lintel.report;

import dev.lintel.finding.Diagnostic;
import dev.lintel.finding.Finding;
import dev.lintel.finding.Outcome;
import dev.lintel.finding.Rule;
import dev.lintel.finding.Unevaluated;
import dev.lintel.source.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a run found, for a person at a terminal: findings by file with the code at fault, then what
 * could not be done, then a summary.
 */
public final class ConsoleReport {
  private static final int MOST_NOTES = 8;
  private static final int MOST_INSTANCES = 4;

  private final Options options;
  private final Palette palette;
  private final CodeFrame frame;
  private final Appendable out;

  /**
   * How the report is to look.
   *
   * @param width columns of the terminal, at least 40
   * @param coloured whether to use colours
   * @param showUnknown whether to list what could not be decided
   */
  public record Options(int width, boolean coloured, boolean showUnknown) {
    /** Makes narrow terminals 40 columns wide. */
    public Options {
      width = Math.max(40, width);
    }
  }

  private ConsoleReport(Options options, Appendable out) {
    this.options = options;
    this.palette = new Palette(options.coloured);
    this.frame = new CodeFrame(options.width, palette);
    this.out = out;
  }

  /**
   * Writes the report.
   *
   * @throws IOException where {@code out} throws it
   */
  public static void write(Outcome outcome, Options options, Appendable out) throws IOException {
    new ConsoleReport(options, out).write(outcome);
  }

  private void write(Outcome outcome) throws IOException {
    findings(outcome.findings());
    if (options.showUnknown && !outcome.unevaluated().isEmpty()) {
      unevaluated(outcome.unevaluated());
    }
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      diagnostic(diagnostic);
    }
    for (String line : ConsoleSummary.lines(outcome, options.showUnknown, palette)) {
      line(line);
    }
  }

  private void findings(List<Finding> findings) throws IOException {
    SequencedMap<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      String file = finding.place().source().name();
      byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(finding);
    }
    for (Map.Entry<String, List<Finding>> entry : byFile.entrySet()) {
      String count = Plural.of(entry.getValue().size(), "finding");
      line(palette.strong(SafeText.line(entry.getKey())) + " (" + count + ")");
      line("");
      Set<String> explained = new HashSet<>();
      for (Finding finding : entry.getValue()) {
        finding(finding, explained.add(finding.rule().id()));
      }
    }
  }

  /**
   * Writes one finding.
   *
   * @param explain whether to say why it matters and how to mend it: once a file is enough
   */
  private void finding(Finding finding, boolean explain) throws IOException {
    Rule rule = finding.rule();
    UnaryOperator<String> paint = text -> palette.of(rule.severity(), text);
    heading(rule.severity().word() + "[" + rule.id() + "]", paint, rule.title());
    Finding.Subject subject = finding.resource();
    at(finding.place(), subject == null ? "" : subject.address());
    frame(finding, paint);
    String indent = " ".repeat(CodeFrame.gutter(finding.place()) + 1);
    note(indent, "", finding.message());
    if (finding.instances().size() > 1) {
      note(indent, "also", others(finding.instances()));
    }
    if (explain) {
      note(indent, "why", rule.rationale());
      note(indent, "mend", rule.remedy());
    }
    List<Finding.Related> related = finding.related();
    int shown = 0;
    for (int notes = 0; notes < MOST_NOTES && shown < related.size(); notes++) {
      int chain = OriginChain.length(related, shown);
      if (chain > 0) {
        note(indent, "from", OriginChain.text(related.subList(shown, shown + chain)));
        shown += chain;
      } else {
        Finding.Related other = related.get(shown);
        note(indent, "note", other.place() + ": " + other.message());
        shown++;
      }
    }
    if (related.size() > shown) {
      note(indent, "note", Plural.of(related.size() - shown, "more place") + " had a part");
    }
    line("");
  }

  private static String others(List<String> instances) {
    int shown = Math.min(instances.size(), 1 + MOST_INSTANCES);
    String names = String.join(", ", instances.subList(1, shown));
    int hidden = instances.size() - shown;
    return hidden == 0 ? names : names + " and " + hidden + " more";
  }

  private void unevaluated(List<Unevaluated> unevaluated) throws IOException {
    line(palette.strong("Not decided before deployment") + " (" + unevaluated.size() + ")");
    line("");
    for (Unevaluated one : unevaluated) {
      heading("unknown[" + one.rule().id() + "]", palette::quiet, one.rule().title());
      Finding.Subject subject = one.resource();
      at(one.place(), subject == null ? "" : subject.address());
      note("   ", "", one.reason());
      line("");
    }
  }

  private void diagnostic(Diagnostic diagnostic) throws IOException {
    UnaryOperator<String> paint = diagnostic.isError() ? palette::error : palette::warning;
    heading(diagnostic.level().word() + "[" + diagnostic.code() + "]", paint, diagnostic.message());
    Place place = diagnostic.place();
    if (place != null) {
      at(place, "");
      if (diagnostic.isError()) {
        frame(place, paint);
      }
    }
    line("");
  }

  /** Writes {@code label: text}, wrapped. */
  private void heading(String label, UnaryOperator<String> paint, String text) throws IOException {
    String lead = paint.apply(label) + ": ";
    int used = label.length() + 2;
    String padded = "x".repeat(used) + SafeText.line(text);
    List<String> lines = Wrap.lines(padded, options.width - 4);
    line(lead + palette.strong(lines.getFirst().substring(used)));
    for (String part : lines.subList(1, lines.size())) {
      line("    " + palette.strong(part));
    }
  }

  private void at(Place place, String address) throws IOException {
    String arrow = palette.quiet(" ".repeat(CodeFrame.gutter(place)) + "-->");
    String where = SafeText.line(place.toString());
    line(arrow + " " + where + (address.isEmpty() ? "" : " in " + SafeText.line(address)));
  }

  private void frame(Finding finding, UnaryOperator<String> paint) throws IOException {
    if (!finding.secret()) {
      frame(finding.place(), paint);
      return;
    }
    for (String line : frame.masked(finding.place(), paint)) {
      line(line);
    }
  }

  private void frame(Place place, UnaryOperator<String> paint) throws IOException {
    for (String line : frame.lines(place, paint)) {
      line(line);
    }
  }

  /** Writes a wrapped text below a frame; nothing where there is no text. */
  private void note(String indent, String label, String text) throws IOException {
    String safe = SafeText.line(text);
    if (safe.isEmpty()) {
      return;
    }
    String head = label.isEmpty() ? "" : label + ": ";
    String lead = indent + palette.quiet("=") + " " + palette.strong(head);
    int used = indent.length() + 2 + head.length();
    for (String part : Wrap.lines(safe, Math.max(20, options.width - used))) {
      line(lead + part);
      lead = " ".repeat(used);
    }
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
