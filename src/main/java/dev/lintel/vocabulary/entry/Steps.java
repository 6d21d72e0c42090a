package dev.lintel.vocabulary.entry;

import java.util.ArrayList;
import java.util.List;

/** Paths: names between dots. */
public final class Steps {
  private Steps() {}

  /** The names of a path; {@code .} and "" are the thing itself and have none. */
  public static List<String> of(String path) {
    List<String> steps = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '.') {
        if (i > start) {
          steps.add(path.substring(start, i));
        }
        start = i + 1;
      }
    }
    return steps;
  }

  /** The path with a name more. */
  public static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
