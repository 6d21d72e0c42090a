package dev.lintel.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lintel.check.value.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protocols and ports, compared with trying every packet of a small world. */
class TransportTest {
  private static final int CASES = 20_000;
  private static final List<String> PROTOCOLS = List.of("6", "17", "1", "58", "47");
  private static final List<Integer> PORTS = List.of(0, 1, 2, 22, 23, 65_534, 65_535);
  private static final List<Packet> PACKETS = packets();

  private final Random random = new Random(20260115);

  /** A packet; the port stands for ICMP's type. */
  private record Packet(String protocol, int port, int code) {}

  /** A rule of which all is known. */
  private record Rule(String protocol, int from, int to) {
    boolean passes(Packet packet) {
      if (protocol.equals("-1")) {
        return true;
      }
      if (!protocol.equals(packet.protocol)) {
        return false;
      }
      return switch (protocol) {
        case "6", "17" -> from <= packet.port && packet.port <= to;
        case "1", "58" -> from == -1 || (from == packet.port && (to == -1 || to == packet.code));
        default -> true;
      };
    }
  }

  @Test
  void agreesWithTryingEveryPacket() {
    for (int i = 0; i < CASES; i++) {
      Rule rule = rule();
      Rule other = rule();
      Transport transport = transport(rule, false);
      String described = rule + " and " + other;
      assertThat(transport.isWithin(transport(other, false)))
          .as(described)
          .isEqualTo(Truth.of(isWithin(rule, other)));
      assertThat(transport.hasAllPorts()).as(described).isEqualTo(Truth.of(hasAllPorts(rule)));
      Packet packet = PACKETS.get(random.nextInt(PACKETS.size()));
      assertThat(transport.covers(port(packet), Protocol.of(packet.protocol)))
          .as("%s covers %s", rule, packet)
          .isEqualTo(Truth.of(covers(rule, packet)));
    }
  }

  @Test
  void whatIsDecidedDoesNotDependOnWhatIsNotKnown() {
    int decided = 0;
    for (int i = 0; i < CASES; i++) {
      Rule rule = ruleWithPorts();
      Rule other = rule();
      Transport transport = transport(rule, true);
      Truth within = transport.isWithin(transport(other, true));
      assertThat(within)
          .as("%s within %s", rule, other)
          .isIn(Truth.UNKNOWN, Truth.of(isWithin(rule, other)));
      assertThat(transport.hasAllPorts())
          .as("%s", rule)
          .isIn(Truth.UNKNOWN, Truth.of(hasAllPorts(rule)));
      Packet packet = PACKETS.get(random.nextInt(PACKETS.size()));
      assertThat(transport.covers(port(packet), Protocol.of(packet.protocol)))
          .as("%s covers %s", rule, packet)
          .isIn(Truth.UNKNOWN, Truth.of(covers(rule, packet)));
      decided += within == Truth.UNKNOWN ? 0 : 1;
    }
    assertThat(decided).isGreaterThan(CASES / 4);
  }

  @Test
  void withoutAProtocolTcpOrUdpWillDo() {
    for (int i = 0; i < CASES / 10; i++) {
      Rule rule = rule();
      int port = PORTS.get(random.nextInt(PORTS.size()));
      boolean covers =
          rule.passes(new Packet("6", port, 0)) || rule.passes(new Packet("17", port, 0));
      assertThat(transport(rule, false).covers(BigDecimal.valueOf(port), null))
          .as("%s covers %s", rule, port)
          .isEqualTo(Truth.of(covers));
    }
  }

  private static boolean isWithin(Rule rule, Rule other) {
    return PACKETS.stream().filter(rule::passes).allMatch(other::passes);
  }

  /** A type of ICMP is covered where some code of it is. */
  private static boolean covers(Rule rule, Packet packet) {
    return PACKETS.stream()
        .filter(one -> one.protocol.equals(packet.protocol) && one.port == packet.port)
        .anyMatch(rule::passes);
  }

  private static boolean hasAllPorts(Rule rule) {
    return List.of("6", "17").stream()
        .anyMatch(
            protocol ->
                PACKETS.stream()
                    .filter(packet -> packet.protocol.equals(protocol) && packet.port > 0)
                    .allMatch(rule::passes));
  }

  private static List<Packet> packets() {
    List<Packet> packets = new ArrayList<>();
    for (String protocol : PROTOCOLS) {
      for (int port : PORTS) {
        for (int code = 0; code < 4; code++) {
          packets.add(new Packet(protocol, port, code));
        }
      }
    }
    return packets;
  }

  private Rule rule() {
    int kind = random.nextInt(PROTOCOLS.size() + 1);
    String protocol = kind == PROTOCOLS.size() ? "-1" : PROTOCOLS.get(kind);
    if (protocol.equals("1") || protocol.equals("58")) {
      int type = random.nextInt(4) - 1;
      return new Rule(protocol, type, type < 0 ? -1 : random.nextInt(4) - 1);
    }
    return new Rule(
        protocol, PORTS.get(random.nextInt(PORTS.size())), PORTS.get(random.nextInt(PORTS.size())));
  }

  private Rule ruleWithPorts() {
    Rule rule = rule();
    boolean hasPorts = PACKETS.stream().anyMatch(rule::passes);
    return hasPorts ? rule : new Rule(rule.protocol, rule.to, rule.from);
  }

  /** The same however its protocol is spelled. */
  private Transport transport(Rule rule, boolean blurred) {
    return new Transport(
        blurred(blurred, Protocol.of(spelled(rule.protocol))),
        blurred(blurred, BigDecimal.valueOf(rule.from)),
        blurred(blurred, BigDecimal.valueOf(rule.to)));
  }

  private <T> @Nullable T blurred(boolean blurred, T value) {
    return blurred && random.nextInt(4) == 0 ? null : value;
  }

  private String spelled(String protocol) {
    List<String> spellings =
        switch (protocol) {
          case "6" -> List.of("6", "tcp", "TCP", " Tcp ");
          case "17" -> List.of("17", "udp", "UDP");
          case "1" -> List.of("1", "icmp", "ICMP");
          case "58" -> List.of("58", "icmpv6", "ICMPv6");
          case "-1" -> List.of("-1", "all", "All");
          default -> List.of(protocol);
        };
    return Objects.requireNonNull(spellings.get(random.nextInt(spellings.size())));
  }

  private static BigDecimal port(Packet packet) {
    return BigDecimal.valueOf(packet.port);
  }
}
