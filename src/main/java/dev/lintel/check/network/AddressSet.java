package dev.lintel.check.network;

import dev.lintel.check.network.AddressRange.Family;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A set of addresses, IPv4 and IPv6 apart. */
public final class AddressSet {
  private final List<AddressRange> ranges;

  private AddressSet(List<AddressRange> ranges) {
    this.ranges = ranges;
  }

  /** The addresses that are in any of the ranges. */
  public static AddressSet of(Collection<AddressRange> ranges) {
    return new AddressSet(
        ranges.stream()
            .sorted(Comparator.comparing(AddressRange::family).thenComparing(AddressRange::first))
            .toList());
  }

  /** Whether it has all addresses of IPv4, or all of IPv6. */
  public boolean isWholeWorld() {
    return hasAllOf(Family.IPV4) || hasAllOf(Family.IPV6);
  }

  /** Whether it has all addresses there are. */
  public boolean isEverything() {
    return hasAllOf(Family.IPV4) && hasAllOf(Family.IPV6);
  }

  private boolean hasAllOf(Family family) {
    return covers(family, BigInteger.ZERO, family.last());
  }

  /** Whether it has every address of another set. */
  public boolean contains(AddressSet other) {
    return other.ranges.stream()
        .allMatch(range -> covers(range.family(), range.first(), range.last()));
  }

  /** Neighbouring ranges count as one: halves of the world are the world. */
  private boolean covers(Family family, BigInteger first, BigInteger last) {
    BigInteger next = first;
    for (AddressRange range : ranges) {
      if (range.family() == family
          && range.first().compareTo(next) <= 0
          && range.last().compareTo(next) >= 0) {
        next = range.last().add(BigInteger.ONE);
      }
    }
    return next.compareTo(last) > 0;
  }
}
