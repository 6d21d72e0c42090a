package dev.lintel.syntax.yaml.scalar;

import dev.lintel.syntax.yaml.node.Node.Scalar;
import java.math.BigDecimal;

/** Unquoted scalars of JSON. */
public final class JsonScalars {
  private JsonScalars() {}

  /** Whether an unquoted text is a value of JSON. */
  public static boolean isOne(String text) {
    return switch (text) {
      case "true", "false", "null" -> true;
      default -> Numbers.isJson(text);
    };
  }

  /** Null, a boolean or a number; text where the number is too large for a double. */
  static Typed read(Scalar scalar) {
    return switch (scalar.text()) {
      case "null" -> new Typed.Null();
      case "true" -> new Typed.Bool(true);
      case "false" -> new Typed.Bool(false);
      default -> {
        BigDecimal number = Numbers.json(scalar.text());
        yield number == null ? new Typed.Text(scalar.text()) : new Typed.Num(number);
      }
    };
  }
}
