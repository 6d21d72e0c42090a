package dev.lintel.syntax.yaml;

import dev.lintel.syntax.yaml.Node.Scalar;
import java.math.BigDecimal;

/** Unquoted scalars of JSON. */
final class JsonScalars {
  private JsonScalars() {}

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
