package dev.lintel.syntax.yaml;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a document, in the order of the text. */
final class Faults {
  private record Found(int offset, Diagnostic diagnostic) {}

  private final Source source;
  private final List<Found> all = new ArrayList<>();

  Faults(Source source) {
    this.source = source;
  }

  void add(String code, String message, Span span) {
    int index = all.size();
    while (index > 0 && all.get(index - 1).offset() > span.start()) {
      index--;
    }
    Diagnostic diagnostic = Diagnostic.error(code, message, new Place(source, span));
    all.add(index, new Found(span.start(), diagnostic));
  }

  int count() {
    return all.size();
  }

  /** Gives all and forgets them. */
  List<Diagnostic> take() {
    List<Diagnostic> diagnostics = all.stream().map(Found::diagnostic).toList();
    all.clear();
    return diagnostics;
  }
}
