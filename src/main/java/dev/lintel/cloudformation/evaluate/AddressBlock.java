package dev.lintel.cloudformation.evaluate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of IP addresses.
 *
 * @param first its first address
 * @param prefix how many leading bits its addresses share
 * @param bits 32 for IPv4, 128 for IPv6
 */
record AddressBlock(BigInteger first, int prefix, int bits) {
  private static final int V4 = 32;
  private static final int V6 = 128;

  /** The block of a text such as {@code 10.0.0.0/16}, or null. */
  static @Nullable AddressBlock parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
      return null;
    }
    String address = text.substring(0, slash);
    int prefix = Integer.parseInt(text.substring(slash + 1));
    int bits = address.contains(":") ? V6 : V4;
    BigInteger number = bits == V6 ? v6(address) : v4(address);
    if (number == null || prefix > bits) {
      return null;
    }
    BigInteger first = number.shiftRight(bits - prefix).shiftLeft(bits - prefix);
    return new AddressBlock(first, prefix, bits);
  }

  /** The text of a smaller block within it: the one with this number, from 0. */
  String part(int longerPrefix, int number) {
    BigInteger address = first.add(BigInteger.valueOf(number).shiftLeft(bits - longerPrefix));
    return (bits == V6 ? v6(address) : v4(address)) + "/" + longerPrefix;
  }

  private static @Nullable BigInteger v4(String address) {
    if (!address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
      return null;
    }
    BigInteger number = BigInteger.ZERO;
    for (String octet : address.split("\\.", -1)) {
      if (Integer.parseInt(octet) > 255) {
        return null;
      }
      number = number.shiftLeft(8).add(new BigInteger(octet));
    }
    return number;
  }

  private static String v4(BigInteger address) {
    List<String> octets = new ArrayList<>();
    for (int shift = 24; shift >= 0; shift -= 8) {
      octets.add(String.valueOf(address.shiftRight(shift).intValue() & 0xff));
    }
    return String.join(".", octets);
  }

  private static @Nullable BigInteger v6(String address) {
    int gap = address.indexOf("::");
    List<String> head = groups(gap < 0 ? address : address.substring(0, gap));
    List<String> tail = gap < 0 ? List.of() : groups(address.substring(gap + 2));
    int missing = 8 - head.size() - tail.size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return null;
    }
    List<String> all = new ArrayList<>(head);
    all.addAll(java.util.Collections.nCopies(missing, "0"));
    all.addAll(tail);
    BigInteger number = BigInteger.ZERO;
    for (String group : all) {
      if (!group.matches("[0-9A-Fa-f]{1,4}")) {
        return null;
      }
      number = number.shiftLeft(16).add(new BigInteger(group, 16));
    }
    return number;
  }

  private static List<String> groups(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
  }

  /** As RFC 5952 writes it: the longest run of zeros left out, the first of several. */
  private static String v6(BigInteger address) {
    List<String> groups = new ArrayList<>();
    for (int shift = 112; shift >= 0; shift -= 16) {
      groups.add(Integer.toHexString(address.shiftRight(shift).intValue() & 0xffff));
    }
    int best = 0;
    int length = 0;
    for (int start = 0; start < 8; start++) {
      int end = start;
      while (end < 8 && groups.get(end).equals("0")) {
        end++;
      }
      if (end - start > length) {
        best = start;
        length = end - start;
      }
    }
    return length < 2
        ? String.join(":", groups)
        : String.join(":", groups.subList(0, best))
            + "::"
            + String.join(":", groups.subList(best + length, 8));
  }
}
