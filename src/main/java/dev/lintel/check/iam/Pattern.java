package dev.lintel.check.iam;

import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import org.jspecify.annotations.Nullable;

/**
 * An action or resource as IAM writes it: {@code *} and {@code ?} are wildcards, a backslash is
 * none, and a policy variable such as {@code ${aws:username}} stands for itself.
 *
 * @param glob what it matches, with a run where a part of it is not known
 * @param known whether all of it is known
 */
record Pattern(Glob glob, boolean known) {
  /** The pattern of a value, or null where it is no text. */
  static @Nullable Pattern of(@Nullable Value value, World world) {
    if (value == null) {
      return null;
    }
    Value settled = world.settle(value);
    String text = Texts.of(settled, world);
    if (text != null) {
      return new Pattern(glob(text), true);
    }
    if (!(settled instanceof Value.Template template)) {
      return Texts.glob(settled, world) == null ? null : new Pattern(Glob.ANYTHING, false);
    }
    Glob.Builder glob = new Glob.Builder();
    for (Value part : template.parts()) {
      String fixed = Texts.of(part, world);
      if (fixed == null) {
        glob.hole();
      } else {
        glob.pattern(fixed.replace("\\", "\\\\"));
      }
    }
    return new Pattern(glob.build(), false);
  }

  static Glob glob(String text) {
    return Glob.of(text.replace("\\", "\\\\"));
  }

  /** Whether it matches all that another pattern matches. */
  Truth includes(Glob other, boolean fold) {
    Glob wide = fold ? glob.lowerCase() : glob;
    Glob narrow = fold ? other.lowerCase() : other;
    if (!wide.includes(narrow)) {
      return Truth.FALSE;
    }
    return known ? Truth.TRUE : Truth.UNKNOWN;
  }

  /** Whether it and another pattern match some text both. */
  Truth meets(Glob other, boolean fold) {
    Glob own = fold ? glob.lowerCase() : glob;
    Glob theirs = fold ? other.lowerCase() : other;
    if (!own.meets(theirs)) {
      return Truth.FALSE;
    }
    return known ? Truth.TRUE : Truth.UNKNOWN;
  }
}
