package dev.lintel.cloudformation.value;

import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.Json;
import dev.lintel.graph.Value.ListValue;
import dev.lintel.graph.Value.MapValue;
import dev.lintel.graph.Value.Null;
import dev.lintel.graph.Value.Num;
import dev.lintel.graph.Value.OneOf;
import dev.lintel.graph.Value.Reference;
import dev.lintel.graph.Value.Template;
import dev.lintel.graph.Value.Text;
import dev.lintel.graph.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of an expression, in the syntax of Fn::Sub. */
public final class Residuals {
  private static final int MAX_LENGTH = 2_000;

  private Residuals() {}

  /** Of a name: a parameter, a resource, or its attribute. */
  public static String name(String name) {
    return "${" + name + "}";
  }

  /**
   * Of a function call; null where it might differ from one evaluation to the next, or is too long
   * to be of use.
   */
  public static @Nullable String call(String function, List<Value> arguments) {
    String inner = list(arguments);
    return inner == null || inner.length() > MAX_LENGTH
        ? null
        : "${" + function + " " + inner + "}";
  }

  /** Of a value; null where it has none. */
  public static @Nullable String of(Value value) {
    return switch (value) {
      case Text text -> text.text().replace("${", "${!");
      case Num num -> num.number().toPlainString();
      case Bool bool -> String.valueOf(bool.bool());
      case Null unused -> name("AWS::NoValue");
      case Unknown unknown -> unknown.residual();
      case Reference reference ->
          name(
              reference.attribute().equals("Ref")
                  ? reference.address()
                  : reference.address() + "." + reference.attribute());
      case Template template -> joined(template.parts());
      case ListValue list -> list.rest() == null ? list(list.items()) : null;
      case MapValue map -> map(map);
      case Json json -> of(json.content());
      case OneOf unused -> null;
    };
  }

  private static @Nullable String joined(List<Value> parts) {
    StringBuilder text = new StringBuilder();
    for (Value part : parts) {
      String residual = of(part);
      if (residual == null || text.length() > MAX_LENGTH) {
        return null;
      }
      text.append(residual);
    }
    return text.toString();
  }

  private static @Nullable String list(List<Value> items) {
    List<String> residuals = new ArrayList<>();
    int length = 0;
    for (Value item : items) {
      String residual = of(item);
      if (residual == null || length > MAX_LENGTH) {
        return null;
      }
      length += residual.length();
      residuals.add(residual);
    }
    return "[" + String.join(", ", residuals) + "]";
  }

  private static @Nullable String map(MapValue map) {
    List<String> residuals = new ArrayList<>();
    for (var entry : map.entries().entrySet()) {
      String residual = of(entry.getValue());
      if (residual == null || residuals.size() > MAX_LENGTH) {
        return null;
      }
      residuals.add(entry.getKey() + ": " + residual);
    }
    return map.rest() == null ? "{" + String.join(", ", residuals) + "}" : null;
  }
}
