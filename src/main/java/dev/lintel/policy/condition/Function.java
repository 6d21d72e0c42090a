package dev.lintel.policy.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions of the language; what they mean stands in docs/policy-semantics.md. */
public enum Function {
  PRESENT(Result.TRUTH, 1, 1),
  KNOWN(Result.TRUTH, 1, 1),
  LITERAL(Result.TRUTH, 1, 1),
  WORLD(Result.TRUTH, 1, 1),
  PUBLIC(Result.TRUTH, 1, 1),
  COVERS(Result.TRUTH, 2, 3),
  ALL_PORTS(Result.TRUTH, 1, 1),
  WITHIN(Result.TRUTH, 2, 2),
  GRANTS(Result.TRUTH, 2, 3),
  TOUCHES(Result.TRUTH, 2, 3),
  WATCHES(Result.TRUTH, 2, 2),
  SELECTS(Result.TRUTH, 2, 2),
  PLAINTEXT(Result.TRUTH, 1, 1),
  SECRET(Result.TRUTH, 1, 2),
  URL_CREDENTIALS(Result.TRUTH, 1, 1),
  COUNT(Result.ONE_VALUE, 1, 1),
  COALESCE(Result.LIKE_ITS_ARGUMENTS, 1, 9),
  DISTINCT(Result.VALUES, 1, 1),
  FIRST(Result.ONE_VALUE, 1, 1),
  AFTER(Result.ONE_VALUE, 2, 2),
  AGE(Result.ONE_VALUE, 1, 1),
  VERSION(Result.ONE_VALUE, 1, 1),
  SERVICE(Result.ONE_VALUE, 1, 1),
  REFERRERS(Result.VALUES, 1, 1);

  /** What a call gives. */
  enum Result {
    TRUTH,
    ONE_VALUE,
    VALUES,
    LIKE_ITS_ARGUMENTS
  }

  private final Result result;
  private final int fewest;
  private final int most;

  Function(Result result, int fewest, int most) {
    this.result = result;
    this.fewest = fewest;
    this.most = most;
  }

  /** As it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The function of a name, or null. */
  static @Nullable Function named(String word) {
    for (Function function : values()) {
      if (function.word().equals(word)) {
        return function;
      }
    }
    return null;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Function::word).toList();
  }

  Result result() {
    return result;
  }

  /** Whether a call is a condition and no value. */
  public boolean isTest() {
    return result == Result.TRUTH;
  }

  /** Whether it asks for values that no report may show. */
  public boolean readsSecrets() {
    return this == PLAINTEXT || this == SECRET || this == URL_CREDENTIALS;
  }

  boolean takes(int arguments) {
    return fewest <= arguments && arguments <= most;
  }

  /** How many arguments it takes, in words. */
  String arity() {
    String count = fewest == most ? String.valueOf(fewest) : fewest + " to " + most;
    return count + (most == 1 ? " argument" : " arguments");
  }
}
