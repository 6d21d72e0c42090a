package dev.lintel.terraform.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Why a value is not known.
 *
 * @param reason for people
 * @param residual the expression that is left; null where evaluating it twice may differ
 * @param mentions the resources it depends on
 */
public record Why(String reason, @Nullable String residual, List<Notes.Target> mentions) {
  /** Of a number that is infinite, which no graph can hold. */
  public static final Why INFINITE = Why.of(Val.NOT_SUPPORTED + "infinite numbers");

  private static final int LONGEST_RESIDUAL = 500;
  private static final int MOST_MENTIONS = 50;

  /** Copies the mentions. */
  public Why {
    mentions = List.copyOf(mentions);
  }

  /** For a reason alone. */
  public static Why of(String reason) {
    return new Why(reason, null, List.of());
  }

  /** With what is left of an expression. */
  public static Why of(String reason, String residual) {
    return new Why(reason, residual, List.of());
  }

  /** The same with another residual. */
  public Why residual(@Nullable String other) {
    boolean tooLong = other != null && other.length() > LONGEST_RESIDUAL;
    return new Why(reason, tooLong ? null : other, mentions);
  }

  /**
   * Why the result of an operation on several values is not known: the first unknown is to blame.
   */
  static Why joined(List<Why> whys) {
    if (whys.size() == 1) {
      return whys.getFirst();
    }
    SequencedSet<Notes.Target> mentions = new LinkedHashSet<>();
    for (Why why : whys) {
      mentions.addAll(why.mentions());
    }
    List<Notes.Target> few = new ArrayList<>(mentions);
    return new Why(
        whys.getFirst().reason(), null, few.subList(0, Math.min(few.size(), MOST_MENTIONS)));
  }
}
