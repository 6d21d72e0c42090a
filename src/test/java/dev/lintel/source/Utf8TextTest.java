package dev.lintel.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Bytes to text, and back to their offsets. */
class Utf8TextTest {
  @Test
  void aByteOrderMarkIsLeftOutAndCounted() {
    Utf8Text decoded = Utf8Text.decode(bytes(0xEF, 0xBB, 0xBF, 'a', 0xC3, 0xA9));

    assertThat(decoded.text()).isEqualTo("aé");
    assertThat(decoded.byteOffsets()).containsExactly(3, 4, 6);
  }

  @Test
  void everyByteThatCannotBeDecodedIsOneCharacter() {
    Utf8Text decoded = Utf8Text.decode(bytes('a', 0xE2, 0x82, 'b', 0xFF));

    assertThat(decoded.text()).isEqualTo("a\uFFFD\uFFFDb\uFFFD");
    assertThat(decoded.byteOffsets()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(decoded.undecodable().stream()).containsExactly(1, 2, 4);
  }

  @Test
  void overlongSequencesAndSurrogatesHaveTheShapeOfUtf8() {
    Utf8Text decoded = Utf8Text.decode(bytes(0xC0, 0x80, 0xED, 0xA0, 0x80, 'a'));

    assertThat(decoded.text()).isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDa");
    assertThat(decoded.undecodable().isEmpty()).isTrue();
    assertThat(decoded.joined().stream()).containsExactly(1, 3, 4);
    assertThat(decoded.byteOffsets()).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void aReplacementCharacterThatIsWrittenIsNoError() {
    Utf8Text decoded = Utf8Text.decode("\uFFFD\uD83D\uDE00".getBytes(StandardCharsets.UTF_8));

    assertThat(decoded.text()).isEqualTo("\uFFFD\uD83D\uDE00");
    assertThat(decoded.undecodable().isEmpty()).isTrue();
    assertThat(decoded.byteOffsets()).containsExactly(0, 3, 5, 7);
  }

  @Test
  void aSourceKnowsWhatWasNotDecoded() {
    Source source = Source.of("a.tf", Utf8Text.decode(bytes('a', 0xFF)));

    assertThat(source.text()).isEqualTo("a\uFFFD");
    assertThat(source.isUndecodable(0)).isFalse();
    assertThat(source.isUndecodable(1)).isTrue();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
