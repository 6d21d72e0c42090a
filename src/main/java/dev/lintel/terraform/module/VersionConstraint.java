package dev.lintel.terraform.module;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version constraint such as {@code >= 1.2, < 2.0}: all of its conditions must hold.
 *
 * @see <a
 *     href="https://developer.hashicorp.com/terraform/language/expressions/version-constraints">
 *     Version Constraints</a>
 */
public record VersionConstraint(List<Condition> conditions) {
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*(=|!=|>=|<=|>|<|~>)?\\s*v?([0-9]{1,9}(?:\\.[0-9]{1,9}){0,2})([-+].*)?\\s*");
  private static final int PARTS = 3;

  /** Copies the conditions. */
  public VersionConstraint {
    conditions = List.copyOf(conditions);
  }

  /**
   * One condition.
   *
   * @param operator as written; {@code =} where none is
   * @param version three numbers
   * @param written how many of them are written
   */
  public record Condition(String operator, List<Long> version, int written) {
    boolean admits(List<Long> candidate) {
      int order = compare(candidate, version);
      return switch (operator) {
        case "=" -> order == 0;
        case "!=" -> order != 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        default ->
            order >= 0
                && candidate
                    .subList(0, Math.max(written - 1, 1))
                    .equals(version.subList(0, Math.max(written - 1, 1)));
      };
    }
  }

  /** Reads a constraint; null where it is none. */
  public static @Nullable VersionConstraint parse(String text) {
    List<Condition> conditions = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = CONDITION.matcher(part);
      if (!matcher.matches()) {
        return null;
      }
      List<Long> version = new ArrayList<>();
      for (String number : matcher.group(2).split("\\.", -1)) {
        version.add(Long.valueOf(number));
      }
      int written = version.size();
      while (version.size() < PARTS) {
        version.add(0L);
      }
      String operator = matcher.group(1) == null ? "=" : matcher.group(1);
      conditions.add(new Condition(operator, List.copyOf(version), written));
    }
    return new VersionConstraint(conditions);
  }

  /** Whether it admits some version of a major version, released or not. */
  public boolean admitsSomeOf(long major) {
    List<List<Long>> candidates = new ArrayList<>();
    candidates.add(List.of(major, 0L, 0L));
    for (Condition condition : conditions) {
      List<Long> bound = condition.version();
      candidates.add(bound);
      candidates.add(List.of(bound.get(0), bound.get(1), bound.get(2) + 1));
    }
    return candidates.stream()
        .filter(candidate -> candidate.getFirst() == major)
        .anyMatch(candidate -> conditions.stream().allMatch(c -> c.admits(candidate)));
  }

  private static int compare(List<Long> left, List<Long> right) {
    for (int i = 0; i < PARTS; i++) {
      int order = Long.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
