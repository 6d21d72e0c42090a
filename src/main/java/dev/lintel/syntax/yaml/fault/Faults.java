package dev.lintel.syntax.yaml.fault;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a document, in the order of the text. */
public final class Faults {
  private record Found(int offset, Diagnostic diagnostic) {
    boolean isSame(String code, Span span) {
      return offset == span.start() && diagnostic.code().equals(code);
    }
  }

  private final Source source;
  private final List<Found> all = new ArrayList<>();

  /** Nothing is wrong yet. */
  public Faults(Source source) {
    this.source = source;
  }

  /** Tells an error, unless the same was told or too many were. */
  public void add(String code, String message, Span span) {
    int index = all.size();
    while (index > 0 && all.get(index - 1).offset() > span.start()) {
      index--;
    }
    if (index > 0 && all.get(index - 1).isSame(code, span)) {
      return; // Met a second time, from another line that reading went on at.
    }
    if (isFull()) {
      return;
    }
    boolean full = all.size() + 1 == Limits.ERRORS;
    String told = full ? message + " (more errors may follow: only so many are told)" : message;
    Diagnostic diagnostic = Diagnostic.error(code, told, new Place(source, span));
    all.add(index, new Found(span.start(), diagnostic));
  }

  /** Whether so many are told that no more will be. */
  public boolean isFull() {
    return all.size() >= Limits.ERRORS;
  }

  /** Gives all and forgets them. */
  public List<Diagnostic> take() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Found found : all) {
      diagnostics.add(found.diagnostic());
    }
    all.clear();
    return List.copyOf(diagnostics);
  }
}
