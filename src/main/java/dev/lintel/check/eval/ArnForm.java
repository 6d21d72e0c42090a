package dev.lintel.check.eval;

import dev.lintel.check.value.Truth;
import dev.lintel.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All ARNs that a resource may get, by their six parts: {@code arn:partition:service:region:account
 * :resource}. After <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html">ARNs</a>.
 *
 * @param parts what each part may be
 * @param whole what all of it may be
 */
record ArnForm(List<Glob> parts, Glob whole) {
  private static final int PARTS = 6;
  private static final int PARTITION = 1;

  /**
   * The form of a type of resources.
   *
   * @param form such as {@code arn:*:ec2:*:*:volume/{id}}
   * @param attribute the value of the attribute in braces; null where it is not known
   */
  static ArnForm of(String form, @Nullable String attribute) {
    int brace = form.indexOf('{');
    String[] written = form.substring(0, brace).split(":", PARTS);
    List<Glob> parts = new ArrayList<>();
    for (int i = 0; i < written.length - 1; i++) {
      parts.add(Glob.of(written[i]));
    }
    parts.add(filled(written[written.length - 1], attribute));
    return new ArnForm(parts, filled(form.substring(0, brace), attribute));
  }

  private static Glob filled(String start, @Nullable String attribute) {
    Glob.Builder glob = new Glob.Builder().pattern(start);
    return (attribute == null ? glob.hole() : glob.text(attribute)).build();
  }

  /**
   * Whether a pattern of AWS Backup takes it, of which only the star is a wildcard. The pattern and
   * what it takes are in one partition.
   */
  Truth isTakenBy(String pattern) {
    String[] wanted = pattern.split(":", PARTS);
    if (wanted.length < PARTS || parts.size() < PARTS) {
      return among(glob(pattern), whole);
    }
    Truth taken = Truth.TRUE;
    for (int i = 0; i < PARTS; i++) {
      taken = taken.and(i == PARTITION ? Truth.TRUE : among(glob(wanted[i]), parts.get(i)));
    }
    return taken;
  }

  /** The glob of a pattern of AWS Backup. */
  static Glob glob(String pattern) {
    return Glob.of(pattern.replace("\\", "\\\\").replace("?", "\\?"));
  }

  private static Truth among(Glob pattern, Glob own) {
    if (pattern.includes(own)) {
      return Truth.TRUE;
    }
    return pattern.meets(own) ? Truth.UNKNOWN : Truth.FALSE;
  }
}
