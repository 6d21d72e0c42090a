package dev.lintel.syntax.hcl;

import dev.lintel.finding.Diagnostic;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.source.Span;
import dev.lintel.syntax.hcl.Block.Label;
import dev.lintel.syntax.hcl.json.JsonReader;
import dev.lintel.syntax.hcl.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Terraform's JSON syntax into the tree of the native syntax. Every text has a tree; after an
 * error of the JSON the rest of it is missing.
 *
 * <p>Strings are templates, keys of objects too. Where Terraform takes a reference or a type and no
 * value ({@code depends_on}, {@code provider}, {@code ignore_changes}, {@code type} of a variable),
 * the string is read as an expression, as if it were written without quotes; where it takes a text
 * before anything is evaluated ({@code source} of a module, {@code default} of a variable), the
 * string is taken as it is. The key {@code //} is a comment wherever blocks and arguments stand.
 *
 * <p>JSON does not show what is a block and what is an argument. The blocks that Terraform itself
 * defines are read as blocks, with their labels from the levels of objects around them. What a
 * provider defines is not known here: an object or a list of objects in the body of a resource is
 * always an {@link Attribute} with an {@link Expression.ObjectLiteral} or {@link Expression.Tuple},
 * whether the provider calls it an argument or nested blocks; {@code dynamic} within such an object
 * is a key of it. Such a key may occur again; then all its objects are in one tuple.
 *
 * <p>A block's span, and that of its type, begin with its last label.
 *
 * @see <a href="https://github.com/hashicorp/hcl/blob/main/json/spec.md">HCL JSON Syntax
 *     Specification</a>
 */
public final class HclJson {
  private static final String COMMENT_KEY = "//";

  private final Source source;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final JsonExpressions expressions;

  private HclJson(Source source) {
    this.source = source;
    this.expressions = new JsonExpressions(source, diagnostics);
  }

  /** The arguments and blocks of a {@code .tf.json} file. */
  public static HclFile parse(Source source) {
    return new HclJson(source).file();
  }

  private HclFile file() {
    JsonValue root = new JsonReader(source, diagnostics).read();
    List<Item> items = new ArrayList<>();
    boolean complete = true;
    for (JsonValue.Obj object : objects(root)) {
      complete &= object.complete();
      items(object, JsonShape.TERRAFORM, items);
    }
    Span whole = new Span(0, source.text().length());
    Body body = new Body(List.copyOf(items), complete && diagnostics.isEmpty(), whole);
    diagnostics.sort(
        Comparator.comparing(
            Diagnostic::place, Comparator.nullsFirst(Comparator.comparing(Place::span))));
    return new HclFile(source, body, List.of(), List.copyOf(diagnostics));
  }

  private void items(JsonValue.Obj object, JsonShape shape, List<Item> items) {
    Map<String, Integer> indexes = new HashMap<>();
    for (JsonValue.Member member : object.members()) {
      String name = member.key().text();
      JsonShape block = shape.block(name);
      if (name.equals(COMMENT_KEY)) {
        continue;
      }
      if (block != null) {
        blocks(member, block, List.of(), member.value(), items);
        continue;
      }
      Expression value = expressions.read(member.value(), shape.strings(name));
      Attribute attribute = new Attribute(name, member.key().span(), value, member.span());
      Integer first = indexes.putIfAbsent(name, items.size());
      if (first == null) {
        items.add(attribute);
      } else if (items.get(first) instanceof Attribute before) {
        items.set(first, joined(before, attribute));
      }
    }
  }

  /**
   * Objects under one key may be nested blocks, of which there may be many; else it is an error.
   */
  private Attribute joined(Attribute first, Attribute second) {
    List<Expression> all = new ArrayList<>();
    if (addObjects(first.value(), all) && addObjects(second.value(), all)) {
      Expression value =
          new Expression.Tuple(List.copyOf(all), first.value().span().to(second.value().span()));
      return new Attribute(first.name(), first.nameSpan(), value, first.span().to(second.span()));
    }
    report(
        "hcl-duplicate-argument",
        "\"%s\" is already set on line %d; remove one of the two."
            .formatted(first.name(), source.line(first.span().start())),
        second.nameSpan());
    return first;
  }

  private static boolean addObjects(Expression value, List<Expression> all) {
    List<Expression> items =
        value instanceof Expression.Tuple tuple ? tuple.items() : List.of(value);
    all.addAll(items);
    return items.stream().allMatch(Expression.ObjectLiteral.class::isInstance);
  }

  /** Adds the blocks that a member stands for: one for each label and each item of a list. */
  private void blocks(
      JsonValue.Member type,
      JsonShape shape,
      List<Label> labels,
      JsonValue value,
      List<Item> items) {
    for (JsonValue.Obj object : objects(value)) {
      if (labels.size() == shape.labels()) {
        items.add(block(type, shape, labels, object));
        continue;
      }
      for (JsonValue.Member member : object.members()) {
        if (!member.key().text().equals(COMMENT_KEY)) {
          List<Label> longer = new ArrayList<>(labels);
          longer.add(new Label(member.key().text(), member.key().span()));
          blocks(type, shape, List.copyOf(longer), member.value(), items);
        }
      }
    }
  }

  private Block block(
      JsonValue.Member type, JsonShape shape, List<Label> labels, JsonValue.Obj object) {
    List<Item> content = new ArrayList<>();
    items(object, shape, content);
    Span outer = object.span();
    Span inner =
        object.complete() ? new Span(outer.start() + 1, outer.end() - 1) : Span.at(outer.end());
    Body body = new Body(List.copyOf(content), object.complete(), inner);
    // Its type and first labels may be far away, before other blocks.
    Span heading = labels.isEmpty() ? type.key().span() : labels.getLast().span();
    return new Block(type.key().text(), heading, labels, body, heading.to(outer));
  }

  /** The objects of a value that stands for blocks: itself, or the items of a list. */
  private List<JsonValue.Obj> objects(JsonValue value) {
    return switch (value) {
      case JsonValue.Obj object -> List.of(object);
      case JsonValue.Arr array -> {
        List<JsonValue.Obj> objects = new ArrayList<>();
        for (JsonValue item : array.items()) {
          if (item instanceof JsonValue.Obj object) {
            objects.add(object);
          } else {
            expectObject(item);
          }
        }
        yield objects;
      }
      default -> {
        expectObject(value);
        yield List.of();
      }
    };
  }

  private void expectObject(JsonValue value) {
    if (!(value instanceof JsonValue.Null) && !(value instanceof JsonValue.Broken)) {
      report("hcl-syntax", "An object is expected here, for it stands for a block.", value.span());
    }
  }

  private void report(String code, String message, Span span) {
    diagnostics.add(Diagnostic.error(code, message, new Place(source, span)));
  }
}
