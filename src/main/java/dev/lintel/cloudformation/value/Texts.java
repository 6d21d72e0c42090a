package dev.lintel.cloudformation.value;

import dev.lintel.graph.Meta;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as text: CloudFormation passes every scalar as a string. */
public final class Texts {
  /** Longer texts are not put together. */
  public static final int MAX_LENGTH = 1 << 20;

  private static final int MAX_PARTS = 10_000;
  private static final int MAX_SCALE = 400;

  private Texts() {}

  /** The text of a known scalar, or null for anything else. */
  public static @Nullable String known(Value value) {
    return switch (value) {
      case Text text -> text.text();
      case Num num -> plain(num);
      case Bool bool -> String.valueOf(bool.bool());
      default -> null;
    };
  }

  /** Whether a value is a scalar, or may turn out to be one. */
  public static boolean isTextual(Value value) {
    return switch (value) {
      case Text unused -> true;
      case Num unused -> true;
      case Bool unused -> true;
      case Template unused -> true;
      case Json unused -> true;
      case Reference unused -> true;
      case Unknown unused -> true;
      case OneOf oneOf -> oneOf.alternatives().stream().allMatch(a -> isTextual(a.value()));
      case Null unused -> false;
      case ListValue unused -> false;
      case MapValue unused -> false;
    };
  }

  /**
   * Textual values put together, none of them a {@link OneOf}. The result is text, a template with
   * holes, or the only part itself.
   *
   * @param meta of the result; it becomes sensitive where a part is
   */
  public static Value concat(List<Value> values, Meta meta) {
    List<Value> parts = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    boolean sensitive = meta.sensitive();
    long length = 0;
    for (Value value : values) {
      sensitive |= value.meta().sensitive();
      for (Value part : value instanceof Template template ? template.parts() : List.of(value)) {
        String text = known(part);
        if (text == null) {
          flush(pending, parts, meta);
          parts.add(part);
          if (parts.size() > MAX_PARTS) {
            return Unknowns.because("the text has too many unknown parts", null, meta);
          }
        } else {
          length += text.length();
          if (length > MAX_LENGTH) {
            return Unknowns.because("the text is longer than " + MAX_LENGTH, null, meta);
          }
          pending.append(text);
        }
      }
    }
    Meta own = sensitive ? meta.asSensitive() : meta;
    if (parts.isEmpty()) {
      return new Text(pending.toString(), own);
    }
    flush(pending, parts, meta);
    return parts.size() == 1 ? parts.getFirst() : new Template(parts, own);
  }

  private static void flush(StringBuilder pending, List<Value> parts, Meta meta) {
    if (!pending.isEmpty()) {
      parts.add(new Text(pending.toString(), meta));
      pending.setLength(0);
    }
  }

  /** A number with an exponent beyond what anybody writes out keeps it. */
  static String plain(Num num) {
    BigDecimal number = num.number().stripTrailingZeros();
    return Math.abs(number.scale()) > MAX_SCALE ? number.toString() : number.toPlainString();
  }
}
