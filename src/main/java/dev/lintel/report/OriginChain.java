package dev.lintel.report;

import dev.lintel.finding.Finding;
import dev.lintel.source.Place;
import java.util.ArrayList;
import java.util.List;

/** Says in one line where a value was written, and through what it came to where it is used. */
final class OriginChain {
  private OriginChain() {}

  /** How many of the related places, from one on, are the chain of one value's origin. */
  static int length(List<Finding.Related> related, int start) {
    int end = start;
    while (end < related.size() && related.get(end).isOrigin()) {
      end++;
    }
    return end - start;
  }

  /**
   * The chain, such as {@code var.ha in prod.tfvars:3, passed at main.tf:12}.
   *
   * @param chain from the use to where the value is written; not empty
   */
  static String text(List<Finding.Related> chain) {
    Finding.Related written = chain.getLast();
    String text =
        written.message().substring(Finding.Related.FROM.length())
            + " in "
            + fileAndLine(written.place());
    List<String> passed = new ArrayList<>();
    for (Finding.Related link : chain.subList(0, chain.size() - 1).reversed()) {
      passed.add(fileAndLine(link.place()));
    }
    return passed.isEmpty() ? text : text + ", passed at " + String.join(", ", passed);
  }

  private static String fileAndLine(Place place) {
    return place.source().name() + ":" + place.line();
  }
}
