package dev.lintel.cloudformation.evaluate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The intrinsic functions by their long names; those of conditions are in {@link Conditions}. */
final class Intrinsics {
  private static final Map<String, Intrinsic> FUNCTIONS = functions();

  private Intrinsics() {}

  /** The function of a name, or null. */
  static @Nullable Intrinsic named(String name) {
    return FUNCTIONS.get(name);
  }

  /** Whether a key of a map makes it a call of a function that is known. */
  static boolean isKnown(String key) {
    return FUNCTIONS.containsKey(key) || ConditionFunctions.isOne(key);
  }

  private static Map<String, Intrinsic> functions() {
    Map<String, Intrinsic> functions = new HashMap<>();
    functions.putAll(References.FUNCTIONS);
    functions.putAll(TextFunctions.FUNCTIONS);
    functions.putAll(ListFunctions.FUNCTIONS);
    functions.put("Fn::Cidr", new Cidr());
    functions.put("Fn::FindInMap", new FindInMap());
    functions.put("Fn::If", new Branches());
    return Map.copyOf(functions);
  }
}
