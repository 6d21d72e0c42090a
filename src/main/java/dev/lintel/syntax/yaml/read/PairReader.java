package dev.lintel.syntax.yaml.read;

import dev.lintel.source.Span;

/** A mapping of one entry that stands without braces in a flow sequence. */
final class PairReader extends MappingReader {
  private boolean begun;

  PairReader(Cursor cursor, Span start) {
    super(cursor, null, start);
  }

  @Override
  Step step() {
    if (isWithinEntry()) {
      return goOn();
    } else if (begun) {
      return Step.END;
    }
    begun = true;
    return beginEntry();
  }
}
