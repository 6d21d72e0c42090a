package dev.lintel.policy;

import dev.lintel.graph.Value;
import dev.lintel.policy.condition.Problems;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.vocabulary.index.Suggestions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The keys of one map of a policy file, read strictly: what is not expected is a problem. */
final class Fields {
  private final Source source;
  private final Node.Mapping mapping;
  private final Problems problems;

  /** Reports keys that are not among the known ones. */
  Fields(Node.Mapping mapping, List<String> known, Source source, Problems problems) {
    this.mapping = mapping;
    this.source = source;
    this.problems = problems;
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        problems.add(
            "policy-key",
            "unknown key `" + key + "`" + Suggestions.sentence(Suggestions.of(key, known)),
            place(entry.key().span()));
      }
    }
  }

  @Nullable Node get(String key) {
    return mapping.get(key);
  }

  boolean has(String key) {
    return mapping.entry(key) != null;
  }

  /** Where a key stands, or where the map begins. */
  Place placeOf(String key) {
    Node.Entry entry = mapping.entry(key);
    int start = mapping.span().start();
    return place(entry == null ? new Span(start, start) : entry.key().span());
  }

  /** The text of a key that must be there; empty after a problem. */
  String required(String key) {
    if (!has(key)) {
      problems.add("policy-key", "`" + key + "` is missing", placeOf(key));
      return "";
    }
    String text = text(key);
    if (text.isBlank()) {
      problems.add("policy-value", "`" + key + "` is empty", placeOf(key));
    }
    return text;
  }

  /** The text of a key, or empty where it is not there. */
  String text(String key) {
    return switch (get(key)) {
      case null -> "";
      case Node.Scalar scalar -> scalar.text().strip();
      default -> {
        wrong(key, "a text");
        yield "";
      }
    };
  }

  boolean flag(String key, boolean otherwise) {
    return switch (get(key)) {
      case null -> otherwise;
      case Node.Scalar scalar when scalar.text().equals("true") -> true;
      case Node.Scalar scalar when scalar.text().equals("false") -> false;
      default -> {
        wrong(key, "true or false");
        yield otherwise;
      }
    };
  }

  /** The scalars of a key that holds one or a list of them. */
  List<Node.Scalar> scalars(String key) {
    return scalars(key, get(key));
  }

  List<String> texts(String key) {
    return scalars(key).stream().map(Node.Scalar::text).toList();
  }

  /** A map of lists of texts, such as the items of frameworks. */
  SequencedMap<String, List<String>> textLists(String key) {
    SequencedMap<String, List<String>> lists = new LinkedHashMap<>();
    for (Node.Entry entry : entries(key)) {
      List<Node.Scalar> items = scalars(key, entry.value());
      lists.put(entry.key().text(), items.stream().map(Node.Scalar::text).toList());
    }
    return Collections.unmodifiableSequencedMap(lists);
  }

  /** A map of values. */
  SequencedMap<String, Value> values(String key) {
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    for (Node.Entry entry : entries(key)) {
      values.put(entry.key().text(), PolicyValues.of(entry.value(), source));
    }
    return Collections.unmodifiableSequencedMap(values);
  }

  List<Node.Entry> entries(String key) {
    return switch (get(key)) {
      case null -> List.of();
      case Node.Mapping map -> map.entries();
      default -> {
        wrong(key, "a map");
        yield List.of();
      }
    };
  }

  Place place(Span span) {
    return new Place(source, span);
  }

  private List<Node.Scalar> scalars(String key, @Nullable Node node) {
    return switch (node) {
      case null -> List.of();
      case Node.Scalar scalar -> List.of(scalar);
      case Node.Sequence sequence -> {
        List<Node.Scalar> scalars = new ArrayList<>();
        for (Node item : sequence.items()) {
          if (item instanceof Node.Scalar scalar) {
            scalars.add(scalar);
          } else {
            wrong(key, "a text or a list of texts");
          }
        }
        yield scalars;
      }
      case Node.Mapping map -> {
        wrong(key, "a text or a list of texts");
        yield List.of();
      }
      case Node.Unreadable unreadable -> List.of();
    };
  }

  private void wrong(String key, String expected) {
    problems.add("policy-value", "`" + key + "` must be " + expected, placeOf(key));
  }
}
