package dev.lintel.check.eval;

import dev.lintel.check.network.AddressRange;
import dev.lintel.check.network.AddressSet;
import dev.lintel.check.network.Protocol;
import dev.lintel.check.scene.Identity;
import dev.lintel.check.value.Found;
import dev.lintel.check.value.Sequence;
import dev.lintel.check.value.Texts;
import dev.lintel.check.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule of a security group or network ACL lets through, as far as it is known. After <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html">IpPermission
 * </a>: protocol -1 has all ports, and so has every protocol but TCP, UDP and ICMP.
 */
final class Traffic {
  private static final List<String> SOURCES =
      List.of(
          "cidr_blocks",
          "ipv6_cidr_blocks",
          "cidr_ipv4",
          "cidr_ipv6",
          "cidr_block",
          "ipv6_cidr_block");
  private static final List<String> PREFIX_LISTS = List.of("prefix_list_ids", "prefix_list_id");
  private static final List<String> GROUPS =
      List.of("security_groups", "referenced_security_group_id", "source_security_group_id");
  private static final List<String> PROTOCOLS = List.of("protocol", "ip_protocol");

  private final Frame frame;
  private final Walker walker;
  private final PrefixLists lists;
  private final Found rule;
  private final List<Found> protocols;
  private final @Nullable Protocol protocol;
  private final @Nullable BigDecimal from;
  private final @Nullable BigDecimal to;

  Traffic(Frame frame, Found rule) {
    this.frame = frame;
    this.walker = new Walker(frame);
    this.lists = new PrefixLists(frame, walker);
    this.rule = rule;
    this.protocols = field(PROTOCOLS);
    String text = text(protocols);
    this.protocol = text == null ? null : Protocol.of(text);
    this.from = number("from_port");
    this.to = number("to_port");
  }

  boolean isOf(Found other) {
    return Identity.same(rule, other);
  }

  /** Whether its sources are all of IPv4, or all of IPv6. */
  Truth isFromWorld() {
    Sources sources = sources();
    if (sources.known().isWholeWorld()) {
      return Truth.TRUE;
    }
    return sources.complete() ? Truth.FALSE : Truth.UNKNOWN;
  }

  /**
   * Whether it lets a port through.
   *
   * @param wanted null where TCP or UDP will do
   */
  Truth covers(BigDecimal port, @Nullable Protocol wanted) {
    Truth matches = hasProtocol(wanted);
    Truth above = from == null ? Truth.UNKNOWN : Truth.of(from.compareTo(port) <= 0);
    Truth below = to == null ? Truth.UNKNOWN : Truth.of(port.compareTo(to) <= 0);
    return hasEveryProtocol().or(matches.and(above.and(below)));
  }

  /** Whether it lets all protocols through, or all ports of TCP or UDP. */
  Truth hasAllPorts() {
    Truth first = from == null ? Truth.UNKNOWN : Truth.of(from.compareTo(BigDecimal.ONE) <= 0);
    Truth last =
        to == null ? Truth.UNKNOWN : Truth.of(to.compareTo(BigDecimal.valueOf(65535)) >= 0);
    return hasEveryProtocol().or(hasProtocol(null).and(first.and(last)));
  }

  /** Whether another rule lets all of this through. */
  Truth isWithin(Traffic other) {
    Sources own = sources();
    Sources theirs = other.sources();
    Truth sources = isWithin(own, theirs, other);
    Truth sameProtocol =
        protocol == null || other.protocol == null
            ? other.hasEveryProtocol()
            : Truth.of(other.protocol.isEvery() || other.protocol.equals(protocol));
    return sources.and(sameProtocol).and(other.hasEveryProtocol().or(hasPortsWithin(other)));
  }

  /**
   * Whether its ports are among those of a rule for the same protocol. ICMP has types and codes
   * instead, -1 for all of them, which security groups write as ports; no other protocol has any.
   */
  private Truth hasPortsWithin(Traffic other) {
    if (protocol == null || protocol.hasPorts()) {
      return from == null || to == null || other.from == null || other.to == null
          ? Truth.UNKNOWN
          : Truth.of(other.from.compareTo(from) <= 0 && to.compareTo(other.to) <= 0);
    }
    if (!protocol.isIcmp()) {
      return Truth.TRUE;
    }
    return isAmong(icmp("icmp_type", from), other.icmp("icmp_type", other.from))
        .and(isAmong(icmp("icmp_code", to), other.icmp("icmp_code", other.to)));
  }

  private @Nullable BigDecimal icmp(String name, @Nullable BigDecimal port) {
    return field(List.of(name)).isEmpty() ? port : number(name);
  }

  private static Truth isAmong(@Nullable BigDecimal own, @Nullable BigDecimal theirs) {
    if (theirs != null && theirs.signum() < 0) {
      return Truth.TRUE;
    }
    return own == null || theirs == null ? Truth.UNKNOWN : Truth.of(own.compareTo(theirs) == 0);
  }

  /** Whether all sources of this are sources of another rule; who is in a group is not known. */
  private Truth isWithin(Sources own, Sources theirs, Traffic other) {
    Truth within =
        own.complete() && theirs.complete()
            ? Truth.of(theirs.known().contains(own.known()))
            : Truth.UNKNOWN;
    for (Found group : field(GROUPS)) {
      Truth named = Truth.FALSE;
      for (Found theirGroup : other.field(GROUPS)) {
        named = named.or(frame.equality().equal(group, theirGroup));
      }
      within = within.and(named == Truth.TRUE ? Truth.TRUE : Truth.UNKNOWN);
    }
    return other.field(GROUPS).isEmpty() || within != Truth.FALSE ? within : Truth.UNKNOWN;
  }

  /** The sources that are known, and whether there are no others. */
  private record Sources(AddressSet known, boolean complete) {}

  private Sources sources() {
    List<AddressRange> ranges = new ArrayList<>();
    boolean complete = true;
    List<Found> sources = field(SOURCES);
    for (Found list : field(PREFIX_LISTS)) {
      complete &= lists.addEntries(list, sources);
    }
    for (Found source : sources) {
      String text = Texts.of(source.value(), frame.world());
      AddressRange range = text == null ? null : AddressRange.parse(text);
      if (range != null && source.exists() == Truth.TRUE) {
        ranges.add(range);
      } else {
        complete = false;
      }
    }
    return new Sources(AddressSet.of(ranges), complete);
  }

  /** The places of the sources, the ones that open it to the world if any does alone. */
  List<Found> openSources() {
    List<Found> open = new ArrayList<>();
    List<Found> all = field(SOURCES);
    for (Found source : all) {
      String text = Texts.of(source.value(), frame.world());
      AddressRange range = text == null ? null : AddressRange.parse(text);
      if (range != null && AddressSet.of(List.of(range)).isWholeWorld()) {
        open.add(source);
      }
    }
    all.addAll(field(PREFIX_LISTS));
    return open.isEmpty() ? all : open;
  }

  private Truth hasEveryProtocol() {
    if (protocol != null) {
      return Truth.of(protocol.isEvery());
    }
    return protocols.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Truth hasProtocol(@Nullable Protocol wanted) {
    if (protocol != null) {
      return Truth.of(wanted == null ? protocol.hasPorts() : protocol.equals(wanted));
    }
    return protocols.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }

  private @Nullable BigDecimal number(String name) {
    String text = text(field(List.of(name)));
    return text == null ? null : Texts.decimal(text);
  }

  private @Nullable String text(List<Found> found) {
    return found.size() == 1 ? Texts.of(found.getFirst().value(), frame.world()) : null;
  }

  private List<Found> field(List<String> names) {
    List<Found> found = new ArrayList<>();
    for (String name : names) {
      Sequence values = walker.step(rule, name);
      values.items().forEach(item -> found.addAll(walker.spread(item).items()));
    }
    return found;
  }
}
