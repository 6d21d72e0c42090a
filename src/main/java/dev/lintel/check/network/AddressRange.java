package dev.lintel.check.network;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a CIDR block.
 *
 * @param family IPv4 or IPv6
 * @param first the lowest address
 * @param last the highest address
 * @param prefix the number of fixed bits
 */
public record AddressRange(Family family, BigInteger first, BigInteger last, int prefix) {
  /** The two kinds of addresses. */
  public enum Family {
    IPV4(32),
    IPV6(128);

    private final int bits;

    Family(int bits) {
      this.bits = bits;
    }

    BigInteger last() {
      return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    }
  }

  /**
   * The block that a text names, host bits ignored as EC2 does; a lone address is a block of one.
   *
   * @return null where the text is no block
   */
  public static @Nullable AddressRange parse(String text) {
    String trimmed = text.strip();
    int slash = trimmed.indexOf('/');
    String address = slash < 0 ? trimmed : trimmed.substring(0, slash);
    Family family = address.indexOf(':') >= 0 ? Family.IPV6 : Family.IPV4;
    BigInteger value =
        family == Family.IPV6 ? Addresses.parseIpv6(address) : Addresses.parseIpv4(address);
    Integer prefix = slash < 0 ? Integer.valueOf(family.bits) : prefix(trimmed, slash, family);
    if (value == null || prefix == null) {
      return null;
    }
    BigInteger hosts = BigInteger.ONE.shiftLeft(family.bits - prefix).subtract(BigInteger.ONE);
    BigInteger first = value.andNot(hosts);
    return new AddressRange(family, first, first.or(hosts), prefix);
  }

  private static @Nullable Integer prefix(String text, int slash, Family family) {
    String digits = text.substring(slash + 1);
    if (!digits.matches("[0-9]{1,3}")) {
      return null;
    }
    int prefix = Integer.parseInt(digits);
    return prefix <= family.bits ? prefix : null;
  }
}
