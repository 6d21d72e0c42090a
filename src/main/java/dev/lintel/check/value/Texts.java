package dev.lintel.check.value;

import dev.lintel.graph.Value;
import dev.lintel.policy.pattern.Glob;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values as texts and numbers. */
public final class Texts {
  private Texts() {}

  /** The text of a scalar, or null where it is not known or no scalar. */
  public static @Nullable String of(@Nullable Value value, World world) {
    return switch (value == null ? null : world.settle(value)) {
      case null -> null;
      case Value.Text text -> text.text();
      case Value.Num number -> number.number().toPlainString();
      case Value.Bool bool -> String.valueOf(bool.bool());
      case Value.Reference reference -> of(reference.value(), world);
      case Value.Template template -> whole(template, world);
      case Value.Json json -> null;
      case Value.ListValue list -> null;
      case Value.MapValue map -> null;
      case Value.Null none -> null;
      case Value.Unknown unknown -> null;
      case Value.OneOf oneOf -> null;
    };
  }

  private static @Nullable String whole(Value.Template template, World world) {
    StringBuilder text = new StringBuilder();
    for (Value part : template.parts()) {
      String known = of(part, world);
      if (known == null) {
        return null;
      }
      text.append(known);
    }
    return text.toString();
  }

  /** All texts that a value may turn out to be, or null where it is no text at all. */
  public static @Nullable Glob glob(Value value, World world) {
    Value settled = world.settle(value);
    String known = of(settled, world);
    if (known != null) {
      return Glob.exactly(known);
    }
    return switch (settled) {
      case Value.Template template -> {
        Glob.Builder glob = new Glob.Builder();
        for (Value part : template.parts()) {
          String fixed = of(part, world);
          if (fixed == null) {
            glob.hole();
          } else {
            glob.text(fixed);
          }
        }
        yield glob.build();
      }
      case Value.Unknown unknown -> Glob.ANYTHING;
      case Value.Json json -> Glob.ANYTHING;
      case Value.Reference reference ->
          reference.value() == null ? Glob.ANYTHING : glob(reference.value(), world);
      default -> null;
    };
  }

  /** The number that a text is written as, or null. */
  public static @Nullable BigDecimal decimal(String text) {
    if (text.isEmpty() || text.length() > 100) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = c == '-' && i == 0;
      if (!sign && c != '.' && (c < '0' || c > '9')) {
        return null;
      }
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
