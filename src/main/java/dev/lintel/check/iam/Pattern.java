package dev.lintel.check.iam;

import dev.lintel.check.value.Texts;
import dev.lintel.check.value.World;
import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import org.jspecify.annotations.Nullable;

/**
 * An action or resource as IAM writes it: {@code *} and {@code ?} are wildcards, a backslash is
 * none, and a policy variable such as {@code ${aws:username}} stands for itself.
 *
 * @param widest what it matches at most, with a run where a part of it is not known
 * @param sample what it matches if unknown parts of it are {@link #UNKNOWN_PART}; null where it may
 *     be no text at all
 */
record Pattern(Glob widest, @Nullable Glob sample) {
  /** Stands for a text that no one writes: what a wildcard takes in whatever the text is. */
  static final String UNKNOWN_PART = "\u0001".repeat(8);

  private static final String CREATED = "\u0002";

  /** What may be anything, or nothing. */
  static final Pattern UNKNOWN = new Pattern(Glob.ANYTHING, null);

  /** Exactly what a glob matches. */
  static Pattern of(Glob glob) {
    return new Pattern(glob, glob);
  }

  /** The pattern of a value; {@link #UNKNOWN} where that is no text. */
  static Pattern of(Value value, World world) {
    Value settled = world.settle(value);
    String text = Texts.of(settled, world);
    if (text != null) {
      return of(glob(text));
    }
    return switch (settled) {
      case Value.Reference reference -> ofReference(reference, world);
      case Value.Template template -> ofTemplate(template, world);
      default -> UNKNOWN;
    };
  }

  /** What is created at deployment is nothing that anybody writes, and equals only itself. */
  private static Pattern ofReference(Value.Reference reference, World world) {
    if (reference.value() != null) {
      return of(reference.value(), world);
    }
    return reference.address().matches("(.*\\.)?data\\..*")
        ? UNKNOWN
        : of(Glob.exactly(CREATED + reference.address()));
  }

  private static Pattern ofTemplate(Value.Template template, World world) {
    Glob.Builder widest = new Glob.Builder();
    Glob.Builder sample = new Glob.Builder();
    for (Value part : template.parts()) {
      String fixed = Texts.of(part, world);
      if (fixed == null) {
        widest.hole();
        sample.text(UNKNOWN_PART);
      } else {
        widest.pattern(escaped(fixed));
        sample.pattern(escaped(fixed));
      }
    }
    return new Pattern(widest.build(), sample.build());
  }

  static Glob glob(String text) {
    return Glob.of(escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\");
  }

  boolean isKnown() {
    return sample != null && sample.equals(widest);
  }

  Pattern lowerCase() {
    return new Pattern(widest.lowerCase(), sample == null ? null : sample.lowerCase());
  }
}
