package dev.lintel.terraform.eval;

import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Iterates over collections. */
public final class Elements {
  private Elements() {}

  /** The items of a known collection with their keys; null of what cannot be iterated. */
  public static @Nullable List<Map.Entry<Val, Val>> of(Val collection) {
    List<Map.Entry<Val, Val>> elements = new ArrayList<>();
    switch (collection) {
      case Val.Items items -> {
        boolean set = items.type() instanceof Type.SetOf;
        for (int i = 0; i < items.items().size(); i++) {
          Val item = Access.child(items, items.items().get(i), "[" + i + "]");
          elements.add(Map.entry(set ? item : Vals.number(i), item));
        }
      }
      case Val.Entries entries ->
          entries
              .entries()
              .forEach(
                  (key, value) ->
                      elements.add(
                          Map.entry(
                              Vals.text(key), Access.child(entries, value, "[\"" + key + "\"]"))));
      case Val other -> {
        return null;
      }
    }
    return elements;
  }
}
