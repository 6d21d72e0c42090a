package dev.lintel.vocabulary.folding;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.entry.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes values from where selections lead. What is not known, or is one of a few, stays so on every
 * step; every value keeps its place.
 */
final class Reader {
  private Reader() {}

  /** What a selection finds; null where nothing is set. */
  static @Nullable Value read(Selection selection, Value from) {
    if (selection instanceof Selection.Path path) { // nearly always
      return path(path.steps(), from);
    }
    return switch (selection) {
      case Selection.Path path -> path(path.steps(), from);
      case Selection.AsList(var of) -> map(read(of, from), Reader::asList);
      case Selection.AsMap(var of) -> map(read(of, from), Reader::asMap);
      case Selection.First(var of) -> first(of, from);
      case Selection.All(var of) -> all(of, from);
    };
  }

  /** A scalar as a list of it; lists and what is not known as they are. */
  static Value asList(Value value) {
    return switch (value) {
      case Value.Text t -> listOf(t);
      case Value.Num n -> listOf(n);
      case Value.Bool b -> listOf(b);
      case Value.Template t -> listOf(t);
      case Value.Json j -> listOf(j);
      case Value.MapValue m -> listOf(m);
      case Value.Reference r -> r.value() instanceof Value.ListValue ? r : listOf(r);
      case Value.OneOf o -> Choices.map(o, Reader::asList);
      case Value.ListValue l -> l;
      case Value.Unknown u -> u;
      case Value.Null n -> n;
    };
  }

  private static Value listOf(Value value) {
    return new Value.ListValue(List.of(value), Value.ListKind.LIST, null, value.meta());
  }

  /** A key/value list as a map. */
  static Value asMap(Value value) {
    return switch (value) {
      case Value.ListValue list -> mapOf(list);
      case Value.OneOf o -> Choices.map(o, Reader::asMap);
      case Value.Reference r when r.value() != null ->
          new Value.Reference(r.address(), r.attribute(), asMap(r.value()), r.meta());
      default -> value;
    };
  }

  private static Value.MapValue mapOf(Value.ListValue list) {
    SequencedMap<String, Value> entries = new LinkedHashMap<>();
    Value.Unknown rest = list.rest();
    for (Value item : list.items()) {
      Value.Unknown doubt = addEntry(item, entries, Function.identity());
      rest = rest == null ? doubt : rest;
    }
    return new Value.MapValue(entries, Value.MapKind.MAP, rest, list.meta());
  }

  /** Adds what one item says; returns why there may be more. */
  private static Value.@Nullable Unknown addEntry(
      Value item, SequencedMap<String, Value> entries, Function<Value, Value> wrap) {
    return switch (item) {
      case Value.MapValue map -> addPair(map, entries, wrap);
      case Value.OneOf choice -> {
        Value.Unknown rest = null;
        for (Value.Alternative alternative : choice.alternatives()) {
          Value.Unknown doubt =
              addEntry(
                  alternative.value(),
                  entries,
                  value -> wrap.apply(Choices.onlyIn(choice, alternative, value)));
          rest = rest == null ? doubt : rest;
        }
        yield rest;
      }
      case Value.Null ignored -> null;
      default -> Unknowns.of("an item is not known", item);
    };
  }

  private static Value.@Nullable Unknown addPair(
      Value.MapValue map, SequencedMap<String, Value> entries, Function<Value, Value> wrap) {
    Value key = map.get("Key");
    Value value = map.get("Value");
    String name = Known.text(key);
    if (name == null) {
      return Unknowns.of("a key is not known", key == null ? map : key);
    }
    entries.put(name, wrap.apply(value == null ? new Value.Null(map.meta()) : value));
    return null;
  }

  private static @Nullable Value path(List<Selection.Step> steps, Value from) {
    Value at = from;
    for (Selection.Step step : steps) {
      Selection.Pick pick = step.pick();
      Value next = step(step.name(), at);
      at = next == null || pick == null ? next : pick(pick, next);
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  /**
   * The value of a name, spread over lists but a block that stands once; null where it is not set.
   */
  static @Nullable Value step(String name, Value from) {
    if (from instanceof Value.MapValue map) { // nearly always
      Value value = map.get(name);
      return value == null ? map.rest() : value;
    }
    return stepInto(name, from);
  }

  private static @Nullable Value stepInto(String name, Value from) {
    return switch (from) {
      case Value.MapValue map -> step(name, map);
      case Value.ListValue list -> spread(list, item -> step(name, item));
      case Value.OneOf choice -> Choices.mapNullable(choice, value -> step(name, value));
      case Value.Reference reference ->
          reference.value() == null
              ? Unknowns.of("what " + reference.address() + " gives is not known", reference)
              : step(name, reference.value());
      case Value.Unknown unknown -> unknown;
      case Value.Json json -> step(name, json.content());
      case Value.Text t -> null;
      case Value.Num n -> null;
      case Value.Bool b -> null;
      case Value.Template t -> null;
      case Value.Null n -> null;
    };
  }

  private static @Nullable Value spread(
      Value.ListValue list, Function<Value, @Nullable Value> each) {
    boolean oneBlock =
        list.kind() == Value.ListKind.BLOCKS && list.items().size() == 1 && list.rest() == null;
    if (oneBlock) {
      return each.apply(list.items().getFirst());
    }
    List<Value> found = new ArrayList<>();
    Value.Unknown rest = list.rest();
    for (Value item : list.items()) {
      Value value = each.apply(item);
      if (value instanceof Value.ListValue inner) {
        found.addAll(inner.items());
        rest = rest == null ? inner.rest() : rest;
      } else if (value != null) {
        found.add(value);
      }
    }
    return found.isEmpty() && rest == null
        ? null
        : new Value.ListValue(found, list.kind(), rest, list.meta());
  }

  /** The item that a pick finds; null where none is that item, or none can be. */
  private static @Nullable Value pick(Selection.Pick pick, Value from) {
    return switch (from) {
      case Value.ListValue list -> pickItem(pick, list);
      case Value.OneOf choice -> Choices.mapNullable(choice, value -> pick(pick, value));
      case Value.Unknown unknown -> unknown;
      case Value.Reference reference ->
          reference.value() == null ? null : pick(pick, reference.value());
      default -> null;
    };
  }

  private static @Nullable Value pickItem(Selection.Pick pick, Value.ListValue list) {
    Value.Unknown doubt = list.rest();
    for (Value item : list.items()) {
      if (item instanceof Value.OneOf choice) {
        Value inChoice = Choices.mapNullable(choice, one -> pick(pick, listOf(one)));
        if (inChoice != null) {
          return inChoice;
        }
      } else if (item instanceof Value.MapValue map) {
        String said = Known.text(map.get(pick.field()));
        if (pick.equal().equals(said)) {
          return pick.take() == null ? map : step(pick.take(), map);
        }
        if (said == null) {
          doubt = Unknowns.of("a " + pick.field() + " is not known", map);
        }
      } else if (!(item instanceof Value.Null)) {
        doubt = Unknowns.of("an item is not known", item);
      }
    }
    return doubt;
  }

  private static @Nullable Value first(List<Selection> of, Value from) {
    Value found = null;
    for (Selection selection : of) {
      Value next = read(selection, from);
      found = found == null ? next : orElse(found, next);
    }
    return found;
  }

  /** The value, or {@code other} in the alternatives where it is not set. */
  private static Value orElse(Value value, @Nullable Value other) {
    return switch (value) {
      case Value.Null n -> other == null ? n : other;
      case Value.OneOf choice -> Choices.map(choice, one -> orElse(one, other));
      default -> value;
    };
  }

  private static @Nullable Value all(List<Selection> of, Value from) {
    List<Value> items = new ArrayList<>();
    Value.Unknown rest = null;
    Value firstFound = null;
    for (Selection selection : of) {
      Value found = read(selection, from);
      if (found == null) {
        continue;
      }
      firstFound = firstFound == null ? found : firstFound;
      switch (asList(found)) {
        case Value.ListValue list -> {
          items.addAll(list.items());
          rest = rest == null ? list.rest() : rest;
        }
        case Value.Null ignored -> {}
        case Value.Unknown unknown -> rest = unknown;
        case Value other -> items.add(other);
      }
    }
    return firstFound == null
        ? null
        : new Value.ListValue(items, Value.ListKind.LIST, rest, firstFound.meta());
  }

  private static @Nullable Value map(@Nullable Value value, Function<Value, Value> by) {
    return value == null ? null : by.apply(value);
  }
}
