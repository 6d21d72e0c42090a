package dev.lintel.vocabulary.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What somebody may have meant who wrote an unknown name. */
public final class Suggestions {
  private static final int MOST = 3;

  private Suggestions() {}

  /**
   * The names most like the one written, the likeliest first; at most three, and none that differ
   * in more than a third of their letters.
   */
  public static List<String> of(String written, Collection<String> names) {
    int limit = Math.max(1, written.length() / 3);
    record Candidate(String name, int distance) {}
    return names.stream()
        .filter(name -> Math.abs(name.length() - written.length()) <= limit)
        .map(name -> new Candidate(name, distance(written, name, limit)))
        .filter(candidate -> candidate.distance <= limit)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /** "; did you mean a, b or c?", or "" where there is nothing to suggest. */
  public static String sentence(List<String> suggestions) {
    if (suggestions.isEmpty()) {
      return "";
    }
    String all = String.join(", ", suggestions);
    int last = all.lastIndexOf(", ");
    return "; did you mean "
        + (last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2))
        + "?";
  }

  /** The fewest letters to insert, delete, replace or swap with a neighbour; capped above limit. */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return best;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
