package dev.lintel.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Options whose value is one of a few words. */
final class Choice {
  private Choice() {}

  /**
   * The constant that a word names.
   *
   * @param what the kind of word, for the message
   * @throws UsageException where it names none; the message lists them all
   */
  static <E extends Enum<E>> E of(Class<E> type, String what, String word) throws UsageException {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();
    int index = words.indexOf(word);
    if (index < 0) {
      throw new UsageException(
          "unknown " + what + " '" + word + "': use one of " + String.join(", ", words));
    }
    return type.getEnumConstants()[index];
  }
}
