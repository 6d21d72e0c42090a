package dev.lintel.terraform.eval;

import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down the expression that is left where some of its operands are not known. */
final class Residual {
  private static final int LONGEST = 400;

  private final StringBuilder text = new StringBuilder();
  private boolean told = true;

  private Residual() {}

  /** A value as an expression; null where that cannot be told, or only at length. */
  static @Nullable String of(Val value) {
    Residual residual = new Residual();
    residual.append(value);
    return residual.finish();
  }

  /** A call as an expression. */
  static @Nullable String call(String function, List<Val> arguments) {
    Residual residual = new Residual();
    residual.text.append(function).append('(');
    residual.appendAll(arguments);
    residual.text.append(')');
    return residual.finish();
  }

  /** Operands with what stands before, between and behind them. */
  static @Nullable String joined(List<String> between, Val... operands) {
    Residual residual = new Residual();
    residual.text.append(between.getFirst());
    for (int i = 0; i < operands.length; i++) {
      residual.append(operands[i]);
      residual.text.append(between.get(i + 1));
    }
    return residual.finish();
  }

  /** Parts of a template as a template. */
  static @Nullable String template(List<Val> parts) {
    Residual residual = new Residual();
    residual.text.append('"');
    for (Val part : parts) {
      if (part instanceof Val.Text known) {
        residual.text.append(known.text());
      } else {
        residual.text.append("${");
        residual.append(part);
        residual.text.append('}');
      }
    }
    residual.text.append('"');
    return residual.finish();
  }

  private @Nullable String finish() {
    return told && text.length() <= LONGEST ? text.toString() : null;
  }

  private void appendAll(Iterable<Val> values) {
    String separator = "";
    for (Val value : values) {
      text.append(separator);
      append(value);
      separator = ", ";
    }
  }

  private void append(Val value) {
    if (!told || text.length() > LONGEST) {
      told = false;
      return;
    }
    switch (value) {
      case Val.Unknown unknown -> {
        told &= unknown.why().residual() != null;
        text.append(unknown.why().residual());
      }
      case Val.Text known -> text.append('"').append(known.text()).append('"');
      case Val.Num number -> text.append(Numbers.text(number.number()));
      case Val.Bool bool -> text.append(bool.bool());
      case Val.Null none -> text.append("null");
      case Val.Items items -> {
        text.append('[');
        appendAll(items.items());
        text.append(']');
      }
      case Val.Entries entries -> {
        text.append('{');
        for (Map.Entry<String, Val> entry : entries.entries().entrySet()) {
          text.append(entry.getKey()).append(" = ");
          append(entry.getValue());
          text.append("; ");
        }
        text.append('}');
      }
    }
  }
}
