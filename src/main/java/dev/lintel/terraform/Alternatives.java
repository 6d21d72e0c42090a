package dev.lintel.terraform;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that are one of a few, and what is put together from them. */
final class Alternatives {
  private static final int MOST = 8;

  private Alternatives() {}

  /** The two sides of a choice, with those of the choices in them; null where they are too many. */
  static @Nullable Value choice(String condition, Value yes, Value no, Meta meta) {
    List<Value.Alternative> alternatives = new ArrayList<>();
    add(Map.of(condition, "true"), yes, alternatives);
    add(Map.of(condition, "false"), no, alternatives);
    return alternatives.size() <= MOST ? new Value.OneOf(alternatives, meta) : null;
  }

  private static void add(
      Map<String, String> when, Value value, List<Value.Alternative> alternatives) {
    if (!(value instanceof Value.OneOf inner)) {
      alternatives.add(new Value.Alternative(when, value));
      return;
    }
    for (Value.Alternative alternative : inner.alternatives()) {
      Map<String, String> both = together(when, alternative.when());
      if (both != null) {
        alternatives.add(new Value.Alternative(both, alternative.value()));
      }
    }
  }

  /** The choices of both; null where they contradict each other. */
  private static @Nullable Map<String, String> together(
      Map<String, String> one, Map<String, String> other) {
    Map<String, String> both = new HashMap<>(other);
    for (Map.Entry<String, String> chosen : one.entrySet()) {
      if (!chosen.getValue().equals(both.getOrDefault(chosen.getKey(), chosen.getValue()))) {
        return null;
      }
      both.put(chosen.getKey(), chosen.getValue());
    }
    return both;
  }

  /**
   * Text put together from parts, of which some are one of a few.
   *
   * @return null where there are too many texts, or a part is no text
   */
  static @Nullable Value text(List<Value> parts, Meta meta) {
    List<Value.Alternative> texts =
        List.of(new Value.Alternative(Map.of(), template(List.of(), meta)));
    for (Value part : parts) {
      List<Value.Alternative> longer = new ArrayList<>();
      for (Value.Alternative text : texts) {
        if (!(part instanceof Value.OneOf oneOf)) {
          longer.add(new Value.Alternative(text.when(), joined(text.value(), part, meta)));
          continue;
        }
        for (Value.Alternative choice : oneOf.alternatives()) {
          Map<String, String> both = together(text.when(), choice.when());
          if (both != null) {
            longer.add(new Value.Alternative(both, joined(text.value(), choice.value(), meta)));
          }
        }
      }
      if (longer.size() > MOST || !longer.stream().allMatch(one -> isText(one.value()))) {
        return null;
      }
      texts = longer;
    }
    return texts.size() == 1 ? texts.getFirst().value() : new Value.OneOf(texts, meta);
  }

  private static boolean isText(Value value) {
    return value instanceof Value.Text
        || (value instanceof Value.Template template
            && template.parts().stream()
                .allMatch(
                    part ->
                        part instanceof Value.Text
                            || part instanceof Value.Unknown
                            || part instanceof Value.Reference));
  }

  private static Value joined(Value text, Value part, Meta meta) {
    List<Value> parts = new ArrayList<>(partsOf(text));
    List<Value> added = partsOf(part);
    for (Value next : added) {
      Value last = parts.isEmpty() ? null : parts.getLast();
      if (next instanceof Value.Text right && last instanceof Value.Text left) {
        parts.set(parts.size() - 1, new Value.Text(left.text() + right.text(), left.meta()));
      } else {
        parts.add(next);
      }
    }
    return template(parts, meta);
  }

  private static List<Value> partsOf(Value value) {
    return value instanceof Value.Template template ? template.parts() : List.of(value);
  }

  private static Value template(List<Value> parts, Meta meta) {
    return parts.size() == 1 && parts.getFirst() instanceof Value.Text text
        ? text.withMeta(meta)
        : new Value.Template(parts, meta);
  }
}
