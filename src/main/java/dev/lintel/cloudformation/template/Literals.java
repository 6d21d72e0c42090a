package dev.lintel.cloudformation.template;

import dev.lintel.cloudformation.value.Texts;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.Null;
import dev.lintel.graph.Value.Num;
import dev.lintel.graph.Value.Text;
import dev.lintel.syntax.yaml.Node;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scalars as CloudFormation types them. */
public final class Literals {
  private Literals() {}

  /** The typed value of a scalar. */
  public static Value value(Node.Scalar scalar, Meta meta) {
    if (scalar.isPlain()) {
      String t = scalar.text();
      if (t.isEmpty() || t.equals("null") || t.equals("~")) return new Null(meta);
      if (t.matches("(?i)true|yes|on")) return new Bool(true, meta);
      if (t.matches("(?i)false|no|off")) return new Bool(false, meta);
      if (t.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) return new Num(new BigDecimal(t), meta);
    }
    return new Text(scalar.text(), meta);
  }

  /** Its value as text: what a parameter or a comparison makes of it; null is empty. */
  public static String text(Node.Scalar scalar) {
    return Objects.requireNonNullElse(
        Texts.known(value(scalar, new Meta(dev.lintel.graph.Origin.NOWHERE, false))), "");
  }

  /**
   * The text of a scalar that is a name: of a key, parameter, resource or condition. A boolean is
   * its own name, so that the condition {@code Yes} is called {@code true} wherever it stands.
   */
  public static String name(Node.Scalar scalar) {
    return value(scalar, new Meta(dev.lintel.graph.Origin.NOWHERE, false)) instanceof Bool bool
        ? String.valueOf(bool.bool())
        : scalar.text();
  }

  /** Whether a scalar is the boolean true, or text that says so. */
  static boolean isTrue(Node.Scalar scalar) {
    return text(scalar).equalsIgnoreCase("true");
  }

  /** The scalar where a node is one that is not null, else null. */
  static Node.@Nullable Scalar written(@Nullable Node node) {
    return node instanceof Node.Scalar scalar
            && !(value(scalar, new Meta(dev.lintel.graph.Origin.NOWHERE, false)) instanceof Null)
        ? scalar
        : null;
  }
}
