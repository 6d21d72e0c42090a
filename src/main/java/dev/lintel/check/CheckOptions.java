package dev.lintel.check;

import dev.lintel.vocabulary.Vocabulary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a run judges.
 *
 * @param vocabulary how names of both formats read
 * @param today the date that ages and the ends of suppressions count to
 * @param times takes how long each policy takes; null where nobody asks
 */
public record CheckOptions(Vocabulary vocabulary, LocalDate today, @Nullable PolicyTimes times) {
  /** Options of a run that is not measured. */
  public CheckOptions(Vocabulary vocabulary, LocalDate today) {
    this(vocabulary, today, null);
  }
}
