package dev.lintel.vocabulary.folding;

import dev.lintel.vocabulary.index.Cardinality;
import dev.lintel.vocabulary.index.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds which name of one schema is which name of the other: the same but for case, {@code _}, the
 * type's own name in front, and the plural of lists. Names of schemas only, never a user's keys.
 */
final class NameMatcher {
  private NameMatcher() {}

  /**
   * The pairs of names that fold to the same.
   *
   * @param canonical the names of policies
   * @param written the names of CloudFormation
   * @param own the folded names of the type, in both formats, that may stand in front
   * @return written names by canonical ones
   */
  static Map<String, String> match(
      Map<String, Shape> canonical, Map<String, Shape> written, List<String> own) {
    Map<String, String> pairs = new HashMap<>();
    Set<String> left = new HashSet<>(written.keySet());
    pair(canonical, left, pairs, Function.identity());
    pairPlurals(canonical, written, left, pairs);
    if (!own.isEmpty()) {
      pair(canonical, left, pairs, name -> withoutOwn(name, own));
    }
    return pairs;
  }

  /** The name without case, {@code _} and dots. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && c != '.' && c != '-') {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }

  /** The folded names of a pair of types, as they may stand in front of its attributes. */
  static List<String> ownNames(String canonicalType, String writtenType) {
    List<String> own = new ArrayList<>();
    int prefix = canonicalType.indexOf("aws_");
    String rest = prefix < 0 ? canonicalType : canonicalType.substring(prefix + 4);
    while (!rest.isEmpty()) {
      own.add(fold(rest));
      int next = rest.indexOf('_');
      rest = next < 0 ? "" : rest.substring(next + 1);
    }
    List<String> parts = List.of(writtenType.split("::", -1));
    String name = fold(parts.getLast());
    own.add(name);
    if (parts.size() > 2) {
      own.add(fold(parts.get(1)));
      own.add(fold(parts.get(1)) + name);
    }
    return own;
  }

  private static void pair(
      Map<String, Shape> canonical,
      Set<String> left,
      Map<String, String> pairs,
      Function<String, String> key) {
    Map<String, List<String>> byKey = new HashMap<>();
    for (String name : left) {
      byKey.computeIfAbsent(key.apply(fold(name)), k -> new ArrayList<>()).add(name);
    }
    for (String name : canonical.keySet()) {
      List<String> found = byKey.getOrDefault(key.apply(fold(name)), List.of());
      if (found.size() == 1 && !pairs.containsKey(name) && left.remove(found.getFirst())) {
        pairs.put(name, found.getFirst());
      }
    }
  }

  private static void pairPlurals(
      Map<String, Shape> canonical,
      Map<String, Shape> written,
      Set<String> left,
      Map<String, String> pairs) {
    Map<String, String> lists = new HashMap<>();
    for (String name : left) {
      Shape shape = written.get(name);
      if (shape != null && shape.cardinality() == Cardinality.MANY) {
        lists.put(fold(name), name);
      }
    }
    canonical.forEach(
        (name, shape) -> {
          String folded = fold(name);
          if (shape.cardinality() == Cardinality.MANY && !pairs.containsKey(name)) {
            for (String plural : plurals(folded)) {
              String found = lists.get(plural);
              if (found != null && left.remove(found)) {
                pairs.put(name, found);
                break;
              }
            }
          }
        });
  }

  private static List<String> plurals(String word) {
    List<String> plurals = new ArrayList<>(List.of(word + "s", word + "es"));
    if (word.endsWith("y")) {
      plurals.add(word.substring(0, word.length() - 1) + "ies");
    }
    return plurals;
  }

  private static String withoutOwn(String folded, List<String> own) {
    String shortest = folded;
    for (String name : own) {
      if (folded.startsWith(name)
          && folded.length() > name.length()
          && folded.length() - name.length() < shortest.length()) {
        shortest = folded.substring(name.length());
      }
    }
    return shortest;
  }

  /** {@code DBInstanceClass} in the style of Terraform: {@code db_instance_class}. */
  static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
