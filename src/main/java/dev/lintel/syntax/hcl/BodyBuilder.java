package dev.lintel.syntax.hcl;

import dev.lintel.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the items of a body. */
final class BodyBuilder {
  private final Cursor cursor;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Attribute> attributes = new HashMap<>();
  private boolean complete = true;

  BodyBuilder(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Adds an item; of arguments of one name only the first. Null is an item not understood. */
  void add(@Nullable Item item) {
    switch (item) {
      case null -> complete = false;
      case Block block -> items.add(block);
      case Attribute attribute -> {
        Attribute first = attributes.putIfAbsent(attribute.name(), attribute);
        if (first == null) {
          items.add(attribute);
        } else {
          reportRepetition(first, attribute);
        }
      }
    }
  }

  /** Something was passed over that may be an item. */
  void missSomething() {
    complete = false;
  }

  /**
   * Takes away the items that are indented no deeper than the heading of their block, which has no
   * end: they were meant to stand outside.
   */
  List<Item> split(Layout layout, int heading) {
    complete = false;
    int around = layout.indentation(heading);
    for (int i = 0; i < items.size(); i++) {
      int start = items.get(i).span().start();
      boolean meantInside = i == 0 && items.get(i) instanceof Attribute;
      if (!meantInside && layout.beginsLine(start) && layout.indentation(start) <= around) {
        List<Item> tail = items.subList(i, items.size());
        List<Item> outside = List.copyOf(tail);
        tail.clear();
        return outside;
      }
    }
    return List.of();
  }

  /** The body from an offset to another, or to its last item where that ends later. */
  Body build(int start, int end) {
    int last = items.isEmpty() ? start : items.getLast().span().end();
    Span span = cursor.input().span(start, Math.max(last, end));
    return new Body(List.copyOf(items), complete, span);
  }

  private void reportRepetition(Attribute first, Attribute second) {
    int line = cursor.input().source().line(first.nameSpan().start());
    cursor.report(
        "hcl-duplicate-argument",
        "\"%s\" is already set on line %d; remove one of the two.".formatted(first.name(), line),
        second.nameSpan());
  }
}
