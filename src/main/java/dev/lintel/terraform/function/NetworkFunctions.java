package dev.lintel.terraform.function;

import static dev.lintel.terraform.value.Type.Primitive.NUMBER;
import static dev.lintel.terraform.value.Type.Primitive.STRING;

import dev.lintel.terraform.value.Numbers;
import dev.lintel.terraform.value.Type;
import dev.lintel.terraform.value.Val;
import dev.lintel.terraform.value.Vals;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions on address ranges. */
final class NetworkFunctions {
  private static final int MOST_NEW_BITS = 32;

  private NetworkFunctions() {}

  static @Nullable Function find(String name) {
    Parameter prefix = Parameter.of("prefix", STRING);
    return switch (name) {
      case "cidrhost" ->
          Function.of(STRING, NetworkFunctions::host, prefix, Parameter.of("hostnum", NUMBER));
      case "cidrnetmask" -> Function.of(STRING, NetworkFunctions::netmask, prefix);
      case "cidrsubnet" ->
          Function.of(
              STRING,
              NetworkFunctions::subnet,
              prefix,
              Parameter.of("newbits", NUMBER),
              Parameter.of("netnum", NUMBER));
      case "cidrsubnets" ->
          Function.of(new Type.ListOf(STRING), NetworkFunctions::subnets, prefix)
              .andAny(Parameter.of("newbits", NUMBER));
      default -> null;
    };
  }

  private static Cidr cidr(Call call) throws CallException {
    Cidr cidr = Cidr.parse(call.text(0));
    if (cidr == null) {
      throw new CallException("invalid CIDR expression: invalid CIDR address: " + call.text(0));
    }
    return cidr;
  }

  private static BigInteger whole(Call call, int index) throws CallException {
    if (!Numbers.isWhole(call.number(index))) {
      throw CallException.of(index, "value must be a whole number");
    }
    return call.number(index).toBigInteger();
  }

  private static Val host(Call call) throws CallException {
    Cidr cidr = cidr(call);
    BigInteger number = whole(call, 1);
    BigInteger last = cidr.size().subtract(BigInteger.ONE);
    BigInteger offset = number.signum() < 0 ? last.add(number).add(BigInteger.ONE) : number;
    if (offset.signum() < 0 || offset.compareTo(last) > 0) {
      throw new CallException(
          "prefix of " + cidr.length() + " does not accommodate a host numbered " + number);
    }
    return Vals.text(cidr.text(cidr.address().add(offset)));
  }

  private static Val netmask(Call call) throws CallException {
    Cidr cidr = cidr(call);
    if (cidr.bits() != Cidr.IPV4) {
      throw new CallException("IPv6 addresses cannot have a netmask: " + call.text(0));
    }
    BigInteger all = BigInteger.ONE.shiftLeft(Cidr.IPV4).subtract(BigInteger.ONE);
    return Vals.text(cidr.text(all.subtract(cidr.size().subtract(BigInteger.ONE))));
  }

  private static Val subnet(Call call) throws CallException {
    Cidr cidr = cidr(call);
    int newBits = call.whole(1);
    BigInteger number = whole(call, 2);
    int length = cidr.length() + newBits;
    if (length > cidr.bits() || length < 0) {
      throw new CallException(
          "insufficient address space to extend prefix of " + cidr.length() + " by " + newBits);
    }
    if (newBits >= 0 && number.abs().bitLength() > newBits) {
      throw new CallException(
          "prefix extension of " + newBits + " does not accommodate a subnet numbered " + number);
    }
    // Terraform takes negative numbers too, and what it makes of them is what it deploys.
    BigInteger address = cidr.address().or(number.shiftLeft(cidr.bits() - length)).abs();
    return Vals.text(new Cidr(address, length, cidr.bits()).toString());
  }

  private static Val subnets(Call call) throws CallException {
    Cidr cidr = cidr(call);
    BigInteger end = cidr.address().add(cidr.size());
    BigInteger next = cidr.address();
    List<Val> subnets = new ArrayList<>();
    for (int i = 1; i < call.size(); i++) {
      int newBits = call.whole(i);
      int length = cidr.length() + newBits;
      if (newBits < 1 || newBits > MOST_NEW_BITS || length > cidr.bits()) {
        throw CallException.of(
            i, "must extend the prefix by 1 to 32 bits, within the length of an address");
      }
      Cidr subnet = Cidr.from(next, length, cidr.bits());
      next = subnet.address().add(subnet.size());
      if (next.compareTo(end) > 0) {
        throw CallException.of(
            i, "not enough remaining address space for a subnet with a prefix of " + length);
      }
      subnets.add(Vals.text(subnet.toString()));
    }
    return Vals.list(STRING, subnets);
  }
}
