package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions on points in time. */
final class DateFunctions {
  private static final Pattern RFC_3339 =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private DateFunctions() {}

  static @Nullable Function find(String name) {
    return switch (name) {
      case "timestamp" ->
          Function.of(
              STRING, call -> Vals.unknown(STRING, "timestamp() is the time of deployment"));
      case "plantimestamp" ->
          Function.of(
              STRING, call -> Vals.unknown(STRING, "plantimestamp() is the time of the plan"));
      case "timeadd" ->
          Function.of(
                  STRING,
                  DateFunctions::add,
                  Parameter.of("timestamp", STRING),
                  Parameter.of("duration", STRING))
              .orNull();
      case "timecmp" ->
          Function.of(
              NUMBER,
              DateFunctions::compare,
              Parameter.of("timestamp_a", STRING),
              Parameter.of("timestamp_b", STRING));
      case "formatdate" ->
          Function.of(
              STRING,
              DateFunctions::format,
              Parameter.of("format", STRING),
              Parameter.of("time", STRING));
      default -> null;
    };
  }

  private static OffsetDateTime time(Call call, int index) throws CallException {
    String text = call.text(index);
    try {
      if (RFC_3339.matcher(text).matches()) {
        return OffsetDateTime.parse(text);
      }
    } catch (DateTimeException e) {
      throw CallException.of(index, "not a valid RFC3339 timestamp: " + text);
    }
    throw CallException.of(index, "not a valid RFC3339 timestamp: " + text);
  }

  private static Val add(Call call) throws CallException {
    OffsetDateTime time = time(call, 0);
    try {
      return Vals.text(time.plus(duration(call.text(1))).format(WRITTEN));
    } catch (DateTimeException | ArithmeticException e) {
      throw new CallException("the result is out of range");
    }
  }

  /** A sum of amounts such as {@code -1h30m}. */
  private static Duration duration(String text) throws CallException {
    boolean negative = text.startsWith("-");
    String amounts = negative || text.startsWith("+") ? text.substring(1) : text;
    if (amounts.equals("0")) {
      return Duration.ZERO;
    }
    Matcher matcher = AMOUNT.matcher(amounts);
    BigDecimal nanos = BigDecimal.ZERO;
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      nanos = nanos.add(new BigDecimal(matcher.group(1)).multiply(unit(matcher.group(2))));
      end = matcher.end();
    }
    if (end == 0 || end < amounts.length()) {
      throw new CallException("time: invalid duration \"" + text + "\"");
    }
    BigDecimal signed = negative ? nanos.negate() : nanos;
    return Duration.ofNanos(signed.toBigInteger().longValueExact());
  }

  private static BigDecimal unit(String unit) {
    return new BigDecimal(
        switch (unit) {
          case "ns" -> "1";
          case "ms" -> "1e6";
          case "s" -> "1e9";
          case "m" -> "60e9";
          case "h" -> "3600e9";
          default -> "1e3";
        });
  }

  private static Val compare(Call call) throws CallException {
    return Vals.number(
        Integer.signum(time(call, 0).toInstant().compareTo(time(call, 1).toInstant())));
  }

  private static Val format(Call call) throws CallException {
    OffsetDateTime time = time(call, 1);
    String format = call.text(0);
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      int end = i + 1;
      if (c == '\'') {
        end = quoted(format, i, out);
      } else if (isVerb(c)) {
        while (end < format.length() && format.charAt(end) == c) {
          end++;
        }
        out.append(verb(c, end - i, time));
      } else {
        out.append(c);
      }
      i = end;
    }
    return Vals.text(out.toString());
  }

  private static boolean isVerb(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Text between quotes, where two quotes stand for one. */
  private static int quoted(String format, int start, StringBuilder out) throws CallException {
    if (format.startsWith("''", start)) {
      out.append('\'');
      return start + 2;
    }
    for (int i = start + 1; i < format.length(); i++) {
      if (format.charAt(i) != '\'') {
        out.append(format.charAt(i));
      } else if (format.startsWith("''", i)) {
        out.append('\'');
        i++;
      } else {
        return i + 1;
      }
    }
    throw CallException.of(0, "unterminated literal '");
  }

  private static String verb(char verb, int count, OffsetDateTime time) throws CallException {
    int hour = time.getHour();
    return switch (verb + "" + count) {
      case "Y2" -> two(Math.floorMod(time.getYear(), 100));
      case "Y4" -> String.format(Locale.ROOT, "%04d", time.getYear());
      case "M1" -> Integer.toString(time.getMonthValue());
      case "M2" -> two(time.getMonthValue());
      case "M3" -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 3);
      case "M4" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "D1" -> Integer.toString(time.getDayOfMonth());
      case "D2" -> two(time.getDayOfMonth());
      case "E3" -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case "E4" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "h1" -> Integer.toString(hour);
      case "h2" -> two(hour);
      case "H1" -> Integer.toString(twelve(hour));
      case "H2" -> two(twelve(hour));
      case "A2" -> hour < 12 ? "AM" : "PM";
      case "a2" -> hour < 12 ? "am" : "pm";
      case "m1" -> Integer.toString(time.getMinute());
      case "m2" -> two(time.getMinute());
      case "s1" -> Integer.toString(time.getSecond());
      case "s2" -> two(time.getSecond());
      case "Z1" -> time.getOffset().getId();
      case "Z3" -> offset(time, "UTC", "");
      case "Z4" -> offset(time, "+0000", "");
      case "Z5" -> offset(time, "+00:00", ":");
      default ->
          throw CallException.of(
              0, "invalid date format verb \"" + String.valueOf(verb).repeat(count) + "\"");
    };
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private static int twelve(int hour) {
    return hour % 12 == 0 ? 12 : hour % 12;
  }

  private static String offset(OffsetDateTime time, String zero, String colon) {
    String id = time.getOffset().getId();
    return id.equals("Z") ? zero : id.replace(":", colon);
  }
}
