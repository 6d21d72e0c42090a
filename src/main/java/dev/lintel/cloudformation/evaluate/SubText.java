package dev.lintel.cloudformation.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of Fn::Sub, cut into literal text and names. <code>${!x}</code> stands for the literal
 * <code>${x}</code>.
 *
 * @param parts in order
 */
record SubText(List<Part> parts) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:]+");

  /** Copies the parts. */
  SubText {
    parts = List.copyOf(parts);
  }

  /** A part of the text. */
  sealed interface Part {}

  /** Text that stays as it is. */
  record Literal(String text) implements Part {}

  /** A name in braces, which gives way to a value. */
  record Name(String name) implements Part {
    /** Whether it consists of the characters that names may have. */
    boolean isWellFormed() {
      return NAME.matcher(name).matches();
    }
  }

  /** Cuts a text. What is opened and never closed is literal. */
  static SubText of(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf("${", at);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      if (open > at) {
        parts.add(new Literal(text.substring(at, open)));
      }
      String inner = text.substring(open + 2, close);
      parts.add(
          inner.startsWith("!")
              ? new Literal("${" + inner.substring(1) + "}")
              : new Name(inner.strip()));
      at = close + 1;
    }
    if (at < text.length()) {
      parts.add(new Literal(text.substring(at)));
    }
    return new SubText(parts);
  }

  /** The names in braces. */
  List<String> names() {
    return parts.stream().filter(Name.class::isInstance).map(part -> ((Name) part).name()).toList();
  }
}
