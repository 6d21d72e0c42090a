package dev.lintel.syntax.hcl;

import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Hcl4jReading.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares Lintel's tree with HCL4j's maps. HCL4j merges blocks: by type, then by each label, and
 * makes a list where several blocks agree in all of them.
 */
final class Hcl4jComparison {
  private final Source source;
  private final List<Difference> found = new ArrayList<>();

  private Hcl4jComparison(Source source) {
    this.source = source;
  }

  static List<Difference> of(HclFile file, Map<String, Object> theirs) {
    Hcl4jComparison comparison = new Hcl4jComparison(file.source());
    comparison.body("", file.body(), theirs);
    return List.copyOf(comparison.found);
  }

  private void body(String path, Body body, @Nullable Object theirs) {
    if (!(theirs instanceof Map<?, ?> map)) {
      differ(path, "a block, not " + theirs, body.span());
      return;
    }
    Map<String, List<Block>> types = new LinkedHashMap<>();
    for (Block block : body.blocks()) {
      types.computeIfAbsent(block.type(), type -> new ArrayList<>()).add(block);
    }
    Set<String> names = new TreeSet<>(types.keySet());
    body.attributes().forEach(attribute -> names.add(attribute.name()));
    names(path, names, map, body.span());
    for (Attribute attribute : body.attributes()) {
      attribute(path + "/" + attribute.name(), attribute, map);
    }
    types.forEach((type, blocks) -> blocks(path + "/" + type, blocks, 0, map.get(type)));
  }

  /** Compares blocks that agree in their type and their first {@code label} labels. */
  private void blocks(String path, List<Block> blocks, int label, @Nullable Object theirs) {
    Span span = blocks.getFirst().span();
    if (blocks.stream().allMatch(block -> block.labels().size() == label)) {
      List<?> bodies = theirs instanceof List<?> list ? list : Collections.singletonList(theirs);
      if (bodies.size() != blocks.size()) {
        differ(path, blocks.size() + " blocks, not " + bodies.size(), span);
        return;
      }
      for (int i = 0; i < blocks.size(); i++) {
        body(path, blocks.get(i).body(), bodies.get(i));
      }
      return;
    }
    if (!(theirs instanceof Map<?, ?> map)) {
      differ(path, "a block with labels, not " + theirs, span);
      return;
    }
    Map<String, List<Block>> labels = new LinkedHashMap<>();
    for (Block block : blocks) {
      labels.computeIfAbsent(block.label(label), text -> new ArrayList<>()).add(block);
    }
    names(path, labels.keySet(), map, span);
    labels.forEach((text, some) -> blocks(path + "/" + text, some, label + 1, map.get(text)));
  }

  private void attribute(String path, Attribute attribute, Map<?, ?> theirs) {
    Literal ours = Literal.of(attribute.value());
    if (ours != null && theirs.containsKey(attribute.name())) {
      Object value = theirs.get(attribute.name());
      if (!Objects.equals(ours.value(), value)) {
        differ(path, ours.value() + ", not " + value, attribute.span());
      }
    }
  }

  private void names(String path, Set<String> ours, Map<?, ?> theirs, Span span) {
    if (!ours.equals(theirs.keySet())) {
      differ(path, ours + ", not " + theirs.keySet(), span);
    }
  }

  private void differ(String path, String message, Span span) {
    found.add(new Difference(path, message, source.slice(span)));
  }

  /** A value that is written out: null, or as HCL4j represents it. */
  private record Literal(@Nullable Object value) {
    /** The value of an expression, or null where it is not written out. */
    static @Nullable Literal of(Expression expression) {
      return switch (expression) {
        case Expression.NumberLiteral number -> new Literal(number.value().doubleValue());
        case Expression.BoolLiteral bool -> new Literal(bool.value());
        case Expression.NullLiteral none -> new Literal(null);
        case Expression.Template template ->
            template.literal() == null ? null : new Literal(template.literal());
        case Expression.Tuple tuple -> ofTuple(tuple);
        case Expression.ObjectLiteral object -> ofObject(object);
        default -> null;
      };
    }

    private static @Nullable Literal ofTuple(Expression.Tuple tuple) {
      List<@Nullable Object> items = new ArrayList<>();
      for (Expression item : tuple.items()) {
        Literal literal = of(item);
        if (literal == null) {
          return null;
        }
        items.add(literal.value());
      }
      return new Literal(items);
    }

    private static @Nullable Literal ofObject(Expression.ObjectLiteral object) {
      Map<String, @Nullable Object> items = new LinkedHashMap<>();
      for (Expression.ObjectItem item : object.items()) {
        String keyword = item.keyword();
        Literal key = keyword == null ? of(item.key()) : new Literal(keyword);
        Literal value = of(item.value());
        if (key == null || value == null || !(key.value() instanceof String name)) {
          return null;
        }
        items.put(name, value.value());
      }
      return new Literal(items);
    }
  }
}
