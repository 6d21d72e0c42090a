package dev.lintel.syntax.yaml.scalar;

import org.jspecify.annotations.Nullable;

/** What a tag says of the type of a scalar. */
enum CoreTag {
  /** Nothing: there is none, or one of an application. */
  NONE,
  /** It is text, however it looks. */
  TEXT,
  /** It is what it looks like without quotes. */
  TYPED;

  private static final String LONG = "!<tag:yaml.org,2002:";

  static CoreTag of(@Nullable String tag) {
    if (tag == null) {
      return NONE;
    }
    String name =
        tag.startsWith(LONG) && tag.endsWith(">")
            ? "!!" + tag.substring(LONG.length(), tag.length() - 1)
            : tag;
    return switch (name) {
      case "!", "!!str", "!!binary", "!!timestamp" -> TEXT;
      case "!!int", "!!float", "!!bool", "!!null" -> TYPED;
      default -> NONE;
    };
  }
}
