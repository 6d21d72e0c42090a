package dev.lintel.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "1.2.3.4/0",
        "::/0",
        "0:0:0:0:0:0:0:0/0",
        "0::0/0",
        "::0.0.0.0/0",
        "0.0.0.0/1 128.0.0.0/1",
        "0.0.0.0/2 64.0.0.0/2 128.0.0.0/1",
        "::/1 8000::/1",
        "10.0.0.0/8 0.0.0.0/0",
      })
  void isTheWholeWorldHoweverItIsWritten(String cidrs) {
    assertThat(set(cidrs).isWholeWorld()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10.0.0.0/8",
        "0.0.0.0/1",
        "0.0.0.0/1 192.0.0.0/2",
        "0.0.0.0/1 ::/1",
        "0.0.0.0/32",
        "2001:db8::/32",
        "::/1 c000::/2",
      })
  void isNotTheWholeWorld(String cidrs) {
    assertThat(set(cidrs).isWholeWorld()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1.2.3",
        "1.2.3.4.5",
        "256.0.0.0/8",
        "1.2.3.4/33",
        "1.2.3.4/",
        "1.2.3.4/-1",
        "1.2.3.4/a",
        ":::/0",
        "1::2::3/64",
        "1:2:3:4:5:6:7/64",
        "1:2:3:4:5:6:7:8:9/64",
        "12345::/16",
        "::/129",
        "::1.2.3/64",
        "sg-0123456789abcdef0",
      })
  void isNoBlock(String text) {
    assertThat(AddressRange.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.0.0/16, true",
    "10.0.0.0/9, 10.0.0.0/8, false",
    "10.0.0.0/9 10.128.0.0/9, 10.0.0.0/8, true",
    "10.0.0.0/8, 10.9.8.7, true",
    "10.0.0.0/8, ::/0, false",
    "::ffff:0:0/96, ::ffff:1.2.3.4/128, true",
    "2001:db8::/32, 2001:DB8:1::/48, true",
    "0.0.0.0/0, 0.0.0.0/0 ::/0, false",
  })
  void containsEveryAddressOfAnother(String wide, String narrow, boolean contains) {
    assertThat(set(wide).contains(set(narrow))).isEqualTo(contains);
  }

  @Test
  void agreesWithCountingSingleAddresses() {
    Random random = new Random(20260115);
    for (int i = 0; i < 300; i++) {
      List<String> wide = blocks(random);
      List<String> narrow = blocks(random);
      BitSet missing = bits(narrow);
      missing.andNot(bits(wide));
      assertThat(set(String.join(" ", wide)).contains(set(String.join(" ", narrow))))
          .as("%s contains %s", wide, narrow)
          .isEqualTo(missing.isEmpty());
    }
  }

  private static AddressSet set(String cidrs) {
    return AddressSet.of(
        Stream.of(cidrs.split(" ", -1))
            .filter(cidr -> !cidr.isEmpty())
            .map(cidr -> Objects.requireNonNull(AddressRange.parse(cidr)))
            .toList());
  }

  /** Blocks within the 256 addresses of 10.0.0.0/24. */
  private static List<String> blocks(Random random) {
    List<String> blocks = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      blocks.add("10.0.0." + random.nextInt(256) + "/" + (24 + random.nextInt(9)));
    }
    return blocks;
  }

  private static BitSet bits(List<String> blocks) {
    BitSet bits = new BitSet();
    for (String block : blocks) {
      String[] parts = block.split("[./]", -1);
      int size = 1 << (32 - Integer.parseInt(parts[4]));
      int first = Integer.parseInt(parts[3]) / size * size;
      bits.set(first, first + size);
    }
    return bits;
  }
}
