package dev.lintel.terraform.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a set's items: scalars by value, everything else by a text that stands for the
 * value; null last but for what is not known.
 */
final class SetOrder {
  private static final int DIGITS = 10;

  private SetOrder() {}

  /** The values without duplicates, in order. */
  static List<Val> ordered(Collection<Val> values) {
    Map<String, List<Val>> byKey = new HashMap<>();
    List<Keyed> distinct = new ArrayList<>();
    for (Val value : values) {
      String key = key(value);
      List<Val> alike = byKey.computeIfAbsent(key, unused -> new ArrayList<>());
      if (alike.stream().noneMatch(other -> Equality.equal(other, value) == Truth.YES)) {
        alike.add(value);
        distinct.add(new Keyed(value, key));
      }
    }
    distinct.sort(SetOrder::compare);
    return distinct.stream().map(Keyed::value).toList();
  }

  private record Keyed(Val value, String key) {}

  private static int compare(Keyed left, Keyed right) {
    int byClass = Integer.compare(rank(left.value()), rank(right.value()));
    if (byClass != 0) {
      return byClass;
    }
    return switch (left.value()) {
      case Val.Text text when right.value() instanceof Val.Text other ->
          TextOrder.BY_CODE_POINT.compare(text.text(), other.text());
      case Val.Num number when right.value() instanceof Val.Num other ->
          number.number().compareTo(other.number());
      case Val.Bool bool when right.value() instanceof Val.Bool other ->
          Boolean.compare(bool.bool(), other.bool());
      case Val other -> TextOrder.BY_CODE_POINT.compare(left.key(), right.key());
    };
  }

  private static int rank(Val value) {
    return value.isNull() ? 2 : value.isKnown() ? 0 : 1;
  }

  private static String key(Val value) {
    StringBuilder key = new StringBuilder();
    append(value, key);
    return key.toString();
  }

  private static void append(Val value, StringBuilder key) {
    switch (value) {
      case Val.Unknown unknown -> key.append('?');
      case Val.Null none -> key.append('~');
      case Val.Num number -> key.append(tenDigits(number.number()));
      case Val.Bool bool -> key.append(bool.bool() ? 'T' : 'F');
      case Val.Text text -> appendQuoted(text.text(), key);
      case Val.Items items -> {
        boolean tuple = items.type() instanceof Type.TupleOf;
        key.append(tuple ? '<' : '[');
        for (Val item : items.items()) {
          append(item, key);
          key.append(';');
        }
        key.append(tuple ? '>' : ']');
      }
      case Val.Entries entries -> append(entries, key);
    }
  }

  private static void append(Val.Entries entries, StringBuilder key) {
    boolean map = entries.type() instanceof Type.MapOf;
    key.append(map ? '{' : '<');
    for (Map.Entry<String, Val> entry : entries.entries().entrySet()) {
      if (map) {
        appendQuoted(entry.getKey(), key);
        key.append(':');
      }
      append(entry.getValue(), key);
      key.append(';');
    }
    key.append(map ? '}' : '>');
  }

  private static void appendQuoted(String text, StringBuilder key) {
    key.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> key.append('\\').append(c);
        case '\n' -> key.append("\\n");
        case '\r' -> key.append("\\r");
        case '\t' -> key.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            key.append(String.format("\\x%02x", (int) c));
          } else {
            key.append(c);
          }
        }
      }
    }
    key.append('"');
  }

  /** Ten significant digits, with an exponent where the number is far from one. */
  private static String tenDigits(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal rounded =
        number.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    String digits = rounded.unscaledValue().abs().toString();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean fraction = digits.length() > exponent;
    int limit = fraction ? Math.min(DIGITS, digits.length()) : DIGITS;
    if (exponent >= -4 && exponent < limit) {
      return rounded.toPlainString();
    }
    String sign = rounded.signum() < 0 ? "-" : "";
    String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
    return "%s%s%se%s%02d"
        .formatted(sign, digits.charAt(0), rest, exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
