package dev.lintel.terraform.value;

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
}
