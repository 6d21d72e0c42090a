package dev.lintel.syntax.yaml.scalar;

import dev.lintel.syntax.yaml.node.Node.Scalar;
import dev.lintel.syntax.yaml.node.Node.Style;
import java.math.BigDecimal;

/**
 * Scalars as CloudFormation reads them: those of YAML by version 1.1 (yaml.org/type, as PyYAML
 * implements it, but dates stay text), those of JSON by JSON's own rules.
 */
public final class CfnScalars {
  private CfnScalars() {}

  /**
   * What a scalar stands for. Tags of YAML itself ({@code !!str}, {@code !!int}) are obeyed; others
   * ({@code !Ref}) say nothing of the content. Infinity and not-a-number stay text, and so does a
   * number that is too large for a double.
   */
  public static Typed read(Scalar scalar) {
    return switch (CoreTag.of(scalar.tag())) {
      case TEXT -> new Typed.Text(scalar.text());
      case TYPED -> scalar.style() == Style.JSON ? JsonScalars.read(scalar) : plain(scalar.text());
      case NONE ->
          switch (scalar.style()) {
            case PLAIN -> plain(scalar.text());
            case JSON -> JsonScalars.read(scalar);
            case SINGLE_QUOTED, DOUBLE_QUOTED, LITERAL, FOLDED -> new Typed.Text(scalar.text());
          };
    };
  }

  /** A key as CloudFormation names it: {@code true} for an unquoted {@code Yes}. */
  public static String key(Scalar scalar) {
    Typed value = read(scalar);
    if (value instanceof Typed.Text text) {
      return text
          .text(); // Nearly every key: a switch over types costs milliseconds at its first use.
    }
    return switch (value) {
      case Typed.Text text -> text.text();
      case Typed.Bool bool -> String.valueOf(bool.bool());
      case Typed.Null none -> "null";
      case Typed.Num number -> print(number.number());
    };
  }

  private static String print(BigDecimal number) {
    if (number.scale() <= 0) {
      return number.toPlainString();
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() <= 0 ? stripped.setScale(1) : stripped).toPlainString();
  }

  private static Typed plain(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new Typed.Null();
      case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> new Typed.Bool(true);
      case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" ->
          new Typed.Bool(false);
      default -> {
        BigDecimal number = Numbers.yaml11(text);
        yield number == null ? new Typed.Text(text) : new Typed.Num(number);
      }
    };
  }
}
