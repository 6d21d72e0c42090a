package dev.lintel.syntax.hcl.scan;

/** What a token is. */
public enum TokenKind {
  OPEN_BRACE,
  CLOSE_BRACE,
  OPEN_BRACKET,
  CLOSE_BRACKET,
  OPEN_PAREN,
  CLOSE_PAREN,
  OPEN_QUOTE,
  CLOSE_QUOTE,
  /** {@code <<MARKER} or {@code <<-MARKER} with the line end behind it. */
  OPEN_HEREDOC,
  /** The line with the marker, without its line end. */
  CLOSE_HEREDOC,
  /** <code>${</code> or <code>${~</code>. */
  OPEN_INTERPOLATION,
  /** <code>%{</code> or <code>%{~</code>. */
  OPEN_DIRECTIVE,
  /** <code>}</code> or <code>~}</code> of an interpolation or directive. */
  CLOSE_SEQUENCE,
  /** Text between quotes; may have escapes with a backslash. */
  QUOTED_TEXT,
  /** Text of a heredoc (at most one line) or of a bare template. */
  PLAIN_TEXT,
  NUMBER,
  NAME,
  NEWLINE,
  /** A comment with the line end behind it. */
  LINE_COMMENT,
  /** A comment between marks, or one that the end of the text ends. */
  COMMENT,
  EQUAL,
  DOUBLE_EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  AND,
  OR,
  NOT,
  PLUS,
  MINUS,
  STAR,
  SLASH,
  PERCENT,
  QUESTION,
  COLON,
  DOUBLE_COLON,
  DOT,
  ELLIPSIS,
  COMMA,
  ARROW,
  /** Something that is nowhere allowed; the scanner has reported it. */
  INVALID,
  /** The end of the text. */
  END
}
