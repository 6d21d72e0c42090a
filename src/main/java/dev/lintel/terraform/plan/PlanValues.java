package dev.lintel.terraform.plan;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.graph.Origin;
import dev.lintel.source.Place;
import dev.lintel.source.Source;
import dev.lintel.syntax.yaml.node.Node;
import dev.lintel.terraform.tree.BlockContent;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.Notes;
import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import dev.lintel.terraform.value.Why;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one resource of a plan. What its provider adds at creation is left out, as it
 * is of a resource in configuration: an unknown or empty value that nobody has written.
 */
final class PlanValues {
  private final Source source;
  private final Planned planned;
  private final PlanModule module;
  private final String address;
  private final String instance;

  PlanValues(Source source, Planned planned, PlanModule module, String address, String instance) {
    this.source = source;
    this.planned = planned;
    this.module = module;
    this.address = address;
    this.instance = instance;
  }

  /**
   * A value with what else the plan says of it.
   *
   * @param value null where there is none
   * @param unknown true, or in the shape of the value what of it is not known
   * @param sensitive likewise
   */
  record Told(@Nullable Node value, @Nullable Node unknown, @Nullable Node sensitive) {
    Told member(String key) {
      return new Told(
          Json.get(value, key),
          Json.isTrue(unknown) ? unknown : Json.get(unknown, key),
          Json.isTrue(sensitive) ? sensitive : Json.get(sensitive, key));
    }

    Told item(int index) {
      return new Told(
          Json.item(value, index),
          Json.isTrue(unknown) ? unknown : Json.item(unknown, index),
          Json.isTrue(sensitive) ? sensitive : Json.item(sensitive, index));
    }

    /** The keys of an object, or of what is not known of it. */
    SequencedSet<String> keys() {
      SequencedSet<String> keys = new LinkedHashSet<>();
      for (Node node : new @Nullable Node[] {value, unknown}) {
        if (node instanceof Node.Mapping object) {
          object.entries().forEach(entry -> keys.add(entry.key().text()));
        }
      }
      return keys;
    }

    int size() {
      return Math.max(Json.items(value).size(), Json.items(unknown).size());
    }
  }

  /**
   * The content of a resource or block.
   *
   * @param expressions what is configured for it; null where the plan does not say
   * @param around the place of what holds it
   */
  BlockContent content(Told told, @Nullable Node expressions, Place around, String path) {
    SequencedMap<String, BlockContent.Member> members = new LinkedHashMap<>();
    Place place = place(told.value(), around);
    for (String key : told.keys()) {
      Told member = told.member(key);
      Node expression = Json.get(expressions, key);
      boolean written = expressions == null || expression != null;
      String name = path.isEmpty() ? key : path + "." + key;
      if (!written && isAdded(member)) {
        continue;
      }
      members.put(
          key,
          isBlocks(member)
              ? blocks(member, expression, place, name)
              : new BlockContent.Argument(value(member, targets(expression), place, name)));
    }
    return new BlockContent(members, true, place);
  }

  /** What nobody has written: unknown as a whole, or empty. */
  private static boolean isAdded(Told member) {
    boolean empty =
        switch (member.value()) {
          case Node.Sequence list -> list.items().isEmpty();
          case Node.Mapping object -> object.entries().isEmpty();
          case null, default -> false;
        };
    return Json.isTrue(member.unknown()) || (empty && member.size() == 0);
  }

  private static boolean isBlocks(Told member) {
    List<Node> items = Json.items(member.value());
    return !items.isEmpty()
        && !Json.isTrue(member.unknown())
        && items.stream().allMatch(Node.Mapping.class::isInstance);
  }

  private BlockContent.Blocks blocks(
      Told member, @Nullable Node expression, Place around, String path) {
    List<BlockContent> items = new ArrayList<>();
    List<Node> written = Json.items(expression);
    boolean each = written.size() == member.size();
    for (int i = 0; i < member.size(); i++) {
      Node own =
          each
              ? written.get(i)
              : expression instanceof Node.Mapping one && isBlock(one) ? one : null;
      items.add(content(member.item(i), own, around, path + "[" + i + "]"));
    }
    return new BlockContent.Blocks(items, null);
  }

  private static boolean isBlock(Node.Mapping expression) {
    return expression.get("references") == null && expression.get("constant_value") == null;
  }

  private SequencedSet<Notes.Target> targets(@Nullable Node expression) {
    return new References(planned).of(expression, module, instance);
  }

  /** A value, of which every text may be that of one of the targets. */
  Val value(Told told, SequencedSet<Notes.Target> targets, Place around, String path) {
    Place place = place(told.value(), around);
    Marks marks = Json.isTrue(told.sensitive()) ? Marks.SENSITIVE : Marks.NONE;
    Notes notes = Notes.of(Origin.at(place)).marked(marks);
    if (Json.isTrue(told.unknown())) {
      return unknown(targets, notes, path);
    }
    return switch (told.value()) {
      case Node.Sequence list -> {
        List<Val> items = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
          items.add(value(told.item(i), targets, place, path + "[" + i + "]"));
        }
        yield Vals.tuple(items).with(notes);
      }
      case Node.Mapping object -> {
        SequencedMap<String, Val> attributes = new LinkedHashMap<>();
        for (String key : told.keys()) {
          attributes.put(key, value(told.member(key), targets, place, path + "." + key));
        }
        yield Vals.object(attributes).with(notes);
      }
      case Node.Scalar scalar -> scalar(scalar, targets, notes);
      case Node.Unreadable unreadable -> Vals.unknown(DYNAMIC, "syntax error").with(notes);
      case null -> Vals.nothing(DYNAMIC).with(notes);
    };
  }

  private Place place(@Nullable Node node, Place around) {
    return node == null ? around : new Place(source, node.span());
  }

  private Val unknown(SequencedSet<Notes.Target> targets, Notes notes, String path) {
    if (targets.size() == 1) {
      Notes.Target target = targets.getFirst();
      Val text = planned.known(target);
      if (text != null) {
        return text.with(text.notes().from(notes.origin()).readFrom(target));
      }
      Why why = new Why("created at deployment", target.toString(), List.of(target));
      return Vals.unknown(DYNAMIC, why).with(notes.readFrom(target));
    }
    Why why = new Why("known after apply", address + "." + path, List.copyOf(targets));
    return Vals.unknown(DYNAMIC, why).with(notes);
  }

  private Val scalar(Node.Scalar scalar, SequencedSet<Notes.Target> targets, Notes notes) {
    if (scalar.style() != Node.Style.JSON) {
      Val text = new Val.Text(scalar.text(), notes);
      Notes.Target target = referent(scalar.text(), targets);
      return target == null ? text : text.with(notes.readFrom(target));
    }
    return switch (scalar.text()) {
      case "true", "false" -> new Val.Bool(scalar.text().equals("true"), notes);
      case "null" -> Vals.nothing(DYNAMIC).with(notes);
      default -> {
        BigDecimal number = Numbers.parse(scalar.text());
        yield number == null
            ? Vals.unknown(DYNAMIC, "it is no number").with(notes)
            : new Val.Num(number, notes);
      }
    };
  }

  /** The one target whose planned value is this text. */
  private Notes.@Nullable Target referent(String text, SequencedSet<Notes.Target> targets) {
    Notes.Target found = null;
    for (Notes.Target target : targets) {
      Planned.Entry entry = planned.entry(target.address());
      Node value = entry == null ? null : Json.get(entry.values(), target.attribute());
      if (!text.isEmpty() && Json.text(value).equals(text)) {
        if (found != null) {
          return null;
        }
        found = target;
      }
    }
    return found;
  }
}
