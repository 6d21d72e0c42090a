package dev.lintel.syntax.yaml.json;

import dev.lintel.source.Span;

/**
 * A token of a JSON text.
 *
 * @param kind what it is
 * @param text of a string its content, of a word the word, else ""
 * @param content how certain the content is
 * @param span where it stands, quotes included
 */
record JsonToken(Kind kind, String text, Content content, Span span) {
  /** How certain the content of a string is. */
  enum Content {
    CERTAIN,
    /** It has escapes that JSON does not know. */
    UNCERTAIN,
    /** Its closing quote is missing, and the rest of its line may not belong to it. */
    UNCLOSED
  }

  /** The kinds of tokens. */
  enum Kind {
    OBJECT("'{'"),
    OBJECT_END("'}'"),
    ARRAY("'['"),
    ARRAY_END("']'"),
    COLON("':'"),
    COMMA("','"),
    STRING("a string"),
    /** A number, true, false, null, or what is none of these. */
    WORD("a word"),
    END("the end of the text");

    private final String name;

    Kind(String name) {
      this.name = name;
    }

    /** How messages call it. */
    String inWords() {
      return name;
    }
  }

  /** Whether the content is certain. */
  boolean isCertain() {
    return content == Content.CERTAIN;
  }

  /** Whether it opens an object or array. */
  boolean isOpening() {
    return kind == Kind.OBJECT || kind == Kind.ARRAY;
  }

  /** Whether it closes an object or array. */
  boolean isClosing() {
    return kind == Kind.OBJECT_END || kind == Kind.ARRAY_END;
  }
}
