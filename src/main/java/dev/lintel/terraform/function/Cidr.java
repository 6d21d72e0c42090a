package dev.lintel.terraform.function;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses.
 *
 * @param address the first one
 * @param length the length of the prefix, from 0 to {@code bits}
 * @param bits the length of an address: 32 or 128
 */
record Cidr(BigInteger address, int length, int bits) {
  static final int IPV4 = 32;
  static final int IPV6 = 128;
  private static final int GROUPS = 8;

  /** The range that a text like {@code 10.0.0.0/8} stands for; null where it stands for none. */
  static @Nullable Cidr parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
      return null;
    }
    String written = text.substring(0, slash);
    boolean six = written.indexOf(':') >= 0;
    BigInteger address = six ? parseIpv6(written) : parseIpv4(written);
    int bits = six ? IPV6 : IPV4;
    int length = Integer.parseInt(text.substring(slash + 1));
    if (address == null || length > bits) {
      return null;
    }
    BigInteger mask = BigInteger.ONE.shiftLeft(bits - length).subtract(BigInteger.ONE);
    return new Cidr(address.andNot(mask), length, bits);
  }

  /** The first range of a prefix length that begins at an address or behind it. */
  static Cidr from(BigInteger address, int length, int bits) {
    BigInteger size = BigInteger.ONE.shiftLeft(bits - length);
    BigInteger past = address.mod(size);
    return new Cidr(past.signum() == 0 ? address : address.add(size).subtract(past), length, bits);
  }

  /** The number of addresses. */
  BigInteger size() {
    return BigInteger.ONE.shiftLeft(bits - length);
  }

  /** Leading zeros count as decimal, as Terraform has it. */
  private static @Nullable BigInteger parseIpv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    BigInteger address = BigInteger.ZERO;
    for (String part : parts) {
      if (!part.matches("[0-9]{1,9}") || Integer.parseInt(part) > 255) {
        return null;
      }
      address = address.shiftLeft(8).add(new BigInteger(part));
    }
    return address;
  }

  private static @Nullable BigInteger parseIpv6(String text) {
    int gap = text.indexOf("::");
    List<String> groups = new ArrayList<>(groups(gap < 0 ? text : text.substring(0, gap)));
    if (gap >= 0) {
      List<String> behind = groups(text.substring(gap + 2));
      int missing = GROUPS - groups.size() - behind.size();
      for (int i = 0; i < missing; i++) {
        groups.add("0");
      }
      groups.addAll(behind);
      if (missing < 1) {
        return null;
      }
    }
    BigInteger address = BigInteger.ZERO;
    for (String group : groups) {
      if (!group.matches("[0-9a-fA-F]{1,4}")) {
        return null;
      }
      address = address.shiftLeft(16).add(new BigInteger(group, 16));
    }
    return groups.size() == GROUPS ? address : null;
  }

  private static List<String> groups(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
  }

  /** An address of this kind as text. */
  String text(BigInteger number) {
    return bits == IPV4 ? ipv4(number) : ipv6(number);
  }

  private static String ipv4(BigInteger number) {
    long address = number.longValue();
    return "%d.%d.%d.%d"
        .formatted(address >> 24 & 255, address >> 16 & 255, address >> 8 & 255, address & 255);
  }

  /** RFC 5952: the longest run of at least two zero groups is left out. */
  private static String ipv6(BigInteger number) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = number.shiftRight(16 * (GROUPS - 1 - i)).intValue() & 0xFFFF;
    }
    int start = GROUPS;
    int longest = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zeros(groups, i);
      if (run > longest) {
        longest = run;
        start = i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += longest - 1;
      } else {
        text.append(text.isEmpty() || text.toString().endsWith(":") ? "" : ":");
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  private static int zeros(int[] groups, int from) {
    int end = from;
    while (end < groups.length && groups[end] == 0) {
      end++;
    }
    return end - from;
  }

  @Override
  public String toString() {
    return text(address) + "/" + length;
  }
}
