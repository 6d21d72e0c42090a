package dev.lintel.syntax.yaml;

import dev.lintel.source.Span;

/**
 * A token of a JSON text.
 *
 * @param kind what it is
 * @param text of a string its content, of a word the word, else ""
 * @param readable false for a string whose content is not certain
 * @param span where it stands, quotes included
 */
record JsonToken(Kind kind, String text, boolean readable, Span span) {
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

  /** Whether it opens an object or array. */
  boolean isOpening() {
    return kind == Kind.OBJECT || kind == Kind.ARRAY;
  }

  /** Whether it closes an object or array. */
  boolean isClosing() {
    return kind == Kind.OBJECT_END || kind == Kind.ARRAY_END;
  }
}
