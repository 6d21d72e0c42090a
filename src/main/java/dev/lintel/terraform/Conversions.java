package dev.lintel.terraform;

import dev.lintel.graph.Meta;
import dev.lintel.graph.Origin;
import dev.lintel.graph.Value;
import dev.lintel.source.Place;
import dev.lintel.terraform.function.Budget;
import dev.lintel.terraform.tree.BlockContent;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Shape;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of the graph. Every one of them comes from a place in its block, and from there from
 * wherever it was written.
 */
final class Conversions {
  private static final String INCOMPLETE = "its block has a syntax error";

  private static final String LIMIT = Val.NOT_SUPPORTED + "values of this size";
  private static final int MOST_LEVELS = 1_000;

  private final Place block;
  private final Budget budget;
  private int depth;

  /**
   * For the values of a block.
   *
   * @param block the whole block
   * @param budget how many values may be made
   */
  Conversions(Place block, Budget budget) {
    this.block = block;
    this.budget = budget;
  }

  /** The content of a block. */
  Value.MapValue block(BlockContent content) {
    Meta meta = Meta.at(content.place());
    Value.Unknown rest =
        content.complete() ? null : new Value.Unknown(INCOMPLETE, null, List.of(), meta);
    return new Value.MapValue(members(content), Value.MapKind.BLOCK, rest, meta);
  }

  /** The arguments and nested blocks of a block. */
  SequencedMap<String, Value> members(BlockContent content) {
    SequencedMap<String, Value> members = new LinkedHashMap<>();
    for (Map.Entry<String, BlockContent.Member> member : content.members().entrySet()) {
      members.put(
          member.getKey(),
          switch (member.getValue()) {
            case BlockContent.Argument argument -> value(argument.value());
            case BlockContent.Blocks blocks -> blocks(blocks, content.place());
          });
    }
    return members;
  }

  private Value blocks(BlockContent.Blocks blocks, Place parent) {
    List<Value> items = new ArrayList<>();
    blocks.items().forEach(item -> items.add(block(item)));
    Place place = blocks.items().isEmpty() ? parent : blocks.items().getFirst().place();
    Meta meta = Meta.at(place);
    Why why = blocks.rest();
    Value.Unknown rest = why == null ? null : unknown(why, meta);
    return new Value.ListValue(items, Value.ListKind.BLOCKS, rest, meta);
  }

  /** A value of an argument. */
  Value value(Val value) {
    return value(value, null);
  }

  /**
   * A value within another one.
   *
   * @param around where the other one comes from; null for the value of an argument
   */
  private Value value(Val value, @Nullable Origin around) {
    Meta meta = new Meta(origin(value.notes().origin(), around), value.isSensitive());
    if (depth > MOST_LEVELS || !budget.spend(1)) {
      return unknown(Why.of(LIMIT), meta);
    }
    depth++;
    List<Notes.Target> references = value.notes().references();
    Value converted =
        references.isEmpty() ? plain(value, meta) : reference(value, references, meta);
    depth--;
    return converted;
  }

  /** What is written elsewhere is used where the value around it is. */
  private Origin origin(Origin own, @Nullable Origin around) {
    Place place = own.place();
    boolean here =
        place != null
            && place.source().equals(block.source())
            && block.span().contains(place.span());
    if (here || around == null || around.place() == null) {
      return own;
    }
    return place == null ? around : own.usedAt(around.place(), around.via());
  }

  private Value reference(Val value, List<Notes.Target> references, Meta meta) {
    boolean created = isCreated(value, references.getLast());
    Value configured = created ? null : plain(value, meta);
    for (Notes.Target target : references.reversed()) {
      configured = new Value.Reference(target.address(), target.attribute(), configured, meta);
    }
    return Objects.requireNonNull(configured);
  }

  /** Whether a value is one that only the creation of the resource gives. */
  private static boolean isCreated(Val value, Notes.Target attribute) {
    return value instanceof Val.Unknown unknown
        && attribute.toString().equals(unknown.why().residual());
  }

  private Value plain(Val value, Meta meta) {
    return switch (value) {
      case Val.Text text when text.notes().shape() instanceof Shape.Encoded encoded ->
          new Value.Json(value(encoded.content(), meta.origin()), meta);
      case Val.Text text -> new Value.Text(text.text(), meta);
      case Val.Num number -> new Value.Num(Numbers.shortest(number.number()), meta);
      case Val.Bool bool -> new Value.Bool(bool.bool(), meta);
      case Val.Null none -> new Value.Null(meta);
      case Val.Items items ->
          new Value.ListValue(all(items.items(), meta), kind(items.type()), null, meta);
      case Val.Entries entries -> {
        Value.MapKind kind =
            entries.type() instanceof Type.MapOf ? Value.MapKind.MAP : Value.MapKind.OBJECT;
        yield new Value.MapValue(entries(entries.entries(), meta), kind, null, meta);
      }
      case Val.Unknown unknown -> unknown(unknown, meta);
    };
  }

  private SequencedMap<String, Value> entries(SequencedMap<String, Val> entries, Meta meta) {
    SequencedMap<String, Value> converted = new LinkedHashMap<>();
    entries.forEach((key, item) -> converted.put(key, value(item, meta.origin())));
    return converted;
  }

  private List<Value> all(List<Val> items, Meta meta) {
    List<Value> converted = new ArrayList<>(items.size());
    items.forEach(item -> converted.add(value(item, meta.origin())));
    return converted;
  }

  private static Value.ListKind kind(Type type) {
    return switch (type) {
      case Type.SetOf set -> Value.ListKind.SET;
      case Type.TupleOf tuple -> Value.ListKind.TUPLE;
      case Type other -> Value.ListKind.LIST;
    };
  }

  private Value unknown(Val.Unknown value, Meta meta) {
    return switch (value.notes().shape()) {
      case Shape.Encoded encoded -> new Value.Json(value(encoded.content(), meta.origin()), meta);
      case Shape.Parts parts -> text(value, parts, meta);
      case Shape.AtLeast certain -> atLeast(value, certain, meta);
      case Shape.Choice choice -> choice(value, choice, meta);
      case Shape.Members members -> unknown(value.why(), meta);
      case null -> unknown(value.why(), meta);
    };
  }

  private Value atLeast(Val.Unknown value, Shape.AtLeast certain, Meta meta) {
    Value.Unknown rest = unknown(value.why(), meta);
    if (!certain.entries().isEmpty()) {
      return new Value.MapValue(entries(certain.entries(), meta), Value.MapKind.MAP, rest, meta);
    }
    return certain.items().isEmpty()
        ? rest
        : new Value.ListValue(all(certain.items(), meta), kind(value.type()), rest, meta);
  }

  private Value choice(Val.Unknown value, Shape.Choice choice, Meta meta) {
    Value yes = value(choice.yes(), meta.origin());
    Value no = value(choice.no(), meta.origin());
    Value oneOf = Alternatives.choice(choice.condition(), yes, no, meta);
    return oneOf == null ? unknown(value.why(), meta) : oneOf;
  }

  private Value text(Val.Unknown value, Shape.Parts parts, Meta meta) {
    Value text = Alternatives.text(all(parts.parts(), meta), meta);
    return text == null ? unknown(value.why(), meta) : text;
  }

  private static Value.Unknown unknown(Why why, Meta meta) {
    List<Value.Reference> mentions = new ArrayList<>();
    for (Notes.Target target : why.mentions()) {
      mentions.add(new Value.Reference(target.address(), target.attribute(), null, meta));
    }
    return new Value.Unknown(why.reason(), why.residual(), mentions, meta);
  }
}
