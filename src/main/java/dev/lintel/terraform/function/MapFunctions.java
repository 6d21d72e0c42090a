package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Conversion;
import dev.lintel.terraform.value.ConversionException;
import dev.lintel.terraform.value.Marks;
import dev.lintel.terraform.value.TextOrder;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Functions on maps and objects. */
final class MapFunctions {
  private static final Type TEXTS = new Type.ListOf(STRING);
  private static final Type TEXTS_BY_KEY = new Type.MapOf(TEXTS);

  private MapFunctions() {}

  static @Nullable Function find(String name) {
    return switch (name) {
      case "keys" ->
          Function.of(
                  MapFunctions::keysType,
                  MapFunctions::keys,
                  Parameter.of("inputMap", DYNAMIC).orUnknown().orMarked())
              .never();
      case "values" ->
          Function.of(
                  MapFunctions::valuesType,
                  MapFunctions::values,
                  Parameter.of("mapping", DYNAMIC).orMarked())
              .never();
      case "lookup" ->
          Function.of(
                  MapFunctions::lookupType,
                  MapFunctions::lookup,
                  Parameter.of("inputMap", DYNAMIC).orUnknown().orMarked(),
                  Parameter.of("key", STRING).orUnknown().orMarked())
              .andAny(Parameter.anything("default"));
      case "merge" ->
          Function.of(MapFunctions::mergeType, MapFunctions::merge)
              .andAny(Parameter.of("maps", DYNAMIC).orNull().orDynamic().orMarked())
              .never()
              .keeping(Certainties::entries);
      case "zipmap" ->
          Function.of(
                  MapFunctions::zipType,
                  MapFunctions::zip,
                  Parameter.of("keys", TEXTS).orMarked(),
                  Parameter.of("values", DYNAMIC).orMarked())
              .never();
      case "transpose" ->
          Function.of(TEXTS_BY_KEY, MapFunctions::transpose, Parameter.of("values", TEXTS_BY_KEY));
      default -> null;
    };
  }

  private static Type keysType(List<Val> arguments) throws CallException {
    return switch (arguments.getFirst().type()) {
      case Type.MapOf map -> TEXTS;
      case Type.ObjectOf object ->
          new Type.TupleOf(Collections.nCopies(object.attributes().size(), STRING));
      case Type other -> throw CallException.of(0, "must have map or object type");
    };
  }

  private static Val keys(Call call) {
    Val map = call.argument(0);
    List<Val> keys = new ArrayList<>();
    if (map.type() instanceof Type.ObjectOf object) {
      List<String> names = new ArrayList<>(object.attributes().keySet());
      names.sort(TextOrder.BY_CODE_POINT);
      names.forEach(name -> keys.add(Vals.text(name)));
    } else if (!map.isKnown()) {
      return call.unknown();
    } else {
      call.entries(0).keySet().forEach(key -> keys.add(Vals.text(key)));
    }
    Val result = map.type() instanceof Type.ObjectOf ? Vals.tuple(keys) : Vals.list(STRING, keys);
    return result.with(result.notes().alsoMarked(map.marks()));
  }

  private static Type valuesType(List<Val> arguments) throws CallException {
    return switch (arguments.getFirst().type()) {
      case Type.MapOf map -> new Type.ListOf(map.element());
      case Type.ObjectOf object -> {
        SortedMap<String, Type> sorted = new TreeMap<>(TextOrder.BY_CODE_POINT);
        sorted.putAll(object.attributes());
        yield new Type.TupleOf(List.copyOf(sorted.values()));
      }
      case Type other -> throw new CallException("values() requires a map as the first argument");
    };
  }

  private static Val values(Call call) {
    List<Val> values = List.copyOf(call.entries(0).values());
    Val result =
        call.type() instanceof Type.TupleOf
            ? Vals.tuple(values)
            : Vals.list(Type.elementOf(call.type()), values);
    return result.with(result.notes().alsoMarked(call.argument(0).marks()));
  }

  private static Type lookupType(List<Val> arguments) throws CallException {
    if (arguments.size() > 3) {
      throw new CallException("lookup() takes two or three arguments");
    }
    Val fallback = arguments.size() == 3 ? arguments.get(2) : null;
    return switch (arguments.getFirst().type()) {
      case Type.ObjectOf object -> {
        if (!(arguments.get(1) instanceof Val.Text key)) {
          yield DYNAMIC;
        }
        Type own = object.attributes().get(key.text());
        if (own != null) {
          yield own;
        }
        if (fallback == null) {
          throw CallException.of(0, "the given object has no attribute \"" + key.text() + "\"");
        }
        yield fallback.type();
      }
      case Type.MapOf map -> {
        boolean fits = fallback == null || converts(fallback, map.element());
        if (!fits) {
          throw CallException.of(
              2, "the default value must have the same type as the map elements");
        }
        yield map.element();
      }
      case Type other -> throw CallException.of(0, "lookup() requires a map as the first argument");
    };
  }

  private static boolean converts(Val value, Type type) {
    try {
      Conversion.convert(value, type);
      return true;
    } catch (ConversionException e) {
      return false;
    }
  }

  private static Val lookup(Call call) throws CallException, ConversionException {
    Marks marks = call.argument(0).marks().and(call.argument(1).marks());
    if (!call.argument(0).isKnown() || !(call.argument(1) instanceof Val.Text key)) {
      return call.unknown();
    }
    Val found = call.entries(0).get(key.text());
    if (found == null && call.size() == 3) {
      found = Conversion.convert(call.argument(2), call.type());
    }
    if (found == null) {
      throw new CallException("lookup failed to find key \"" + key.text() + "\"");
    }
    return found.with(found.notes().alsoMarked(marks));
  }

  private static Type mergeType(List<Val> arguments) throws CallException {
    SortedMap<String, Type> attributes = new TreeMap<>();
    boolean matching = true;
    boolean known = true;
    Type first = null;
    for (Val map : arguments) {
      Type type = map.type();
      switch (type) {
        case Type.Primitive primitive when primitive == DYNAMIC -> {
          return DYNAMIC;
        }
        case Type.ObjectOf object when map.isNull() -> type = Type.object(new TreeMap<>());
        case Type.ObjectOf object -> attributes.putAll(object.attributes());
        case Type.MapOf of when map instanceof Val.Entries entries ->
            entries.entries().keySet().forEach(key -> attributes.put(key, of.element()));
        case Type.MapOf of -> known &= map.isNull();
        case Type other ->
            throw new CallException(
                "arguments must be maps or objects, got \"" + other.friendly() + "\"");
      }
      matching &= first == null || type.equals(first);
      first = first == null ? type : first;
    }
    if (first != null && matching) {
      return first;
    }
    return known ? Type.object(attributes) : DYNAMIC;
  }

  private static Val merge(Call call) {
    SequencedMap<String, Val> merged = new LinkedHashMap<>();
    Marks marks = Marks.NONE;
    for (int i = 0; i < call.size(); i++) {
      marks = marks.and(call.argument(i).marks());
      merged.putAll(call.entries(i));
    }
    if (!call.affords(merged.size())) {
      return call.tooLarge();
    }
    Val result =
        call.type() instanceof Type.MapOf map
            ? Vals.map(map.element(), merged)
            : Vals.object(merged);
    return result.with(result.notes().alsoMarked(marks));
  }

  private static Type zipType(List<Val> arguments) throws CallException {
    Val keys = arguments.get(0);
    return switch (arguments.get(1).type()) {
      case Type.ListOf list -> new Type.MapOf(list.element());
      case Type.TupleOf tuple -> {
        if (!Vals.isWhollyKnown(keys)) {
          yield DYNAMIC;
        }
        List<Val> names = List.copyOf(Vals.children(keys));
        checkSizes(names.size(), tuple.elements().size());
        SortedMap<String, Type> attributes = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
          attributes.put(key(names.get(i)), tuple.elements().get(i));
        }
        yield Type.object(attributes);
      }
      case Type other -> throw new CallException("values argument must be a list or tuple value");
    };
  }

  private static String key(Val key) throws CallException {
    if (key instanceof Val.Text text) {
      return text.text();
    }
    throw new CallException("keys list has null value");
  }

  private static void checkSizes(int keys, int values) throws CallException {
    if (keys != values) {
      throw new CallException(
          "number of keys (%d) does not match number of values (%d)".formatted(keys, values));
    }
  }

  private static Val zip(Call call) throws CallException {
    if (!Vals.isWhollyKnown(call.argument(0))) {
      return call.unknown();
    }
    List<Val> keys = call.items(0);
    List<Val> values = call.items(1);
    checkSizes(keys.size(), values.size());
    SequencedMap<String, Val> zipped = new LinkedHashMap<>();
    Marks marks = call.argument(0).marks().and(call.argument(1).marks());
    for (int i = 0; i < keys.size(); i++) {
      marks = marks.and(keys.get(i).marks());
      zipped.put(key(keys.get(i)), values.get(i));
    }
    Val result =
        call.type() instanceof Type.MapOf map
            ? Vals.map(map.element(), zipped)
            : Vals.object(zipped);
    return result.with(result.notes().alsoMarked(marks));
  }

  private static Val transpose(Call call) throws CallException {
    if (!Vals.isWhollyKnown(call.argument(0))) {
      return call.unknown();
    }
    SortedMap<String, List<Val>> transposed = new TreeMap<>();
    for (Map.Entry<String, Val> entry : call.entries(0).entrySet()) {
      if (entry.getValue().isNull()) {
        throw CallException.of(0, "input must not contain null list");
      }
      for (Val item : Vals.children(entry.getValue())) {
        transposed
            .computeIfAbsent(key(item), unused -> new ArrayList<>())
            .add(Vals.text(entry.getKey()));
      }
    }
    SequencedMap<String, Val> lists = new LinkedHashMap<>();
    transposed.forEach((key, values) -> lists.put(key, Vals.list(STRING, values)));
    return Vals.map(TEXTS, lists);
  }
}
