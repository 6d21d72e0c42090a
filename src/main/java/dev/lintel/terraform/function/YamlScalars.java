package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scalars of YAML as Terraform types them. */
final class YamlScalars {
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern OTHER_BASE = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(.*)");

  private static final Pattern TIME =
      Pattern.compile(
          "([Tt ])([0-9]{1,2}):([0-5]?[0-9]):([0-5]?[0-9])(?:\\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})?");

  private YamlScalars() {}

  /** What a scalar stands for. */
  static Val value(Node.Scalar scalar) throws CallException {
    String tag = scalar.tag() == null ? "" : scalar.tag();
    return switch (tag) {
      case "!!str", "!!binary", "!" -> Vals.text(scalar.text());
      case "!!null" -> Vals.nothing(DYNAMIC);
      case "", "!!bool", "!!int", "!!float", "!!timestamp" ->
          scalar.isPlain() ? plain(scalar.text(), tag) : Vals.text(scalar.text());
      default -> throw new CallException("unsupported tag \"" + tag + "\"");
    };
  }

  /** A scalar as a key: the text of what it stands for. */
  static String key(Node.Scalar scalar) throws CallException {
    try {
      if (Conversion.convert(value(scalar), STRING) instanceof Val.Text text) {
        return text.text();
      }
    } catch (ConversionException e) {
      throw new CallException("a key must be text");
    }
    throw new CallException("a key must not be null");
  }

  private static Val plain(String text, String tag) throws CallException {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" ->
          Vals.bool(true);
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
          Vals.bool(false);
      case "", "~", "null", "Null", "NULL" -> Vals.nothing(DYNAMIC);
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF" ->
          Vals.unknown(NUMBER, Why.INFINITE);
      case ".nan", ".NaN", ".NAN" -> throw new CallException("floating point NaN is not supported");
      default -> {
        Val typed = numberOrDate(text);
        if (typed == null && !tag.isEmpty()) {
          throw new CallException("cannot parse \"" + text + "\" as " + tag);
        }
        yield typed == null ? Vals.text(text) : typed;
      }
    };
  }

  private static @Nullable Val numberOrDate(String text) {
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      return date(text, date);
    }
    if (OTHER_BASE.matcher(text).matches()) {
      int base = text.charAt(1) == 'x' ? 16 : 8;
      return Vals.number(new BigDecimal(new BigInteger(text.substring(2), base)));
    }
    BigDecimal number = DECIMAL.matcher(text).matches() ? Numbers.parse(text) : null;
    return number == null ? null : Vals.number(number);
  }

  private static Val date(String text, Matcher date) {
    String day =
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            date.group(1),
            Integer.parseInt(date.group(2)),
            Integer.parseInt(date.group(3)));
    if (!isDay(day)) {
      return Vals.text(text);
    }
    if (date.group(4).isEmpty()) {
      return Vals.text(day + "T00:00:00Z");
    }
    Matcher time = TIME.matcher(date.group(4));
    String moment = time.matches() ? time(day, time) : null;
    return Vals.text(moment == null ? text : moment);
  }

  /** A time without its fractions; null where it is none. One after a space has no offset. */
  private static @Nullable String time(String day, Matcher time) {
    String clock =
        String.format(
            Locale.ROOT,
            "T%02d:%02d:%02d",
            Integer.parseInt(time.group(2)),
            Integer.parseInt(time.group(3)),
            Integer.parseInt(time.group(4)));
    String offset = time.group(5) == null ? "" : time.group(5);
    boolean spaced = time.group(1).equals(" ");
    if (spaced != offset.isEmpty() || Integer.parseInt(time.group(2)) > 23) {
      return null;
    }
    return day + clock + (spaced || offset.equals("+00:00") ? "Z" : offset);
  }

  private static boolean isDay(String day) {
    try {
      LocalDate.parse(day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
