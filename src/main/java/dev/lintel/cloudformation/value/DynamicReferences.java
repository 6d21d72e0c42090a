package dev.lintel.cloudformation.value;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Alternative;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Template;
import dev.lintel.graph.Value.Text;
import dev.lintel.graph.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Dynamic references in text, <code>{{resolve:service:key}}</code>: the service puts in a value
 * that is stored elsewhere, so what is written is not the value.
 */
public final class DynamicReferences {
  private static final String START = "{{resolve:";
  private static final String PLAIN = START + "ssm:";
  private static final String END = "}}";

  private DynamicReferences() {}

  /** Whether a text may hold a dynamic reference. */
  public static boolean mayBeIn(String text) {
    return text.contains(START);
  }

  /** The value with an unknown part in place of each dynamic reference in its text. */
  public static Value resolve(Value value) {
    return switch (value) {
      case Text text when mayBeIn(text.text()) -> parts(List.of(text), text.meta());
      case Template template -> parts(template.parts(), template.meta());
      case ListValue list ->
          new ListValue(
              list.items().stream().map(DynamicReferences::resolve).toList(),
              list.kind(),
              list.rest(),
              list.meta());
      case MapValue map -> resolve(map);
      case OneOf oneOf ->
          new OneOf(
              oneOf.alternatives().stream()
                  .map(a -> new Alternative(a.when(), resolve(a.value())))
                  .toList(),
              oneOf.meta());
      default -> value;
    };
  }

  /** As {@link #resolve(Value)}. */
  public static MapValue resolve(MapValue map) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    map.entries().forEach((key, entry) -> entries.put(key, resolve(entry)));
    return new MapValue(entries, map.kind(), map.rest(), map.meta());
  }

  private static Value parts(List<Value> parts, Meta meta) {
    List<Value> result = new ArrayList<>();
    List<Value> open = new ArrayList<>();
    for (Value part : parts) {
      if (part instanceof Text text) {
        split(text, open, result);
      } else {
        (open.isEmpty() ? result : open).add(part);
      }
    }
    result.addAll(open);
    return Texts.concat(result, meta);
  }

  /**
   * Cuts a text at its references.
   *
   * @param open the parts of a reference that has begun in earlier text; filled for the next one
   */
  private static void split(Text text, List<Value> open, List<Value> result) {
    String rest = text.text();
    while (!rest.isEmpty()) {
      boolean inside = !open.isEmpty();
      int at = inside ? rest.indexOf(END) : rest.indexOf(START);
      if (at < 0) {
        (inside ? open : result).add(new Text(rest, text.meta()));
        return;
      }
      if (inside) {
        int end = at + END.length();
        open.add(new Text(rest.substring(0, end), text.meta()));
        result.add(stored(open, text.meta()));
        open.clear();
        rest = rest.substring(end);
      } else {
        if (at > 0) {
          result.add(new Text(rest.substring(0, at), text.meta()));
        }
        open.add(new Text(START, text.meta()));
        rest = rest.substring(at + START.length());
      }
    }
  }

  private static Value stored(List<Value> written, Meta meta) {
    String residual = Residuals.of(Texts.concat(written, meta));
    boolean plain = residual != null && residual.startsWith(PLAIN);
    return Unknowns.because(
        "a dynamic reference is resolved at deployment",
        plain ? Unknown.Cause.STORED_TEXT : Unknown.Cause.DEPLOYMENT,
        residual == null ? null : Residuals.name(residual),
        meta);
  }
}
