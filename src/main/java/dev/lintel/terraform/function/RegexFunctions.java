package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Functions with regular expressions, in linear time. */
final class RegexFunctions {
  private RegexFunctions() {}

  static @Nullable Function find(String name) {
    Parameter pattern = Parameter.of("pattern", STRING);
    Parameter text = Parameter.of("string", STRING);
    return switch (name) {
      case "regex" ->
          Function.of(RegexFunctions::type, RegexFunctions::first, pattern, text).never();
      case "regexall" ->
          Function.of(arguments -> listOf(type(arguments)), RegexFunctions::all, pattern, text)
              .never();
      case "replace" ->
          Function.of(
              STRING,
              RegexFunctions::replace,
              Parameter.of("str", STRING),
              Parameter.of("substr", STRING),
              Parameter.of("replace", STRING));
      default -> null;
    };
  }

  private static Type listOf(Type type) {
    return new Type.ListOf(type);
  }

  private static Pattern compile(String pattern, int argument) throws CallException {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw CallException.of(argument, "invalid regexp pattern: " + e.getMessage());
    }
  }

  /** Text, a tuple of unnamed groups, or an object of named ones. */
  private static Type type(List<Val> arguments) throws CallException {
    if (!(arguments.getFirst() instanceof Val.Text text)) {
      return DYNAMIC;
    }
    Pattern pattern = compile(text.text(), 0);
    Map<String, Integer> named = pattern.namedGroups();
    if (pattern.groupCount() == 0) {
      return STRING;
    }
    if (named.isEmpty()) {
      return new Type.TupleOf(Collections.nCopies(pattern.groupCount(), STRING));
    }
    if (named.size() < pattern.groupCount()) {
      throw CallException.of(
          0, "invalid regexp pattern: cannot mix both named and unnamed capture groups");
    }
    SortedMap<String, Type> attributes = new TreeMap<>();
    named.keySet().forEach(name -> attributes.put(name, STRING));
    return Type.object(attributes);
  }

  private static Val first(Call call) throws CallException {
    Pattern pattern = compile(call.text(0), 0);
    Matcher matcher = pattern.matcher(call.text(1));
    if (!matcher.find()) {
      throw new CallException("pattern did not match any part of the given string");
    }
    return captured(pattern, matcher);
  }

  private static Val all(Call call) throws CallException {
    Pattern pattern = compile(call.text(0), 0);
    Matcher matcher = pattern.matcher(call.text(1));
    List<Val> matches = new ArrayList<>();
    while (matcher.find()) {
      matches.add(captured(pattern, matcher));
      if (!call.affords(1)) {
        return call.tooLarge();
      }
    }
    return Vals.list(Type.elementOf(call.type()), matches);
  }

  private static Val captured(Pattern pattern, Matcher matcher) {
    if (pattern.groupCount() == 0) {
      return Vals.text(matcher.group());
    }
    if (pattern.namedGroups().isEmpty()) {
      List<Val> groups = new ArrayList<>();
      for (int i = 1; i <= pattern.groupCount(); i++) {
        groups.add(group(matcher.group(i)));
      }
      return Vals.tuple(groups);
    }
    SequencedMap<String, Val> groups = new LinkedHashMap<>();
    for (String name : pattern.namedGroups().keySet()) {
      groups.put(name, group(matcher.group(name)));
    }
    return Vals.object(groups);
  }

  private static Val group(@Nullable String text) {
    return text == null ? Vals.nothing(STRING) : Vals.text(text);
  }

  private static Val replace(Call call) throws CallException {
    String text = call.text(0);
    String wanted = call.text(1);
    String by = call.text(2);
    if (wanted.length() > 1 && wanted.startsWith("/") && wanted.endsWith("/")) {
      return replaceMatches(call, text, wanted.substring(1, wanted.length() - 1), by);
    }
    if (!call.affords(text.length() + (long) by.length() * occurrences(text, wanted))) {
      return call.tooLarge();
    }
    return Vals.text(wanted.isEmpty() ? between(text, by) : text.replace(wanted, by));
  }

  private static long occurrences(String text, String wanted) {
    if (wanted.isEmpty()) {
      return text.length() + 1L;
    }
    long count = 0;
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
      count++;
    }
    return count;
  }

  /** Before every code point and at the end, as Go replaces nothing. */
  private static String between(String text, String by) {
    StringBuilder result = new StringBuilder(by);
    text.codePoints().forEach(c -> result.appendCodePoint(c).append(by));
    return result.toString();
  }

  private static Val replaceMatches(Call call, String text, String pattern, String by)
      throws CallException {
    Pattern compiled = compile(pattern, 1);
    Matcher matcher = compiled.matcher(text);
    StringBuilder result = new StringBuilder();
    int end = 0;
    while (matcher.find()) {
      result.append(text, end, matcher.start());
      expand(by, compiled, matcher, result);
      end = matcher.end();
      if (!call.affords(by.length() + 1L)) {
        return call.tooLarge();
      }
    }
    return Vals.text(result.append(text.substring(end)).toString());
  }

  /** {@code $1}, {@code ${1}} and {@code ${name}} stand for groups, {@code $$} for a dollar. */
  private static void expand(String by, Pattern pattern, Matcher matcher, StringBuilder out) {
    int i = 0;
    while (i < by.length()) {
      char c = by.charAt(i);
      if (c != '$' || i + 1 == by.length()) {
        out.append(c);
        i++;
        continue;
      }
      if (by.charAt(i + 1) == '$') {
        out.append('$');
        i += 2;
        continue;
      }
      boolean braces = by.charAt(i + 1) == '{';
      int start = braces ? i + 2 : i + 1;
      int end = start;
      while (end < by.length() && isNamePart(by.charAt(end))) {
        end++;
      }
      boolean closed = !braces || (end < by.length() && by.charAt(end) == '}');
      if (end == start || !closed) {
        out.append(c);
        i++;
        continue;
      }
      String text = group(by.substring(start, end), pattern, matcher);
      out.append(text == null ? "" : text);
      i = braces ? end + 1 : end;
    }
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static @Nullable String group(String name, Pattern pattern, Matcher matcher) {
    if (name.chars().allMatch(Character::isDigit)) {
      int index = name.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(name);
      return index <= matcher.groupCount() ? matcher.group(index) : null;
    }
    return pattern.namedGroups().containsKey(name) ? matcher.group(name) : null;
  }
}
