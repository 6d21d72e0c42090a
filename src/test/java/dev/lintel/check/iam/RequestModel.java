package dev.lintel.check.iam;

import dev.lintel.policy.pattern.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statements that are fully known, asked about every request of a small world. */
final class RequestModel {
  private static final List<String> TEXTS = texts();
  private static final List<String> ACTIONS = TEXTS.stream().map(text -> "s:" + text).toList();
  private static final List<String> PRINCIPALS = List.of("p", "q", "r");

  private final List<Known> allows = new ArrayList<>();
  private final List<Known> denials = new ArrayList<>();
  private final Set<String> actions;
  private final Set<String> resources;
  private final boolean anyResource;

  /** All that a statement speaks of. */
  private record Known(Set<String> actions, Set<String> resources, Set<String> principals) {}

  RequestModel(String statements, String action, @Nullable String resource) {
    this.actions = named(action, ACTIONS);
    this.resources = named(resource == null ? "*" : resource, TEXTS);
    this.anyResource = resource == null;
    for (String statement : statements.split("; ", -1)) {
      String[] words = statement.split(" ", -1);
      Known known =
          new Known(
              named(words[1], ACTIONS),
              named(words[3], TEXTS),
              named(words.length > 5 ? words[5] : "*", PRINCIPALS));
      if (words[0].equals("Allow")) {
        allows.add(known);
      } else if (!statement.endsWith(" if")) {
        denials.add(known);
      }
    }
  }

  /** Whether some request that is asked for is allowed and not denied. */
  boolean touches() {
    return allows.stream().anyMatch(this::leavesSome);
  }

  /** Whether one statement allows all that is asked for, and somebody is not denied all of it. */
  boolean grants() {
    return allows.stream()
        .filter(allow -> allow.actions.containsAll(actions))
        .filter(allow -> anyResource || allow.resources.containsAll(resources))
        .anyMatch(this::leavesSome);
  }

  private boolean leavesSome(Known allow) {
    for (String action : common(allow.actions, actions)) {
      for (String principal : allow.principals) {
        Set<String> left = common(allow.resources, resources);
        for (Known denial : denials) {
          if (denial.actions.contains(action) && denial.principals.contains(principal)) {
            left.removeAll(denial.resources);
          }
        }
        if (!left.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return common;
  }

  /** What a list of patterns names among some texts. */
  private static Set<String> named(String list, List<String> among) {
    List<Glob> globs = Arrays.stream(list.replace("!", "").split(",", -1)).map(Glob::of).toList();
    boolean others = list.startsWith("!");
    return among.stream()
        .filter(text -> others != globs.stream().anyMatch(glob -> glob.matches(text)))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** All short texts of a, b and a letter that no pattern has. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int from = 0; texts.get(from).length() < 4; from++) {
      String text = texts.get(from);
      Stream.of("a", "b", "c").forEach(letter -> texts.add(text + letter));
    }
    return texts;
  }
}
