package dev.lintel.terraform.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is known of a value whose text or extent as a whole is not, or what its text stands for. */
public sealed interface Shape {
  /**
   * Text put together from parts, of which at least one is not known.
   *
   * @param parts in order
   */
  record Parts(List<Val> parts) implements Shape {}

  /**
   * Text that is the JSON encoding of a value.
   *
   * @param content the encoded value
   */
  record Encoded(Val content) implements Shape {}

  /**
   * An object or list of which some members are known, such as a resource with what its provider
   * adds at deployment.
   *
   * @param attributes the known attributes
   * @param items the known items
   * @param every what every other index gives; null where nothing is known of it
   */
  record Members(SequencedMap<String, Val> attributes, List<Val> items, @Nullable Val every)
      implements Shape {}

  /**
   * A collection that holds what is known of it, and perhaps more.
   *
   * @param entries what a map or object certainly holds
   * @param items what a list or set certainly holds, in any order
   */
  record AtLeast(SequencedMap<String, Val> entries, List<Val> items) implements Shape {
    /** Of a list or set. */
    public static AtLeast items(List<Val> items) {
      return new AtLeast(new LinkedHashMap<>(), List.copyOf(items));
    }

    /** Of a map or object. */
    public static AtLeast entries(SequencedMap<String, Val> entries) {
      return new AtLeast(entries, List.of());
    }
  }

  /**
   * One of two values, by a condition that is not known.
   *
   * @param condition what is left of the condition
   * @param yes the value where it is true
   * @param no the value where it is false
   */
  record Choice(String condition, Val yes, Val no) implements Shape {}
}
