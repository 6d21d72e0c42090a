package dev.lintel.syntax.yaml.node;

import dev.lintel.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a YAML or JSON document. Aliases and merge keys are already expanded: an expanded node
 * keeps the span of where it is written (its anchor).
 */
public sealed interface Node {
  /** Where it stands: from its first character (tag and anchor left out) to behind its last. */
  Span span();

  /**
   * The explicit tag as written, such as {@code !Sub} or {@code !!str}; null where there is none.
   */
  @Nullable String tag();

  /**
   * Text, number, boolean or null.
   *
   * @param text its content with escapes and folding resolved; of plain scalars the written text
   * @param style how it was written
   * @param span quotes or block indicator included
   */
  record Scalar(String text, Style style, @Nullable String tag, Span span) implements Node {
    /** Whether it is unquoted: only then may it be a number, boolean or null. */
    public boolean isPlain() {
      return style == Style.PLAIN || style == Style.JSON;
    }
  }

  /**
   * A list.
   *
   * @param items in the order of the text
   * @param complete false where a syntax error hides some items
   */
  record Sequence(List<Node> items, boolean complete, @Nullable String tag, Span span)
      implements Node {}

  /**
   * A map.
   *
   * @param entries in the order of the text, merged ones last; no two have keys of the same text
   * @param complete false where a syntax error hides some entries: a key that is not there may yet
   *     be written
   */
  record Mapping(List<Entry> entries, boolean complete, @Nullable String tag, Span span)
      implements Node {
    /** The value of a key, or null. */
    public @Nullable Node get(String key) {
      Entry entry = entry(key);
      return entry == null ? null : entry.value();
    }

    /** The entry of a key, or null. */
    public @Nullable Entry entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry;
        }
      }
      return null;
    }
  }

  /**
   * Something that stands here and could not be read, as a diagnostic of the document says. Nothing
   * may be concluded from it.
   *
   * @param span what was passed over; may be empty
   */
  record Unreadable(@Nullable String tag, Span span) implements Node {}

  /**
   * A key and its value.
   *
   * @param key the key; keys that are no scalars are a diagnostic and not in the tree
   * @param value the value
   */
  record Entry(Scalar key, Node value) {
    /** From the key to the end of the value. */
    public Span span() {
      return key.span().end() <= value.span().start() ? key.span().to(value.span()) : key.span();
    }
  }

  /** How a scalar was written. */
  enum Style {
    /** Unquoted in YAML; also a value that is left out, whose text and span are empty. */
    PLAIN,
    /** A number, true, false or null of a JSON text: typed by JSON's rules. */
    JSON,
    /** In single quotes. */
    SINGLE_QUOTED,
    /** In double quotes, in YAML or JSON. */
    DOUBLE_QUOTED,
    /** A block behind {@code |}. */
    LITERAL,
    /** A block behind {@code >}. */
    FOLDED
  }
}
