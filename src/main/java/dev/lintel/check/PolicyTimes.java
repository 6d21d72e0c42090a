package dev.lintel.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the policies of a run take: judging and explaining, without reading their files. */
public final class PolicyTimes {
  private final Map<String, Long> nanos = new LinkedHashMap<>();

  /**
   * What a policy took.
   *
   * @param policy its id
   * @param nanos nanoseconds in all roots together
   */
  public record Spent(String policy, long nanos) {}

  void measure(String policy, Runnable work) {
    long start = System.nanoTime();
    work.run();
    nanos.merge(policy, System.nanoTime() - start, Long::sum);
  }

  /** What each policy took that judged something, the longest first. */
  public List<Spent> all() {
    List<Spent> all = new ArrayList<>();
    nanos.forEach((policy, spent) -> all.add(new Spent(policy, spent)));
    all.sort(Comparator.comparingLong(Spent::nanos).reversed().thenComparing(Spent::policy));
    return all;
  }

  /** The median of all policies in nanoseconds; 0 where there is none. */
  public long median() {
    List<Spent> all = all();
    return all.isEmpty() ? 0 : all.get(all.size() / 2).nanos();
  }
}
