package dev.lintel.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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

  /** The 64 blocks into which the first six bits divide all addresses stand for the addresses. */
  @Test
  void agreesWithCountingBlocksOfTheWholeWorld() {
    Random random = new Random(20260115);
    int worlds = 0;
    for (int i = 0; i < 3_000; i++) {
      boolean six = random.nextBoolean();
      List<String> one = worldwide(random);
      List<String> other = worldwide(random);
      BitSet cells = cells(one);
      boolean world = cells.cardinality() == 64;
      worlds += world ? 1 : 0;
      assertThat(set(spelled(random, one, six)).isWholeWorld()).as("%s", one).isEqualTo(world);
      BitSet missing = cells(other);
      missing.andNot(cells);
      assertThat(set(spelled(random, one, six)).contains(set(spelled(random, other, six))))
          .as("%s contains %s", one, other)
          .isEqualTo(missing.isEmpty());
      assertThat(set(spelled(random, one, six)).contains(set(spelled(random, one, !six))))
          .as("%s contains the same of the other kind", one)
          .isFalse();
      String both = spelled(random, one, six) + " " + spelled(random, other, !six);
      assertThat(set(both).isWholeWorld())
          .as("%s and of the other kind %s", one, other)
          .isEqualTo(world || cells(other).cardinality() == 64);
    }
    assertThat(worlds).isBetween(500, 2_500);
  }

  /** Blocks as "cell prefix"; mostly the world in pieces, of which one may be left out. */
  private static List<String> worldwide(Random random) {
    List<String> blocks = new ArrayList<>();
    divide(random, 0, 0, blocks);
    if (random.nextBoolean()) {
      blocks.remove(random.nextInt(blocks.size()));
    }
    if (random.nextInt(3) == 0 || blocks.isEmpty()) {
      blocks.add(random.nextInt(64) + " " + random.nextInt(7));
    }
    Collections.shuffle(blocks, random);
    return blocks;
  }

  private static void divide(Random random, int cell, int prefix, List<String> blocks) {
    if (prefix == 6 || random.nextInt(3) == 0) {
      blocks.add(cell + " " + prefix);
    } else {
      divide(random, cell, prefix + 1, blocks);
      divide(random, cell + (1 << (5 - prefix)), prefix + 1, blocks);
    }
  }

  private static BitSet cells(List<String> blocks) {
    BitSet cells = new BitSet();
    for (String block : blocks) {
      String[] parts = block.split(" ", -1);
      int size = 1 << (6 - Integer.parseInt(parts[1]));
      int first = Integer.parseInt(parts[0]) / size * size;
      cells.set(first, first + size);
    }
    return cells;
  }

  /** The blocks as CIDR, with bits of hosts set and in either case. */
  private static String spelled(Random random, List<String> blocks, boolean six) {
    List<String> cidrs = new ArrayList<>();
    for (String block : blocks) {
      String[] parts = block.split(" ", -1);
      int first = Integer.parseInt(parts[0]) << 2;
      int host = random.nextInt(4);
      String address =
          switch (six ? 3 + random.nextInt(3) : random.nextInt(2)) {
            case 0 -> (first | host) + ".0.0.0";
            case 1 -> (first | host) + ".1.2." + random.nextInt(256);
            case 3 -> "%02x%02x::".formatted(first | host, random.nextInt(256));
            case 4 -> "%02X00::%x:1.2.3.4".formatted(first, random.nextInt(0x10000));
            default -> "%02X00:0:0:0:0:0:0:%X".formatted(first | host, random.nextInt(0x10000));
          };
      cidrs.add(address + "/" + parts[1]);
    }
    return String.join(" ", cidrs);
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
