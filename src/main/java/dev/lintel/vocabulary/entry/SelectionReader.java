package dev.lintel.vocabulary.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@link Selection}s from their text. */
final class SelectionReader {
  private final String text;
  private int at;

  private SelectionReader(String text) {
    this.text = text;
  }

  /** The selection that a text says; empty where it says none. */
  static Optional<Selection> read(String text) {
    SelectionReader reader = new SelectionReader(text);
    Selection selection = reader.selection();
    return reader.at == text.length() ? Optional.ofNullable(selection) : Optional.empty();
  }

  private @Nullable Selection selection() {
    if (accept("list(")) {
      Selection inner = selection();
      return inner != null && accept(")") ? new Selection.AsList(inner) : null;
    }
    if (accept("map(")) {
      Selection inner = selection();
      return inner != null && accept(")") ? new Selection.AsMap(inner) : null;
    }
    return accept("all(") ? all() : path();
  }

  private @Nullable Selection all() {
    List<Selection> parts = new ArrayList<>();
    do {
      Selection part = selection();
      if (part == null) {
        return null;
      }
      parts.add(part);
    } while (accept(", "));
    return accept(")") ? new Selection.All(parts) : null;
  }

  private @Nullable Selection path() {
    List<Selection.Step> steps = new ArrayList<>();
    do {
      String name = until(".[](), ");
      if (name.isEmpty()) {
        return null;
      }
      Selection.Pick pick = null;
      if (accept("[")) {
        pick = pick();
        if (pick == null || !accept("]")) {
          return null;
        }
      }
      steps.add(new Selection.Step(name, pick));
    } while (accept("."));
    return new Selection.Path(steps);
  }

  private Selection.@Nullable Pick pick() {
    if (accept("\"")) {
      String key = until("\"");
      return accept("\"") ? new Selection.Pick("Key", key, "Value") : null;
    }
    String field = until("=]");
    if (!accept("=")) {
      return null;
    }
    String equal = until("]");
    return field.isEmpty() || equal.isEmpty() ? null : new Selection.Pick(field, equal, null);
  }

  private String until(String ends) {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean accept(String token) {
    boolean found = text.startsWith(token, at);
    if (found) {
      at += token.length();
    }
    return found;
  }
}
