package dev.lintel.syntax.hcl.json;

import dev.lintel.source.Span;
import java.math.BigDecimal;
import java.util.List;

/** A value of a JSON text, with its place. */
public sealed interface JsonValue {
  /** Where it stands, marks included. */
  Span span();

  /**
   * {@code {"key": value}}.
   *
   * @param members in the order of the text; keys may occur again
   * @param complete whether it was read to its end
   */
  record Obj(List<Member> members, boolean complete, Span span) implements JsonValue {}

  /** A member of an object. */
  record Member(Str key, JsonValue value) {
    /** Key and value. */
    public Span span() {
      return key.span().to(value.span());
    }
  }

  /** {@code [value]}. */
  record Arr(List<JsonValue> items, Span span) implements JsonValue {}

  /** A string, escapes resolved. */
  record Str(String text, Span span) implements JsonValue {}

  /** A number. */
  record Num(BigDecimal value, Span span) implements JsonValue {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value, Span span) implements JsonValue {}

  /** {@code null}. */
  record Null(Span span) implements JsonValue {}

  /** What could not be read. */
  record Broken(Span span) implements JsonValue {}
}
