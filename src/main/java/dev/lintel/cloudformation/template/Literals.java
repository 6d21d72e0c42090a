package dev.lintel.cloudformation.template;

import dev.lintel.cloudformation.value.Texts;
import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.graph.Value.Bool;
import dev.lintel.graph.Value.Null;
import dev.lintel.graph.Value.Num;
import dev.lintel.graph.Value.Text;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.syntax.yaml.scalar.CfnScalars;
import dev.lintel.syntax.yaml.scalar.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scalars as CloudFormation types them. */
public final class Literals {
  private static final Meta NOWHERE = new Meta(Origin.NOWHERE, false);

  private Literals() {}

  /** The typed value of a scalar. */
  public static Value value(Node.Scalar scalar, Meta meta) {
    return switch (CfnScalars.read(scalar)) {
      case Typed.Text text -> new Text(text.text(), meta);
      case Typed.Num number -> new Num(number.number(), meta);
      case Typed.Bool bool -> new Bool(bool.bool(), meta);
      case Typed.Null none -> new Null(meta);
    };
  }

  /** Its value as text: what a parameter or a comparison makes of it; null is empty. */
  public static String text(Node.Scalar scalar) {
    return Objects.requireNonNullElse(Texts.known(value(scalar, NOWHERE)), "");
  }

  /**
   * The text of a scalar that is a name: of a key, parameter, resource or condition. A boolean is
   * its own name, so that the condition {@code Yes} is called {@code true} wherever it stands.
   */
  public static String name(Node.Scalar scalar) {
    return CfnScalars.key(scalar);
  }

  /** Whether a scalar is the boolean true, or text that says so. */
  static boolean isTrue(Node.Scalar scalar) {
    return text(scalar).equalsIgnoreCase("true");
  }

  /** The scalar where a node is one that is not null, else null. */
  static Node.@Nullable Scalar written(@Nullable Node node) {
    boolean present =
        node instanceof Node.Scalar scalar && !(value(scalar, NOWHERE) instanceof Null);
    return present ? (Node.Scalar) node : null;
  }
}
