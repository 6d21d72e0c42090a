package dev.lintel.check.secret;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;

/** Texts that stand where a secret will be, or that documentation uses as an example of one. */
final class Placeholders {
  private static final Set<String> WORDS =
      Set.of(
          "changeit",
          "changeme",
          "changethis",
          "dummy",
          "example",
          "examples",
          "fake",
          "fixme",
          "foobar",
          "here",
          "insert",
          "mock",
          "placeholder",
          "redacted",
          "replace",
          "replaceme",
          "sample",
          "tbd",
          "test",
          "todo",
          "your",
          "yourpassword",
          "yoursecret");

  /** What is no secret wherever it stands: words of configuration and of types. */
  private static final Set<String> OTHER_WORDS =
      Set.of(
          "true",
          "false",
          "null",
          "none",
          "nil",
          "yes",
          "no",
          "on",
          "off",
          "undefined",
          "unset",
          "empty",
          "default",
          "required",
          "optional",
          "string",
          "str",
          "text",
          "bool",
          "boolean",
          "int",
          "integer",
          "number",
          "plaintext",
          "prompt",
          "auto",
          "generate",
          "generated",
          "random",
          "enabled",
          "disabled");

  private static final Pattern CHANGE_ME = Pattern.compile("(?i)change[-_. ]?(me|this|it)");
  private static final Pattern BETWEEN_BRACKETS =
      Pattern.compile("<[^<>]*>|\\[[^\\[\\]]*]|\\{[^{}]*}|%[^%]+%|__\\w+__|\\*+");

  private Placeholders() {}

  /** Whether a text of a known form is an example: AWS writes {@code EXAMPLE} into its own. */
  static boolean isExample(String text) {
    return text.toUpperCase(Locale.ROOT).contains("EXAMPLE") || isMonotonous(text);
  }

  /** Whether a text that stands where a password would is none. */
  static boolean isPlaceholder(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (isExample(text)
        || OTHER_WORDS.contains(lower)
        || CHANGE_ME.matcher(text).find()
        || BETWEEN_BRACKETS.matcher(text).matches()) {
      return true;
    }
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inWord = i < lower.length() && Character.isLetter(lower.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        if (WORDS.contains(lower.substring(start, i))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  /** Whether most of it is one character again and again. */
  private static boolean isMonotonous(String text) {
    int run = 1;
    int longest = 1;
    for (int i = 1; i < text.length(); i++) {
      run = text.charAt(i) == text.charAt(i - 1) ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return (longest >= 3 && longest * 2 >= text.length()) || longest >= 10;
  }
}
