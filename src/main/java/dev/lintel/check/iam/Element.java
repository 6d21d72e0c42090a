package dev.lintel.check.iam;

import dev.lintel.policy.pattern.Glob;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an element of a statement names, as far as it is known.
 *
 * @param patterns what is written
 * @param open whether there may be further patterns
 * @param others whether it excepts what the patterns match, as NotAction does
 */
record Element(List<Pattern> patterns, boolean open, boolean others) {
  /** An element of which nothing is known. */
  static final Element UNKNOWN = new Element(List.of(), true, false);

  /** An element that names nothing. */
  static final Element NOTHING = new Element(List.of(), false, false);

  /** An element that names everything. */
  static final Element EVERYTHING = new Element(List.of(), false, true);

  /** What it surely names. */
  Names surely() {
    return others ? new Names(widest(), true) : new Names(known(), false);
  }

  /**
   * What it surely names, with a stand-in for each text that is not known: enough where one name of
   * whatever text will do.
   */
  Names surelySome() {
    return others
        ? surely()
        : new Names(
            patterns.stream().map(Pattern::sample).filter(Objects::nonNull).toList(), false);
  }

  /** What it names at most. */
  Names perhaps() {
    return others ? new Names(known(), true) : new Names(widest(), false);
  }

  private List<Glob> known() {
    return patterns.stream().filter(Pattern::isKnown).map(Pattern::widest).toList();
  }

  private List<Glob> widest() {
    Stream<Glob> further = open ? Stream.of(Glob.ANYTHING) : Stream.empty();
    return Stream.concat(patterns.stream().map(Pattern::widest), further).toList();
  }
}
