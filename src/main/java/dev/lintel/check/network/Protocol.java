package dev.lintel.check.network;

import java.util.Locale;

/**
 * A protocol of a rule.
 *
 * @param number as IANA assigns it; {@link #EVERY} for all of them
 */
public record Protocol(String number) {
  /** What AWS writes for all protocols. */
  public static final String EVERY = "-1";

  /** ICMP of IPv6. */
  public static final Protocol ICMPV6 = new Protocol("58");

  /** The protocol of a name or number; names that IANA knows beyond AWS's stay as they are. */
  public static Protocol of(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return new Protocol(
        switch (name) {
          case "all", "-1" -> EVERY;
          case "tcp" -> "6";
          case "udp" -> "17";
          case "icmp" -> "1";
          case "icmpv6" -> "58";
          default -> name;
        });
  }

  /** Whether it is all protocols. */
  public boolean isEvery() {
    return number.equals(EVERY);
  }

  /** Whether types and codes limit it: ICMP of IPv4 or IPv6. */
  public boolean isIcmp() {
    return number.equals("1") || number.equals("58");
  }

  /** Whether ports limit it: TCP or UDP. */
  public boolean hasPorts() {
    return number.equals("6") || number.equals("17");
  }
}
