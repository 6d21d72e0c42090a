package dev.lintel.terraform.value;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the one type that values of several types can become. */
public final class Unification {
  private Unification() {}

  /**
   * The common type; null where there is none.
   *
   * @param unsafe whether conversions count that fail for some values
   */
  public static @Nullable Type unify(List<Type> types, boolean unsafe) {
    if (types.isEmpty()) {
      return null;
    }
    if (types.stream().allMatch(types.getFirst()::equals)) {
      return types.getFirst();
    }
    Kinds kinds = Kinds.of(types);
    if (kinds.only(kinds.maps)) {
      return unifyCollections(types, kinds, Type.MapOf::new, unsafe);
    }
    if (kinds.lists > 0 && kinds.only(kinds.lists)) {
      return unifyCollections(types, kinds, Type.ListOf::new, unsafe);
    }
    if (kinds.only(kinds.sets)) {
      return unifyCollections(types, kinds, Type.SetOf::new, unsafe);
    }
    if (kinds.only(kinds.objects)) {
      return kinds.dynamic > 0 ? DYNAMIC : unifyObjects(types, unsafe);
    }
    if (kinds.only(kinds.tuples)) {
      return kinds.dynamic > 0 ? DYNAMIC : unifyTuples(types, unsafe);
    }
    Type mixed = unifyMixed(types, kinds, unsafe);
    if (mixed != null) {
      return mixed;
    }
    return kinds.objects > 0 && kinds.tuples > 0 ? null : preferred(types, unsafe);
  }

  private record Kinds(
      int maps, int lists, int sets, int objects, int tuples, int dynamic, int all) {
    static Kinds of(List<Type> types) {
      return new Kinds(
          count(types, Type.MapOf.class),
          count(types, Type.ListOf.class),
          count(types, Type.SetOf.class),
          count(types, Type.ObjectOf.class),
          count(types, Type.TupleOf.class),
          (int) types.stream().filter(type -> type == DYNAMIC).count(),
          types.size());
    }

    private static int count(List<Type> types, Class<? extends Type> kind) {
      return (int) types.stream().filter(kind::isInstance).count();
    }

    boolean only(int some) {
      return some > 0 && some + dynamic == all;
    }
  }

  private static @Nullable Type unifyCollections(
      List<Type> types, Kinds kinds, Function<Type, Type> kind, boolean unsafe) {
    if (kinds.dynamic > 0) {
      return DYNAMIC;
    }
    Type element = unify(types.stream().map(Type::elementOf).toList(), unsafe);
    return element == null ? null : kind.apply(element);
  }

  /** Maps with objects become maps, lists with tuples lists. */
  private static @Nullable Type unifyMixed(List<Type> types, Kinds kinds, boolean unsafe) {
    if (kinds.maps > 0 && kinds.objects > 0 && kinds.only(kinds.maps + kinds.objects)) {
      Type map = unifyObjectsAsMap(select(types, Type.ObjectOf.class), unsafe);
      return map == null ? null : replaced(types, Type.ObjectOf.class, map, unsafe);
    }
    if (kinds.lists > 0 && kinds.tuples > 0 && kinds.only(kinds.lists + kinds.tuples)) {
      Type list = unifyTuplesAsList(select(types, Type.TupleOf.class), unsafe);
      return list == null ? null : replaced(types, Type.TupleOf.class, list, unsafe);
    }
    return null;
  }

  private static @Nullable Type replaced(
      List<Type> types, Class<? extends Type> kind, Type by, boolean unsafe) {
    Type common =
        unify(types.stream().map(type -> kind.isInstance(type) ? by : type).toList(), unsafe);
    return common != null && common.getClass() == by.getClass() ? common : null;
  }

  private static <T extends Type> List<T> select(List<Type> types, Class<T> kind) {
    return types.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static @Nullable Type unifyObjects(List<Type> types, boolean unsafe) {
    List<Type.ObjectOf> objects = select(types, Type.ObjectOf.class);
    Set<String> names = objects.getFirst().attributes().keySet();
    if (objects.stream().anyMatch(object -> !object.attributes().keySet().equals(names))) {
      return unifyObjectsAsMap(objects, unsafe);
    }
    SortedMap<String, Type> attributes = new TreeMap<>();
    for (String name : names) {
      List<Type> across = new ArrayList<>();
      objects.forEach(object -> across.add(typeOf(object, name)));
      Type common = unify(across, unsafe);
      if (common == null) {
        return null;
      }
      attributes.put(name, common);
    }
    Type.ObjectOf common = Type.object(attributes);
    return allPossible(types, common, unsafe) ? common : unifyObjectsAsMap(objects, unsafe);
  }

  private static Type typeOf(Type.ObjectOf object, String name) {
    return object.attributes().getOrDefault(name, DYNAMIC);
  }

  private static @Nullable Type unifyObjectsAsMap(List<Type.ObjectOf> objects, boolean unsafe) {
    List<Type> attributes = new ArrayList<>();
    objects.forEach(object -> attributes.addAll(object.attributes().values()));
    Type element = unify(attributes, unsafe);
    if (element == null) {
      return null;
    }
    Type map = new Type.MapOf(element);
    return allPossible(objects, map, unsafe) ? map : null;
  }

  private static @Nullable Type unifyTuples(List<Type> types, boolean unsafe) {
    List<Type.TupleOf> tuples = select(types, Type.TupleOf.class);
    int size = tuples.getFirst().elements().size();
    if (tuples.stream().anyMatch(tuple -> tuple.elements().size() != size)) {
      return unifyTuplesAsList(tuples, unsafe);
    }
    List<Type> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Type> across = new ArrayList<>();
      for (Type.TupleOf tuple : tuples) {
        across.add(tuple.elements().get(i));
      }
      Type common = unify(across, unsafe);
      if (common == null) {
        return null;
      }
      elements.add(common);
    }
    Type common = new Type.TupleOf(elements);
    return allPossible(types, common, unsafe) ? common : unifyTuplesAsList(tuples, unsafe);
  }

  private static @Nullable Type unifyTuplesAsList(List<Type.TupleOf> tuples, boolean unsafe) {
    List<Type> elements = new ArrayList<>();
    tuples.forEach(tuple -> elements.addAll(tuple.elements()));
    Type element = unify(elements, unsafe);
    if (element == null) {
      return null;
    }
    Type list = new Type.ListOf(element);
    return allPossible(tuples, list, unsafe) ? list : null;
  }

  private static boolean allPossible(List<? extends Type> types, Type common, boolean unsafe) {
    return types.stream()
        .allMatch(type -> type.equals(common) || Convertibility.possible(type, common, unsafe));
  }

  private static @Nullable Type preferred(List<Type> types, boolean unsafe) {
    for (Type candidate : TypePreference.ordered(types)) {
      if (allPossible(types, candidate, unsafe)) {
        return candidate;
      }
    }
    return null;
  }
}
