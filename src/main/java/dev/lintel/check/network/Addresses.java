package dev.lintel.check.network;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Texts of addresses: dotted IPv4, and IPv6 as RFC 4291, section 2.2 writes it. */
final class Addresses {
  private static final int GROUPS = 8;

  private Addresses() {}

  static @Nullable BigInteger parseIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    long address = 0;
    for (String part : parts) {
      if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 255) {
        return null;
      }
      address = address << 8 | Integer.parseInt(part);
    }
    return BigInteger.valueOf(address);
  }

  static @Nullable BigInteger parseIpv6(String text) {
    String plain = withoutDotted(text);
    if (plain == null) {
      return null;
    }
    int gap = plain.indexOf("::");
    if (gap < 0) {
      String[] groups = plain.split(":", -1);
      return groups.length == GROUPS ? join(groups, new String[0]) : null;
    }
    String[] head = groups(plain.substring(0, gap));
    String[] tail = groups(plain.substring(gap + 2));
    return head.length + tail.length < GROUPS ? join(head, tail) : null;
  }

  private static String[] groups(String text) {
    return text.isEmpty() ? new String[0] : text.split(":", -1);
  }

  /** The last 32 bits may be written as IPv4. */
  private static @Nullable String withoutDotted(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int colon = text.lastIndexOf(':');
    BigInteger dotted = parseIpv4(text.substring(colon + 1));
    if (dotted == null) {
      return null;
    }
    long bits = dotted.longValueExact();
    return text.substring(0, colon + 1)
        + Long.toHexString(bits >> 16)
        + ":"
        + Long.toHexString(bits & 0xffff);
  }

  /** Groups from the left and from the right with zeros between them. */
  private static @Nullable BigInteger join(String[] head, String[] tail) {
    BigInteger address = BigInteger.ZERO;
    for (int i = 0; i < GROUPS; i++) {
      int fromTail = i - (GROUPS - tail.length);
      String group = i < head.length ? head[i] : fromTail >= 0 ? tail[fromTail] : "0";
      if (!group.matches("[0-9a-fA-F]{1,4}")) {
        return null;
      }
      address = address.shiftLeft(16).or(new BigInteger(group, 16));
    }
    return address;
  }
}
