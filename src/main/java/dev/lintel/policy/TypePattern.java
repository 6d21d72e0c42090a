package dev.lintel.policy;

import dev.lintel.policy.pattern.Glob;
import dev.lintel.vocabulary.index.TypeIndex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One name under {@code resource}.
 *
 * @param name a type, a pattern such as {@code aws_*}, or a family
 * @param glob null where the name is no pattern
 */
public record TypePattern(String name, @Nullable Glob glob) {
  /** The pattern of a name. */
  public static TypePattern of(String name) {
    return new TypePattern(name, name.contains("*") ? Glob.of(name) : null);
  }

  /** Whether it judges resources of a canonical type. */
  public boolean includes(String type) {
    return glob == null ? name.equals(type) : glob.matches(type);
  }

  /** The types of the index that it judges; the name itself where it is no pattern. */
  List<String> typesOfIndex() {
    return glob == null
        ? List.of(name)
        : TypeIndex.terraform().names().stream().filter(glob::matches).toList();
  }
}
