package dev.lintel.vocabulary;

import dev.lintel.graph.Resource;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import dev.lintel.vocabulary.entry.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A canonical resource in the making: its values still change while others are folded in. */
final class Draft {
  private final Resource written;
  private final String type;
  private final @Nullable Entry entry;
  private final Place place;

  /** The choices under which it exists, beside those of the written resource. */
  private final Map<String, String> when;

  private final List<Draft> parts = new ArrayList<>();
  private Value.MapValue values;
  private @Nullable CanonicalResource finished;

  Draft(
      Resource written,
      String type,
      @Nullable Entry entry,
      Value.MapValue values,
      Place place,
      Map<String, String> when) {
    this.written = written;
    this.type = type;
    this.entry = entry;
    this.values = values;
    this.place = place;
    this.when = when;
  }

  Resource written() {
    return written;
  }

  String type() {
    return type;
  }

  @Nullable Entry entry() {
    return entry;
  }

  Place place() {
    return place;
  }

  Map<String, String> when() {
    return when;
  }

  Value.MapValue values() {
    return values;
  }

  void values(Value.MapValue changed) {
    values = changed;
  }

  void addPart(Draft part) {
    if (!parts.contains(part)) {
      parts.add(part);
    }
  }

  /** The resource, once nothing is folded into it or its parts any more. */
  CanonicalResource finish() {
    CanonicalResource made = finished;
    if (made == null) {
      made =
          new CanonicalResource(
              written, type, "", values, place, parts.stream().map(Draft::finish).toList());
      finished = made;
    }
    return made;
  }
}
