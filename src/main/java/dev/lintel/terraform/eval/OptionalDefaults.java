package dev.lintel.terraform.eval;

import static dev.lintel.terraform.value.Type.Primitive.DYNAMIC;

import dev.lintel.syntax.hcl.Expression;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Puts the defaults of optional attributes in place.
 *
 * @param evaluator evaluates a default
 */
record OptionalDefaults(Function<Expression, Val> evaluator) {

  /** The value with the defaults of optional attributes in place. */
  Val withDefaults(Val value, Type wanted, TypeConstraint.Defaults defaults) {
    if (defaults.isEmpty()) {
      return value;
    }
    return switch (wanted) {
      case Type.ObjectOf object when value instanceof Val.Entries entries ->
          objectWithDefaults(entries, object, defaults);
      case Type.MapOf map when value instanceof Val.Entries entries -> {
        SequencedMap<String, Val> items = new LinkedHashMap<>();
        entries
            .entries()
            .forEach(
                (key, item) ->
                    items.put(key, withDefaults(item, map.element(), child(defaults, ""))));
        yield Vals.object(items).with(value.notes());
      }
      case Type.ListOf list when value instanceof Val.Items items ->
          tupleWithDefaults(items, list.element(), defaults);
      case Type.SetOf set when value instanceof Val.Items items ->
          tupleWithDefaults(items, set.element(), defaults);
      case Type.TupleOf tuple when value instanceof Val.Items items -> {
        List<Val> filled = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
          Type element = i < tuple.elements().size() ? tuple.elements().get(i) : DYNAMIC;
          filled.add(
              withDefaults(items.items().get(i), element, child(defaults, Integer.toString(i))));
        }
        yield Vals.tuple(filled).with(value.notes());
      }
      default -> value;
    };
  }

  private static TypeConstraint.Defaults child(TypeConstraint.Defaults defaults, String name) {
    return defaults.children().getOrDefault(name, new TypeConstraint.Defaults(Map.of(), Map.of()));
  }

  private Val tupleWithDefaults(Val.Items items, Type element, TypeConstraint.Defaults defaults) {
    List<Val> filled = new ArrayList<>();
    for (Val item : items.items()) {
      filled.add(withDefaults(item, element, child(defaults, "")));
    }
    return Vals.tuple(filled).with(items.notes());
  }

  private Val objectWithDefaults(
      Val.Entries entries, Type.ObjectOf object, TypeConstraint.Defaults defaults) {
    SequencedMap<String, Val> attributes = new LinkedHashMap<>(entries.entries());
    for (Map.Entry<String, Type> attribute : object.attributes().entrySet()) {
      String key = attribute.getKey();
      Val own = attributes.get(key);
      Expression written = defaults.attributes().get(key);
      if (written != null && (own == null || own.isNull())) {
        own = evaluator.apply(written);
      }
      if (own != null) {
        attributes.put(key, withDefaults(own, attribute.getValue(), child(defaults, key)));
      }
    }
    return Vals.object(attributes).with(entries.notes());
  }
}
