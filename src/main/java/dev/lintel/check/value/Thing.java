package dev.lintel.check.value;

import dev.lintel.graph.Value;
import dev.lintel.vocabulary.CanonicalResource;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a condition can speak of. */
public sealed interface Thing {
  /** A value; never null-valued and never one of a few: those are settled before. */
  record OfValue(Value value) implements Thing {}

  /** A resource. */
  record OfResource(CanonicalResource resource) implements Thing {}

  /** An entry of a map: {@code .key} and {@code .value}. */
  record Entry(Value key, Value value) implements Thing {}

  /**
   * What refers to something.
   *
   * @param by the referring resource, or null for an output
   * @param path where the reference stands, such as {@code ingress.security_groups}
   * @param attribute the attribute that is referred to
   */
  record Referrer(@Nullable CanonicalResource by, String path, String attribute) implements Thing {}

  /**
   * How many there are.
   *
   * @param low at least
   * @param high at most; {@link Integer#MAX_VALUE} where there is no limit
   */
  record Count(int low, int high) implements Thing {}

  /** A version. */
  record Release(List<BigInteger> numbers) implements Thing {}
}
