package dev.lintel.check.network;

import dev.lintel.check.value.Truth;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The protocols and ports of a rule, as far as they are known. After <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html">IpPermission
 * </a>: protocol -1 has all ports, and so has every protocol but TCP, UDP and ICMP.
 *
 * @param protocol null where it is not known
 * @param from the first port, or ICMP's type, of which -1 is any; null where it is not known
 * @param to the last port, or ICMP's code, of which -1 is any; null where it is not known
 */
public record Transport(
    @Nullable Protocol protocol, @Nullable BigDecimal from, @Nullable BigDecimal to) {
  private static final BigDecimal LAST_PORT = BigDecimal.valueOf(65535);
  private static final BigDecimal ANY = BigDecimal.valueOf(-1);

  /**
   * Whether it has a port, or a type of ICMP.
   *
   * @param wanted the protocol; null where TCP or UDP will do
   */
  public Truth covers(BigDecimal port, @Nullable Protocol wanted) {
    if (protocol == null || protocol.isEvery()) {
      return protocol == null ? Truth.UNKNOWN : Truth.TRUE;
    }
    if (wanted == null ? !protocol.hasPorts() : !protocol.equals(wanted)) {
      return Truth.FALSE;
    }
    if (protocol.hasPorts()) {
      return atMost(from, port).and(atMost(port, to));
    }
    return protocol.isIcmp() ? equal(from, ANY).or(equal(from, port)) : Truth.TRUE;
  }

  /** Whether it has all protocols, or all ports of TCP or UDP; nothing is told of port 0. */
  public Truth hasAllPorts() {
    if (protocol == null || protocol.isEvery()) {
      return protocol == null ? Truth.UNKNOWN : Truth.TRUE;
    }
    return Truth.of(protocol.hasPorts())
        .and(atMost(from, BigDecimal.ONE).and(atMost(LAST_PORT, to)));
  }

  /**
   * Whether another one has all of this. One whose first port is beyond its last has none, which
   * EC2 takes from nobody: where a port is not known there are some.
   */
  public Truth isWithin(Transport other) {
    if (protocol != null && protocol.hasPorts() && atMost(from, to) == Truth.FALSE) {
      return Truth.TRUE;
    }
    if (other.protocol == null || other.protocol.isEvery()) {
      return other.protocol == null ? Truth.UNKNOWN : Truth.TRUE;
    }
    if (protocol == null || !protocol.equals(other.protocol)) {
      return protocol == null ? Truth.UNKNOWN : Truth.FALSE;
    }
    if (protocol.hasPorts()) {
      return atMost(other.from, from).and(atMost(to, other.to));
    }
    if (protocol.isIcmp()) {
      Truth code = equal(other.to, ANY).or(equal(other.to, to));
      return equal(other.from, ANY).or(equal(other.from, from).and(code));
    }
    return Truth.TRUE;
  }

  private static Truth atMost(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low == null || high == null ? Truth.UNKNOWN : Truth.of(low.compareTo(high) <= 0);
  }

  private static Truth equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? Truth.UNKNOWN : Truth.of(one.compareTo(other) == 0);
  }
}
