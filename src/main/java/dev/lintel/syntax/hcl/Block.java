package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;
import java.util.List;

/**
 * {@code type "label" { ... }}.
 *
 * @param type the type
 * @param typeSpan where the type stands
 * @param labels the labels in order
 * @param body the content
 * @param span type to closing brace
 */
public record Block(String type, Span typeSpan, List<Label> labels, Body body, Span span)
    implements Item {
  /**
   * A label of a block.
   *
   * @param text its value
   * @param span where it stands, with its quotes
   */
  public record Label(String text, Span span) {}

  /** The text of a label, or "" where there are fewer. */
  public String label(int index) {
    return index < labels.size() ? labels.get(index).text() : "";
  }

  /** Type and labels: what a person takes for the block's heading. */
  public Span header() {
    return labels.isEmpty() ? typeSpan : typeSpan.to(labels.getLast().span());
  }
}
