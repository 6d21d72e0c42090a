package dev.lintel.terraform.tree;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.graph.Origin;
import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.TextOrder;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A statement block of aws_iam_policy_document as its provider renders it. */
final class PolicyStatement {
  private static final Map<String, String> LISTS =
      Map.of(
          "actions", "Action",
          "not_actions", "NotAction",
          "resources", "Resource",
          "not_resources", "NotResource");

  private final BlockContent block;
  private final SequencedMap<String, Val> statement = new LinkedHashMap<>();

  private PolicyStatement(BlockContent block) {
    this.block = block;
  }

  /** The statement as an object with the keys of IAM. */
  static Val of(BlockContent block) {
    return new PolicyStatement(block).render();
  }

  private static Notes notes(BlockContent block) {
    return Notes.of(Origin.at(block.place()));
  }

  private Val render() {
    Val sid = block.argument("sid");
    if (sid != null) {
      statement.put("Sid", sid);
    }
    Val effect = block.argument("effect");
    statement.put("Effect", effect == null ? Vals.text("Allow").with(notes(block)) : effect);
    LISTS.forEach(this::list);
    principals("principals", "Principal");
    principals("not_principals", "NotPrincipal");
    conditions();
    return Vals.object(statement).with(notes(block));
  }

  private void list(String argument, String key) {
    Val values = block.argument(argument);
    if (values != null && !(values.isKnown() && Vals.children(values).isEmpty())) {
      statement.put(key, oneOrAll(values));
    }
  }

  /** A single text stands for itself; several are a list in falling order. */
  private static Val oneOrAll(Val values) {
    if (values instanceof Val.Unknown unknown
        && unknown.notes().shape() instanceof Shape.AtLeast certain) {
      Shape texts = Shape.AtLeast.items(texts(certain.items()));
      return unknown.with(unknown.notes().shaped(texts));
    }
    if (!(values instanceof Val.Items items)) {
      return values;
    }
    List<Val> texts = texts(items.items());
    return texts.size() == 1 ? texts.getFirst() : Vals.tuple(texts).with(items.notes());
  }

  private static List<Val> texts(List<Val> items) {
    List<Val> texts = new ArrayList<>();
    for (Val item : items) {
      Val text = text(item);
      boolean repeated =
          text instanceof Val.Text known
              && texts.stream()
                  .anyMatch(t -> t instanceof Val.Text other && other.text().equals(known.text()));
      if (!repeated) {
        texts.add(text);
      }
    }
    if (texts.stream().allMatch(Val.Text.class::isInstance)) {
      texts.sort((left, right) -> TextOrder.BY_CODE_POINT.compare(raw(right), raw(left)));
    }
    return texts;
  }

  private static String raw(Val value) {
    return value instanceof Val.Text text ? text.text() : "";
  }

  /** Text, where {@code &{...}} stands for a variable of IAM. */
  private static Val text(Val value) {
    try {
      Val text = Conversion.convert(value, STRING);
      return text instanceof Val.Text known
          ? new Val.Text(known.text().replace("&{", "${"), known.notes())
          : text;
    } catch (ConversionException e) {
      return Vals.unknown(STRING, "it is no text");
    }
  }

  private void principals(String type, String key) {
    BlockContent.Blocks blocks = block.blocks(type);
    if (blocks == null) {
      return;
    }
    Group byType = new Group();
    for (BlockContent principal : blocks.items()) {
      byType.add(principal.argument("type"), principal.argument("identifiers"));
    }
    Val whole = byType.finish(blocks, notes(block));
    boolean everybody =
        whole instanceof Val.Entries entries
            && entries.entries().size() == 1
            && raw(entries.entries().getOrDefault("*", Vals.text(""))).equals("*");
    statement.put(key, everybody ? Vals.text("*").with(whole.notes()) : whole);
  }

  private void conditions() {
    BlockContent.Blocks blocks = block.blocks("condition");
    if (blocks == null) {
      return;
    }
    SequencedMap<String, Group> byTest = new LinkedHashMap<>();
    Group whole = new Group();
    for (BlockContent condition : blocks.items()) {
      if (condition.argument("test") instanceof Val.Text test) {
        byTest
            .computeIfAbsent(test.text(), unused -> new Group())
            .add(condition.argument("variable"), condition.argument("values"));
      } else {
        whole.open(condition.argument("test"));
      }
    }
    byTest.forEach((test, group) -> whole.put(test, group.finish(null, notes(block))));
    statement.put("Condition", whole.finish(blocks, notes(block)));
  }

  /** Lists by keys, which are put together where a key comes again. */
  private static final class Group {
    private final SequencedMap<String, Val> values = new LinkedHashMap<>();
    private final List<Val> unknownKeys = new ArrayList<>();

    void put(String key, Val value) {
      values.put(key, value);
    }

    void open(@Nullable Val key) {
      unknownKeys.add(key == null || key.isKnown() ? Vals.unknown(DYNAMIC, "it is no text") : key);
    }

    void add(@Nullable Val key, @Nullable Val list) {
      if (!(key instanceof Val.Text text)) {
        open(key);
        return;
      }
      Val added = list == null ? Vals.tuple(List.of()) : oneOrAll(list);
      values.merge(text.text(), added, Group::joined);
    }

    private static Val joined(Val first, Val second) {
      if (!first.isKnown() || !second.isKnown()) {
        return Vals.unknownBecause(DYNAMIC, List.of(first, second));
      }
      List<Val> all = new ArrayList<>(items(first));
      all.addAll(items(second));
      return Vals.tuple(all).with(first.notes());
    }

    private static List<Val> items(Val value) {
      return value instanceof Val.Items items ? items.items() : List.of(value);
    }

    Val finish(BlockContent.@Nullable Blocks blocks, Notes notes) {
      if (blocks != null && blocks.rest() != null) {
        unknownKeys.add(Vals.unknown(DYNAMIC, blocks.rest()));
      }
      return unknownKeys.isEmpty()
          ? Vals.object(values).with(notes)
          : Vals.unknownBecause(DYNAMIC, unknownKeys)
              .with(notes.shaped(Shape.AtLeast.entries(values)));
    }
  }
}
