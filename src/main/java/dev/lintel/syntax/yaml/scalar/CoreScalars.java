package dev.lintel.syntax.yaml.scalar;

import dev.lintel.syntax.yaml.node.Node.Scalar;
import java.math.BigDecimal;

/**
 * Scalars as policies and configuration have them: YAML 1.2 where nothing looks like a number that
 * is a name to people. Numbers are those that are written as they would be printed: {@code 1.10},
 * {@code 007}, {@code +1}, {@code 1e3}, dates and account numbers of twelve digits are text.
 */
public final class CoreScalars {
  private static final int ACCOUNT_DIGITS = 12;

  private CoreScalars() {}

  /** What a scalar stands for; tags other than YAML's own say nothing of it. */
  public static Typed read(Scalar scalar) {
    return switch (CoreTag.of(scalar.tag())) {
      case TEXT -> new Typed.Text(scalar.text());
      case TYPED -> plain(scalar.text());
      case NONE ->
          switch (scalar.style()) {
            case PLAIN -> plain(scalar.text());
            case JSON -> JsonScalars.read(scalar);
            case SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED -> new Typed.Text(scalar.text());
          };
    };
  }

  private static Typed plain(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new Typed.Null();
      case "true", "True", "TRUE" -> new Typed.Bool(true);
      case "false", "False", "FALSE" -> new Typed.Bool(false);
      default -> {
        BigDecimal number = Numbers.canonical(text);
        boolean account = text.length() == ACCOUNT_DIGITS && text.indexOf('.') < 0;
        yield number == null || account ? new Typed.Text(text) : new Typed.Num(number);
      }
    };
  }
}
