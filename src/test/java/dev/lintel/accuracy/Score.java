package dev.lintel.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts how far findings and labels agree. */
final class Score {
  private final Map<String, Set<String>> policiesOfCheck;
  private final Set<String> broader;
  private final Set<String> narrower;
  private final Set<String> contestedLabels;
  private int hits;
  private int misses;
  private int clean;
  private int alarms;
  private int contested;
  private final List<Label> disagreements = new ArrayList<>();

  /**
   * A score of nothing yet.
   *
   * @param policiesOfCheck the policies by {@code peer:check}
   * @param broader the checks that fail more cases than their policy on purpose
   * @param narrower the checks that fail fewer
   * @param contestedLabels the labels that AWS's documentation decides against, as {@link
   *     Label#name} names them
   */
  Score(
      Map<String, Set<String>> policiesOfCheck,
      Set<String> broader,
      Set<String> narrower,
      Set<String> contestedLabels) {
    this.policiesOfCheck = policiesOfCheck;
    this.broader = broader;
    this.narrower = narrower;
    this.contestedLabels = contestedLabels;
  }

  /** Judges all labels of a suite by what was reported on it. */
  void add(List<Label> labels, List<Reported> reported) {
    for (Label label : labels) {
      Set<String> policies = policiesOfCheck.getOrDefault(key(label), Set.of());
      if (label.counts() && !policies.isEmpty()) {
        add(label, isReported(label, policies, labels, reported));
      }
    }
  }

  private void add(Label label, boolean found) {
    if (label.fails() == found) {
      hits += found ? 1 : 0;
      clean += found ? 0 : 1;
      return;
    }
    disagreements.add(label);
    if ((label.fails() ? broader : narrower).contains(key(label))
        || label.isAmong(contestedLabels)) {
      contested++;
    } else if (label.fails()) {
      misses++;
    } else {
      alarms++;
    }
  }

  private static boolean isReported(
      Label label, Set<String> policies, List<Label> labels, List<Reported> reported) {
    List<Reported> ofCase =
        reported.stream()
            .filter(one -> one.folder().equals(label.folder()) && policies.contains(one.policy()))
            .toList();
    List<Label> siblings =
        labels.stream().filter(other -> other.folder().equals(label.folder())).toList();
    if (label.resource() != null) {
      boolean several =
          siblings.stream()
                  .filter(other -> label.resource().equals(other.resource()))
                  .map(Label::file)
                  .distinct()
                  .count()
              > 1;
      return ofCase.stream().anyMatch(one -> one.isAt(label, several));
    }
    List<Reported> sameFile =
        ofCase.stream().filter(one -> one.file().equals(label.file())).toList();
    boolean fileMatters =
        !sameFile.isEmpty()
            || siblings.stream().map(Label::file).distinct().count() > 1
            || !Reported.isTerraform(label.file());
    List<Reported> candidates = fileMatters ? sameFile : ofCase;
    if (label.line() == null) {
      return !candidates.isEmpty();
    }
    Integer first = label.firstLine() == null ? label.line() : label.firstLine();
    Integer last = label.lastLine() == null ? label.line() : label.lastLine();
    return candidates.stream().anyMatch(one -> one.isWithin(first, last));
  }

  private static String key(Label label) {
    return label.peer() + ":" + label.check();
  }

  int hits() {
    return hits;
  }

  /** Labels that must fail, the contested ones left out. */
  int failing() {
    return hits + misses;
  }

  int alarms() {
    return alarms;
  }

  /** Labels that must pass, the contested ones left out. */
  int passing() {
    return clean + alarms;
  }

  int contested() {
    return contested;
  }

  int judged() {
    return failing() + passing() + contested;
  }

  List<Label> disagreements() {
    return disagreements;
  }
}
