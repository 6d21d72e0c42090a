package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Formats text with verbs such as {@code %5.2f}.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/functions/format">format</a>
 */
final class FormatText {
  private static final int WIDEST = 100_000;
  private static final Pattern VERB =
      Pattern.compile("%([-+ #0]*)([1-9][0-9]*)?(\\.[0-9]*)?(\\[[0-9]+\\])?(.)", Pattern.DOTALL);

  private FormatText() {}

  /**
   * Literal text or a verb.
   *
   * @param literal the text; null for a verb
   * @param index which argument a verb takes, from 0
   */
  record Piece(
      @Nullable String literal,
      String flags,
      int width,
      @Nullable Integer precision,
      int index,
      char verb) {
    private static Piece of(String literal) {
      return new Piece(literal, "", 0, null, 0, ' ');
    }

    boolean has(char flag) {
      return flags.indexOf(flag) >= 0;
    }

    /** Whether it is {@code %s} or {@code %v} and nothing more. */
    boolean isPlain() {
      boolean bare = flags.isEmpty() && width == 0 && precision == null;
      return bare && (verb == 's' || verb == 'v');
    }

    /** The argument it takes; null for literal text. */
    @Nullable Val argument(List<Val> arguments) throws CallException {
      if (literal != null) {
        return null;
      }
      if (index >= arguments.size()) {
        throw new CallException("not enough arguments for %" + verb);
      }
      return arguments.get(index);
    }
  }

  /**
   * The pieces of a format.
   *
   * @throws CallException if it is not well-formed
   */
  static List<Piece> parse(String format) throws CallException {
    List<Piece> pieces = new ArrayList<>();
    int next = 0;
    int at = 0;
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      if (percent < 0) {
        pieces.add(Piece.of(format.substring(at)));
        break;
      }
      if (percent > at) {
        pieces.add(Piece.of(format.substring(at, percent)));
      }
      Matcher matcher = VERB.matcher(format).region(percent, format.length());
      if (!matcher.lookingAt()) {
        throw new CallException("unterminated verb at the end of the format");
      }
      at = matcher.end();
      if (matcher.group().equals("%%")) {
        pieces.add(Piece.of("%"));
        continue;
      }
      Piece piece = verb(matcher, next);
      next = piece.index() + 1;
      pieces.add(piece);
    }
    return pieces;
  }

  private static Piece verb(Matcher matcher, int next) throws CallException {
    String precision = matcher.group(3);
    String index = matcher.group(4);
    return new Piece(
        null,
        matcher.group(1),
        number(matcher.group(2), 0),
        precision == null ? null : number(precision.substring(1), 0),
        index == null ? next : number(index.substring(1, index.length() - 1), 0) - 1,
        matcher.group(5).charAt(0));
  }

  private static int number(@Nullable String digits, int otherwise) throws CallException {
    if (digits == null || digits.isEmpty()) {
      return otherwise;
    }
    if (digits.length() > 6 || Integer.parseInt(digits) > WIDEST) {
      throw new CallException("a width or precision of " + digits + " is too large");
    }
    return Integer.parseInt(digits);
  }

  /**
   * Makes sure that every argument is used.
   *
   * @throws CallException if there are more than the pieces take
   */
  static void checkCount(List<Piece> pieces, int arguments) throws CallException {
    int used = 0;
    for (Piece piece : pieces) {
      used = Math.max(used, piece.literal() == null ? piece.index() + 1 : 0);
    }
    if (used < arguments) {
      throw CallException.of(used + 1, "too many arguments; the format uses only " + used);
    }
  }

  /** The pieces with the arguments, which are wholly known, in place. */
  static String format(List<Piece> pieces, List<Val> arguments) throws CallException {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      Val argument = piece.argument(arguments);
      out.append(argument == null ? piece.literal() : format(piece, argument));
    }
    return out.toString();
  }

  private static String format(Piece piece, Val argument) throws CallException {
    if (piece.verb() != 'v' && argument.isNull()) {
      throw unsupported(piece, "null value cannot be formatted");
    }
    return switch (piece.verb()) {
      case 'v' -> pad(piece, asIs(piece, argument));
      case 't' ->
          as(piece, argument, BOOL) instanceof Val.Bool bool && bool.bool() ? "true" : "false";
      case 'b', 'd', 'o', 'x', 'X' -> integer(piece, decimal(piece, argument));
      case 'e', 'E', 'f', 'g', 'G' ->
          padNumber(piece, FloatText.of(piece.verb(), piece.precision(), decimal(piece, argument)));
      case 's', 'q' -> pad(piece, text(piece, argument));
      default -> throw new CallException("unsupported format verb \"" + piece.verb() + "\"");
    };
  }

  private static CallException unsupported(Piece piece, String why) {
    return new CallException("unsupported value for \"%" + piece.verb() + "\": " + why);
  }

  private static Val as(Piece piece, Val argument, Type type) throws CallException {
    try {
      return Conversion.convert(argument, type);
    } catch (ConversionException e) {
      throw unsupported(piece, String.valueOf(e.getMessage()));
    }
  }

  private static BigDecimal decimal(Piece piece, Val argument) throws CallException {
    return as(piece, argument, NUMBER) instanceof Val.Num number
        ? number.number()
        : BigDecimal.ZERO;
  }

  private static String asIs(Piece piece, Val argument) {
    return switch (argument) {
      case Val.Text text when !piece.has('#') -> text.text();
      case Val.Num number when !piece.has('#') -> FloatText.of('g', null, number.number());
      case Val other -> JsonText.of(other);
    };
  }

  private static String text(Piece piece, Val argument) throws CallException {
    String text = as(piece, argument, STRING) instanceof Val.Text known ? known.text() : "";
    Integer precision = piece.precision();
    if (precision != null && precision > 0) {
      text = TextFunctions.first(text, precision);
    }
    return piece.verb() == 'q' ? JsonText.of(Vals.text(text)) : text;
  }

  private static String pad(Piece piece, String text) {
    int missing = piece.width() - TextFunctions.length(text);
    if (missing <= 0) {
      return text;
    }
    String pads = (piece.has('0') ? "0" : " ").repeat(missing);
    return piece.has('-') ? text + pads : pads + text;
  }

  private static String integer(Piece piece, BigDecimal number) throws CallException {
    if (!Numbers.isWhole(number)) {
      throw unsupported(piece, "an integer is required");
    }
    BigInteger whole = number.toBigInteger();
    int base =
        switch (piece.verb()) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x', 'X' -> 16;
          default -> 10;
        };
    String digits = whole.abs().toString(base);
    Integer precision = piece.precision();
    if (precision != null) {
      digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
    }
    String prefix =
        switch (piece.verb()) {
          case 'x', 'X' -> piece.has('#') ? "0x" : "";
          case 'o' -> piece.has('#') ? "0" : "";
          case 'b' -> piece.has('#') ? "0b" : "";
          default -> "";
        };
    String text = (whole.signum() < 0 ? "-" : "") + prefix + digits;
    return padNumber(piece, piece.verb() == 'X' ? text.toUpperCase(Locale.ROOT) : text);
  }

  /** With its sign; zeros stand between the sign and the digits. */
  private static String padNumber(Piece piece, String number) {
    boolean negative = number.startsWith("-");
    String sign = negative ? "-" : piece.has('+') ? "+" : piece.has(' ') ? " " : "";
    String digits = negative ? number.substring(1) : number;
    int missing = piece.width() - sign.length() - digits.length();
    if (missing <= 0) {
      return sign + digits;
    }
    if (piece.has('-')) {
      return sign + digits + " ".repeat(missing);
    }
    return piece.has('0')
        ? sign + "0".repeat(missing) + digits
        : " ".repeat(missing) + sign + digits;
  }
}
