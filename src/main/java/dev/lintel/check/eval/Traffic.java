package dev.lintel.check.eval;

import dev.lintel.check.network.Protocol;
import dev.lintel.check.network.Transport;
import dev.lintel.check.scene.Identity;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one rule of a security group or network ACL lets through, as far as it is known. */
final class Traffic {
  private static final List<String> PROTOCOLS = List.of("protocol", "ip_protocol");

  private final Frame frame;
  private final Walker walker;
  private final Found rule;
  private final boolean hasProtocol;
  private final Transport transport;
  private @Nullable Sources sources;

  Traffic(Frame frame, Found rule) {
    this.frame = frame;
    this.walker = new Walker(frame);
    this.rule = rule;
    List<Found> protocols = walker.ends(rule, PROTOCOLS);
    String name = text(protocols);
    Protocol protocol = name == null ? null : Protocol.of(name);
    this.hasProtocol = !protocols.isEmpty();
    this.transport =
        new Transport(
            protocol,
            limit(protocol, "from_port", "icmp_type"),
            limit(protocol, "to_port", "icmp_code"));
  }

  boolean isOf(Found other) {
    return Identity.same(rule, other);
  }

  /** Whether its sources are all of IPv4, or all of IPv6. */
  Truth isFromWorld() {
    return sources().areTheWorld();
  }

  /**
   * Whether it lets a port through.
   *
   * @param wanted null where TCP or UDP will do
   */
  Truth covers(BigDecimal port, @Nullable Protocol wanted) {
    return Truth.of(hasProtocol).and(() -> transport.covers(port, wanted));
  }

  /** Whether it lets all protocols through, or all ports of TCP or UDP. */
  Truth hasAllPorts() {
    return Truth.of(hasProtocol).and(transport::hasAllPorts);
  }

  /** Whether another rule lets all of this through. */
  Truth isWithin(Traffic other) {
    return transport.isWithin(other.transport).and(() -> sources().areWithin(other.sources()));
  }

  /** The places of the sources, the ones that open it to the world if any does alone. */
  List<Found> openSources() {
    return sources().open();
  }

  private Sources sources() {
    if (sources == null) {
      sources = new Sources(frame, walker, rule);
    }
    return sources;
  }

  /**
   * A port, or a type or code of ICMP, which security groups write as ports; only ICMPv6 may do
   * without, and then it is all of them.
   */
  private @Nullable BigDecimal limit(@Nullable Protocol protocol, String port, String icmp) {
    boolean isIcmp = protocol != null && protocol.isIcmp();
    List<Found> found = isIcmp ? walker.ends(rule, List.of(icmp)) : List.of();
    if (found.isEmpty()) {
      found = walker.ends(rule, List.of(port));
    }
    if (found.isEmpty() && protocol != null && protocol.equals(Protocol.ICMPV6)) {
      return BigDecimal.valueOf(-1);
    }
    String text = text(found);
    return text == null ? null : Texts.decimal(text);
  }

  private @Nullable String text(List<Found> found) {
    return found.size() == 1 ? Texts.of(found.getFirst().value(), frame.world()) : null;
  }
}
