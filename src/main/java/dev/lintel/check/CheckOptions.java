package dev.lintel.check;

import dev.lintel.vocabulary.Vocabulary;
import java.time.LocalDate;

/**
 * How a run judges.
 *
 * @param vocabulary how names of both formats read
 * @param today the date that ages and the ends of suppressions count to
 */
public record CheckOptions(Vocabulary vocabulary, LocalDate today) {}
