package dev.lintel.check.eval;

import dev.lintel.check.value.Found;
import dev.lintel.check.value.Referents.Referent;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.graph.Value;
import dev.lintel.policy.condition.TextPattern;
import dev.lintel.policy.condition.TextPattern.Piece;
import dev.lintel.policy.pattern.Glob;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether texts match patterns. */
final class Matching {
  private final Frame frame;
  private final Operands operands;

  Matching(Frame frame, Operands operands) {
    this.frame = frame;
    this.operands = operands;
  }

  /** Whether the whole text matches one of the patterns. */
  Truth matches(Found found, List<TextPattern> patterns) {
    Value value = found.value();
    Referent referent = frame.referents().of(found);
    boolean created =
        referent != null
            && referent.resource() != null
            && !referent.isData()
            && Texts.of(value, frame.world()) == null;
    Glob text = value == null ? null : Texts.glob(value, frame.world());
    if (text == null || created) {
      return Truth.FALSE;
    }
    boolean fold = frame.equality().folds(found);
    Text subject = new Text(text, Texts.of(value, frame.world()), fold);
    Truth matches = Truth.FALSE;
    for (TextPattern pattern : patterns) {
      matches = matches.or(matches(subject, pattern));
    }
    return matches;
  }

  /** A text, as far as it is known; {@code whole} is null where it has holes. */
  private record Text(Glob glob, @Nullable String whole, boolean fold) {
    Truth matches(Glob pattern) {
      if (whole != null) {
        return Truth.of(
            fold
                ? pattern.lowerCase().matches(whole.toLowerCase(Locale.ROOT))
                : pattern.matches(whole));
      }
      Glob wide = fold ? pattern.lowerCase() : pattern;
      Glob own = fold ? glob.lowerCase() : glob;
      if (!wide.meets(own)) {
        return Truth.FALSE;
      }
      return !glob.isAnything() && wide.includes(own) ? Truth.TRUE : Truth.UNKNOWN;
    }

    boolean meets(Glob pattern) {
      return fold ? pattern.lowerCase().meets(glob.lowerCase()) : pattern.meets(glob);
    }
  }

  private Truth matches(Text text, TextPattern pattern) {
    return switch (pattern) {
      case TextPattern.Fixed fixed -> text.matches(fixed.glob());
      case TextPattern.Built built -> built(text, built.pieces());
      case TextPattern.Regular regular ->
          text.whole() == null
              ? Truth.UNKNOWN
              : Truth.of(regular.pattern().matcher(text.whole()).matches());
      case TextPattern.Values values -> values(text, operands.collection(values.globs()));
    };
  }

  private Truth values(Text text, Sequence globs) {
    Truth matches = Truth.FALSE;
    for (Found glob : globs.items()) {
      String pattern = Texts.of(glob.value(), frame.world());
      Truth one = pattern == null ? Truth.UNKNOWN : text.matches(Glob.of(pattern));
      matches = matches.or(glob.exists().and(one));
    }
    return matches;
  }

  /** A pattern with an inserted value that is not known can only be ruled out. */
  private Truth built(Text text, List<Piece> pieces) {
    Glob.Builder glob = new Glob.Builder();
    boolean known = true;
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Written written -> glob.pattern(written.text());
        case Piece.Inserted inserted -> {
          List<Found> values = operands.values(inserted.value()).items();
          if (values.isEmpty()) {
            return Truth.FALSE;
          }
          String value = Texts.of(values.getFirst().value(), frame.world());
          if (values.size() == 1 && value != null) {
            glob.text(value);
          } else {
            glob.hole();
            known = false;
          }
        }
      }
    }
    Glob whole = glob.build();
    if (known) {
      return text.matches(whole);
    }
    return text.meets(whole) ? Truth.UNKNOWN : Truth.FALSE;
  }
}
