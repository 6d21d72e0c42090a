package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.BOOL;
import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Equality;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Functions on text. Characters are grapheme clusters, as Terraform counts them. */
final class TextFunctions {
  private static final Type TEXTS = new Type.ListOf(STRING);

  private TextFunctions() {}

  static @Nullable Function find(String name) {
    Parameter text = Parameter.of("str", STRING);
    return switch (name) {
      case "upper" -> Function.of(STRING, TextFunctions::upper, text);
      case "lower" -> Function.of(STRING, TextFunctions::lower, text);
      case "title" -> Function.of(STRING, TextFunctions::title, text);
      case "strrev" -> Function.of(STRING, TextFunctions::reversed, text);
      case "chomp" -> Function.of(STRING, TextFunctions::chomp, text);
      case "trimspace" -> Function.of(STRING, TextFunctions::trimSpace, text);
      case "trim" -> Function.of(STRING, TextFunctions::trim, text, Parameter.of("cutset", STRING));
      case "trimprefix" ->
          Function.of(STRING, TextFunctions::trimPrefix, text, Parameter.of("prefix", STRING));
      case "trimsuffix" ->
          Function.of(STRING, TextFunctions::trimSuffix, text, Parameter.of("suffix", STRING));
      case "startswith" ->
          Function.of(
              BOOL, TextFunctions::startsWith, text.orUnknown(), Parameter.of("prefix", STRING));
      case "endswith" ->
          Function.of(BOOL, TextFunctions::endsWith, text, Parameter.of("suffix", STRING));
      case "strcontains" ->
          Function.of(BOOL, TextFunctions::contains, text, Parameter.of("substr", STRING));
      case "substr" ->
          Function.of(
              STRING,
              TextFunctions::part,
              text.orUnknown(),
              Parameter.of("offset", NUMBER),
              Parameter.of("length", NUMBER));
      case "indent" ->
          Function.of(STRING, TextFunctions::indent, Parameter.of("spaces", NUMBER), text);
      case "split" ->
          Function.of(TEXTS, TextFunctions::split, Parameter.of("separator", STRING), text);
      case "join" ->
          Function.of(STRING, TextFunctions::join, Parameter.of("separator", STRING))
              .andAny(Parameter.of("lists", TEXTS).orUnknown());
      default -> null;
    };
  }

  private static Val upper(Call call) {
    return mapped(call.text(0), Character::toUpperCase);
  }

  private static Val lower(Call call) {
    return mapped(call.text(0), Character::toLowerCase);
  }

  /** Character by character: no rule makes two of one, as Java's own would. */
  private static Val mapped(String text, IntUnaryOperator mapping) {
    StringBuilder mapped = new StringBuilder();
    text.codePoints().map(mapping).forEach(mapped::appendCodePoint);
    return Vals.text(mapped.toString());
  }

  private static Val title(Call call) {
    StringBuilder titled = new StringBuilder();
    int before = ' ';
    for (int c : call.text(0).codePoints().toArray()) {
      titled.appendCodePoint(isSeparator(before) ? Character.toTitleCase(c) : c);
      before = c;
    }
    return Vals.text(titled.toString());
  }

  private static boolean isSeparator(int c) {
    if (c < 0x80) {
      return !Character.isLetterOrDigit(c) && c != '_';
    }
    return !Character.isLetter(c) && !Character.isDigit(c) && Character.isWhitespace(c);
  }

  private static List<String> characters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> characters = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      characters.add(text.substring(start, end));
    }
    return characters;
  }

  /** The number of characters of a text. */
  static int length(String text) {
    return characters(text).size();
  }

  /** The first characters of a text. */
  static String first(String text, int count) {
    List<String> characters = characters(text);
    return String.join("", characters.subList(0, Math.min(count, characters.size())));
  }

  private static Val reversed(Call call) {
    return Vals.text(String.join("", characters(call.text(0)).reversed()));
  }

  private static Val chomp(Call call) {
    String text = call.text(0);
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return Vals.text(text.substring(0, end));
  }

  private static Val trimSpace(Call call) {
    return Vals.text(trimmed(call.text(0), TextFunctions::isSpace));
  }

  private static boolean isSpace(int c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
  }

  private static Val trim(Call call) {
    String cutset = call.text(1);
    return Vals.text(trimmed(call.text(0), c -> cutset.indexOf(c) >= 0));
  }

  private static String trimmed(String text, IntPredicate cut) {
    int[] codePoints = text.codePoints().toArray();
    int start = 0;
    int end = codePoints.length;
    while (start < end && cut.test(codePoints[start])) {
      start++;
    }
    while (end > start && cut.test(codePoints[end - 1])) {
      end--;
    }
    return new String(codePoints, start, end - start);
  }

  private static Val trimPrefix(Call call) {
    String text = call.text(0);
    String prefix = call.text(1);
    return Vals.text(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
  }

  private static Val trimSuffix(Call call) {
    String text = call.text(0);
    String suffix = call.text(1);
    return Vals.text(
        text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text);
  }

  private static Val startsWith(Call call) {
    if (call.argument(0) instanceof Val.Unknown unknown) {
      return Equality.knownPrefix(unknown).startsWith(call.text(1))
          ? Vals.bool(true)
          : call.unknown();
    }
    return Vals.bool(call.text(0).startsWith(call.text(1)));
  }

  private static Val endsWith(Call call) {
    return Vals.bool(call.text(0).endsWith(call.text(1)));
  }

  private static Val contains(Call call) {
    return Vals.bool(call.text(0).contains(call.text(1)));
  }

  private static Val part(Call call) throws CallException {
    int offset = call.whole(1);
    int length = call.whole(2);
    if (call.argument(0) instanceof Val.Unknown unknown) {
      return partOfUnknown(call, unknown, offset, length);
    }
    List<String> characters = characters(call.text(0));
    if (offset < 0) {
      offset = Math.max(0, offset + characters.size());
    }
    int start = Math.min(offset, characters.size());
    int end = length < 0 ? characters.size() : Math.min(characters.size(), start + length);
    return Vals.text(String.join("", characters.subList(start, Math.max(start, end))));
  }

  /** Terraform itself knows text that is unknown only to us: so its beginning counts. */
  private static Val partOfUnknown(Call call, Val.Unknown text, int offset, int length) {
    String known = Equality.knownPrefix(text);
    boolean ours = text.why().reason().startsWith(Val.NOT_SUPPORTED);
    return ours && offset >= 0 && length >= 0 && offset + length <= known.length()
        ? Vals.text(known.substring(offset, offset + length))
        : call.unknown();
  }

  private static Val indent(Call call) throws CallException {
    int spaces = call.whole(0);
    if (spaces < 0) {
      throw CallException.of(0, "the number of spaces must not be negative");
    }
    String text = call.text(1);
    long lines = text.chars().filter(c -> c == '\n').count();
    if (!call.affords(lines * spaces + spaces)) {
      return call.tooLarge();
    }
    return Vals.text(text.replace("\n", "\n" + " ".repeat(spaces)));
  }

  private static Val split(Call call) {
    String separator = call.text(0);
    String text = call.text(1);
    List<Val> parts = new ArrayList<>();
    if (separator.isEmpty()) {
      text.codePoints().forEach(c -> parts.add(Vals.text(Character.toString(c))));
    } else {
      int start = 0;
      for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
        parts.add(Vals.text(text.substring(start, at)));
        start = at + separator.length();
      }
      parts.add(Vals.text(text.substring(start)));
    }
    return call.affords(parts.size()) ? Vals.list(STRING, parts) : call.tooLarge();
  }

  private static Val join(Call call) throws CallException {
    if (call.size() < 2) {
      throw new CallException("at least one list is required");
    }
    List<Val> all = new ArrayList<>();
    for (int i = 1; i < call.size(); i++) {
      if (!call.argument(i).isKnown()) {
        return call.unknown();
      }
      all.addAll(call.items(i));
    }
    if (all.size() == 1 && !all.getFirst().isNull()) {
      return all.getFirst();
    }
    return joined(call, all);
  }

  private static Val joined(Call call, List<Val> all) throws CallException {
    String separator = call.text(0);
    StringBuilder text = new StringBuilder();
    boolean known = true;
    boolean first = true;
    for (Val item : all) {
      if (item.isNull()) {
        throw CallException.of(1, "elements must not be null");
      }
      if (!first) {
        text.append(separator);
      }
      first = false;
      known &= item.isKnown();
      text.append(item instanceof Val.Text part ? part.text() : "");
    }
    if (!known) {
      return call.unknown();
    }
    return call.affords(text.length()) ? Vals.text(text.toString()) : call.tooLarge();
  }
}
